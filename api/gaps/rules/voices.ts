/** Conversations in which whole kinds of stakeholder take no position. */
import { byId, type Facts } from '../../snapshot/facts.ts';
import type { LinkFact } from '../../snapshot/queries.ts';
import { reaching } from '../../snapshot/reaching.ts';
import { employersOf } from '../../snapshot/reliance.ts';
import { stakeholders } from '../../snapshot/stakeholders.ts';
import { wholes } from '../../snapshot/wholes.ts';
import type { Found, Rule, Touched, View } from '../gap.ts';
import { ends, part, starts } from './counting.ts';

/** From how many holders of positions a text is read as a conversation. */
const HOLDERS = 3;
/** Kinds that are no group one could invite. */
const NO_GROUP = new Set(['network', 'individual', 'unknown']);

/** A journalist chooses whom to quote: nobody is missing there. */
const PRESS = 'article';

/** The positions that a text carries: the comments under a post are of one text with it. */
function positionsIn(document: string, { facts, standing }: View): LinkFact[] {
  const whole = wholes(facts, standing);
  const texts = new Set([document]);
  for (const id of texts) for (const { from } of facts.into(id, 'PART_OF')) texts.add(from);
  const held = new Map<string, LinkFact>();
  for (const text of texts)
    if (whole(text) === document)
      for (const { of } of facts.supports(text)) {
        const link = facts.link(of);
        if (link?.kind === 'HOLDS' && standing.fact(link)) held.set(of, link);
      }
  return [...held.values()].sort(byId);
}

/** The texts that carry positions of these or on these, or of who works for these; and those from which more or less is cited. */
function textsOf({ entities, sources }: Touched, { facts, standing }: View): Set<string> {
  const whole = wholes(facts, standing);
  const texts = new Set([...entities, ...[...sources].map(whole)]);
  for (const id of reaching(entities, [['WORKS_FOR', 'MEMBER_OF']], facts))
    for (const link of [...facts.out(id, 'HOLDS'), ...facts.into(id, 'HOLDS')])
      for (const { source } of facts.cited(link.id)) texts.add(whole(source));
  return texts;
}

/** The kinds of stakeholder of which the data set knows an organisation: they could be asked. */
function kindsKnown(facts: Facts, kindOf: ReturnType<typeof stakeholders>): Set<string> {
  const kinds = new Set<string>();
  for (const organisation of facts.whole.of('Organisation')) {
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
  subjects: textsOf,
  premise: ({ facts, vocabulary }) =>
    [...kindsKnown(facts, stakeholders(vocabulary))].sort().join(),
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
    return facts.of('Document').flatMap(({ id: document, sort }): Found<Silent>[] => {
      if (sort === PRESS) return [];
      const links = positionsIn(document, view);
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
