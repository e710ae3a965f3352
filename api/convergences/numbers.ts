/** What each number of a card counts, one by one, with the facts that put it there: a number can always be opened. */
import { grouped } from '../snapshot/facts.ts';
import type { LinkFact } from '../snapshot/queries.ts';
import type { Card } from './cards.ts';
import type { Part, PartName, Party, Said } from './convergence.ts';
import { reasons } from './details.ts';
import { kindsByVoice } from './rules/parties.ts';
import { UNKNOWN } from './stakeholders.ts';
import { counts } from './voices.ts';
import { FLOOR } from './votes/consensus.ts';
import { positionsOn } from './words/naming.ts';

export interface CardPart extends Part {
  readonly card: Card;
}

export interface Entry {
  readonly id: string;
  /** The party or the document. */
  readonly entity: string | null;
  readonly stakeholder: string | null;
  readonly convergence: Card | null;
  readonly facts: readonly LinkFact[];
}

export const partsIn = (card: Card, { name }: { readonly name?: string | null }): CardPart[] =>
  card.parts.filter((part) => !name || part.name === name).map((part) => ({ ...part, card }));

/** A number that is no count opens to what it is computed from; stability is a mean over runs, of nothing that is said. */
const COUNTED: Readonly<Record<PartName, (card: Card) => Entry[] | Promise<Entry[]>>> = {
  stakeholders: kindsOf,
  documents: documentsIn,
  holders: voicesOf,
  rarity: voicesOf,
  size: ({ parties }) => parties.map(ofParty),
  consensus: votersOf,
  reasons: reasonsOf,
  affinity: reasonsOf,
  stability: () => [],
};

export const entriesOf = ({ name, card }: CardPart) => COUNTED[name](card);

const counted = ({ parties }: Card) => parties.filter((party) => party.counted);

const entry = (id: string, part: Partial<Entry>): Entry => ({
  id,
  entity: null,
  stakeholder: null,
  convergence: null,
  facts: [],
  ...part,
});

const ofParty = ({ id, stakeholder, facts }: Party) =>
  entry(id, { entity: id, stakeholder, facts });

const unique = (facts: readonly LinkFact[]) => [
  ...new Map(facts.map((fact) => [fact.id, fact])).values(),
];

/** Parties that are no independent voices count as one: it stands under the first of them. */
function voicesOf(card: Card): Entry[] {
  return [...grouped(counted(card), ({ speaksAs }) => speaksAs).values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    return [ofParty({ ...first, facts: unique(own.flatMap(({ facts }) => facts)) })];
  });
}

/** Where nobody's form is known, those who count are of one kind at least, and that one is not known. */
function kindsOf(card: Card): Entry[] {
  const voices = new Map(counted(card).map(({ id, speaksAs }) => [id, speaksAs]));
  const kindOf = kindsByVoice(voices, card.basis);
  const kinds = grouped(counted(card), ({ speaksAs }) => kindOf.get(speaksAs) ?? UNKNOWN);
  const known = [...kinds].filter(([stakeholder]) => stakeholder !== UNKNOWN);
  return (known.length > 0 ? known : [...kinds]).map(([stakeholder, own]) =>
    entry(stakeholder, { stakeholder, facts: unique(own.flatMap(({ facts }) => facts)) }),
  );
}

function documentsIn(card: Card): Entry[] {
  const facts = unique(card.parties.flatMap((party) => party.facts)) as Said[];
  const plain = facts.filter(({ voice }) => counts(voice, card.includeUncertain));
  return [...new Set(plain.flatMap(({ documents }) => documents))]
    .sort()
    .map((id) =>
      entry(id, { entity: id, facts: plain.filter(({ documents }) => documents.includes(id)) }),
    );
}

/** The kinds of stakeholder with enough voices, each with every position that it takes. */
function votersOf({ subject, basis, includeUncertain }: Card): Entry[] {
  const positions = positionsOn(subject, basis).filter(({ voice }) =>
    counts(voice, includeUncertain),
  );
  return [...grouped(positions, ({ from }) => basis.stakeholder(from))]
    .filter(([kind, own]) => kind !== UNKNOWN && new Set(own.map(({ from }) => from)).size >= FLOOR)
    .map(([stakeholder, facts]) => entry(stakeholder, { stakeholder, facts }));
}

/** Of all that a reason rests on, what makes those of this meeting share it. */
async function reasonsOf(card: Card): Promise<Entry[]> {
  const here = new Set(card.parties.map(({ id }) => id));
  return (await reasons(card)).map((convergence) => {
    const own = convergence.parties.filter(({ id }) => here.has(id));
    const facts = unique(own.flatMap((party) => party.facts));
    return entry(convergence.id, { convergence, facts });
  });
}
