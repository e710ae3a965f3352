/** Conversations in which whole kinds of stakeholder take no position. */
import { type Facts, grouped } from '../../snapshot/facts.ts';
import type { LinkFact } from '../../snapshot/queries.ts';
import { employersOf } from '../../snapshot/reliance.ts';
import { stakeholders } from '../../snapshot/stakeholders.ts';
import { wholes } from '../../snapshot/wholes.ts';
import type { Found, Rule, View } from '../gap.ts';
import { ends, part, starts } from './counting.ts';

/** From how many holders of positions a text is read as a conversation. */
const HOLDERS = 3;
/** Kinds that are no group one could invite. */
const NO_GROUP = new Set(['network', 'individual', 'unknown']);

/** A journalist chooses whom to quote: nobody is missing there. */
const PRESS = 'article';

interface Position {
  readonly document: string;
  readonly link: LinkFact;
}

/** Positions by the text that carries them; the comments under a post are of one text with it. */
function positions({ facts, standing }: View): Map<string, Position[]> {
  const wholeOf = wholes(facts, standing);
  const all: Position[] = [];
  for (const link of facts.all('HOLDS')) {
    if (!standing.fact(link)) continue;
    const texts = new Set(facts.cited(link.id).map(({ source }) => wholeOf(source)));
    for (const document of texts)
      if (facts.entities.get(document)?.sort !== PRESS) all.push({ document, link });
  }
  return grouped(all, ({ document }) => document);
}

/** The kinds of stakeholder of which the data set knows an organisation: they could be asked. */
function kindsKnown(facts: Facts, kindOf: ReturnType<typeof stakeholders>): Set<string> {
  const kinds = new Set<string>();
  for (const organisation of facts.of('Organisation')) {
    const kind = organisation.sort === 'class' ? null : kindOf(organisation);
    if (kind !== null && !NO_GROUP.has(kind)) kinds.add(kind);
  }
  return kinds;
}

interface Silent {
  readonly holders: number;
  readonly missing: readonly string[];
}

export const kindsOfStakeholderMissing: Rule<'kinds-of-stakeholder-missing', Silent> = {
  kind: 'kinds-of-stakeholder-missing',
  missingIn: 'WORLD',
  missing: { link: 'HOLDS', direction: 'OUT' },
  absence: ['HOLDS', 'Position'],
  find: (view) => {
    const { facts, standing, vocabulary } = view;
    const kindOf = stakeholders(vocabulary);
    const known = kindsKnown(facts, kindOf);
    // Who works for a co-operative gives it a voice.
    const voices = new Map<string, readonly (string | null)[]>();
    const voicesOf = (id: string) => {
      const kinds =
        voices.get(id) ??
        [id, ...employersOf(facts, standing, id)].map((one) => {
          const entity = facts.entities.get(one);
          return entity === undefined ? null : kindOf(entity);
        });
      voices.set(id, kinds);
      return kinds;
    };
    return [...positions(view)].flatMap(([document, held]): Found<Silent>[] => {
      const links = held.map(({ link }) => link);
      const holders = starts(links);
      if (holders.length < HOLDERS) return [];
      const speaking = new Set(holders.flatMap(voicesOf));
      const missing = [...known].filter((kind) => !speaking.has(kind)).sort();
      if (missing.length === 0) return [];
      return [
        {
          subject: document,
          entities: [document, ...holders],
          links,
          parts: [part('statements', ends(links).length), part('holders', holders.length)],
          detail: { holders: holders.length, missing },
        },
      ];
    });
  },
  rule: (words) => words.rule(HOLDERS),
  sentence: ({ subject, detail: { holders, missing } }, { name, labels }, words) =>
    words.sentence({ text: name(subject), holders, kinds: labels('stakeholder', missing) }),
};
