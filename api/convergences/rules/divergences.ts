/** Who parts from whom: on one statement, or between two statements that answer each other. */
import { grouped } from '../../snapshot/facts.ts';
import type { LinkFact } from '../../snapshot/queries.ts';
import type { Basis } from '../basis.ts';
import type { Party, Said, Worded } from '../convergence.ts';
import { counts } from '../voices.ts';
import { agreeing, heldTrue, opposing } from './camps.ts';
import { kindsOf, partiesOf, voicesIn } from './parties.ts';
import { carryingTheLink } from './readings.ts';

/** Opposed: one holds true what another rejects. Reserved: one doubts or fears it, or limits it. Means: one end, several instruments. */
export type DivergenceKind = 'OPPOSITION' | 'RESERVATION' | 'MEANS';
const ORDER: readonly DivergenceKind[] = ['OPPOSITION', 'RESERVATION', 'MEANS'];

export interface Side {
  /** The sentence that this side holds, or rejects. */
  readonly statement: string;
  /** Stances that somebody of this side takes. */
  readonly stances: readonly string[];
  readonly parties: readonly Party[];
  /** By what means and within what limit; null where nobody says, or not all of them the same. */
  readonly instrument: Worded | null;
  readonly limit: Worded | null;
}

export interface Divergence {
  readonly id: string;
  readonly kind: DivergenceKind;
  readonly statement: string;
  /** The statement of the other side, where two answer each other. */
  readonly other: string | null;
  readonly sides: readonly Side[];
  /** Who holds with both sides, and so stands on neither. */
  readonly between: readonly Party[];
  /** The links between the two statements. */
  readonly readings: readonly LinkFact[];
  /** Whether at least two parties stand apart without what is inferred, ambiguous or imagined. */
  readonly certain: boolean;
  /** Known kinds of stakeholder among those who part, at least 1. */
  readonly stakeholders: number;
  /** Whole documents from which the sides speak. */
  readonly documents: number;
}

const PAIRS: Readonly<Record<DivergenceKind, string>> = {
  OPPOSITION: 'CONTRADICTS',
  RESERVATION: 'NARROWS',
  MEANS: 'SAME_END',
};

export function divergencesOf(basis: Basis, includeUncertain: boolean): Divergence[] {
  const asked = { basis, includeUncertain };
  const pairs = ORDER.flatMap((kind) =>
    basis.facts.all(PAIRS[kind]).flatMap((link) => across(kind, link, asked)),
  );
  const single = [...grouped(basis.said('HOLDS'), ({ to }) => to)].flatMap(([on, all]) => {
    // What is imagined is held by nobody.
    const said = all.filter(({ status, voice }) => status !== 'hypothetical' && voice !== 'ENDED');
    return [...partings(on, said, asked), ...means(on, said, asked)];
  });
  const byStatement = grouped(
    pairs.flatMap((pair) => [pair.statement, pair.other ?? ''].map((on) => ({ on, pair }))),
    ({ on }) => on,
  );
  const isTold = (one: Divergence) =>
    byStatement.get(one.statement)?.some(({ pair }) => contains(pair, one)) === true;
  return [...pairs, ...single.filter((one) => !isTold(one))];
}

/** Those that stand without what is uncertain first; ids settle the rest. */
export const byWeight = (a: Divergence, b: Divergence): number =>
  Number(b.certain) - Number(a.certain) ||
  ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
  Number(b.documents > 1) - Number(a.documents > 1) ||
  b.stakeholders - a.stakeholders ||
  size(b) - size(a) ||
  (a.id < b.id ? -1 : 1);

const size = ({ sides }: Divergence) =>
  sides.reduce((total, { parties }) => total + parties.length, 0);

interface Asked {
  readonly basis: Basis;
  readonly includeUncertain: boolean;
}

/** One dispute is told once: where the two statements say all that one of them does. */
function contains(pair: Divergence, one: Divergence): boolean {
  if (pair.kind !== one.kind || one.kind === 'MEANS') return false;
  if (one.statement !== pair.statement && one.statement !== pair.other) return false;
  const among = new Set(pair.sides.flatMap(({ parties }) => parties.map(({ id }) => id)));
  return one.sides.every(({ parties }) => parties.every(({ id }) => among.has(id)));
}

/** The holders of one statement against those of the other, each only where the passages that tie the two are its own. */
function across(kind: DivergenceKind, link: LinkFact, asked: Asked): Divergence[] {
  const { basis } = asked;
  const [on, other] = kind === 'RESERVATION' ? [link.to, link.from] : [link.from, link.to];
  const carried = carryingTheLink(link, basis);
  const [here, there] = [carried(on), carried(other)];
  const sides =
    kind === 'OPPOSITION'
      ? [
          { statement: on, said: [...heldTrue(here), ...opposing(there)] },
          { statement: other, said: [...heldTrue(there), ...opposing(here)] },
        ]
      : [
          { statement: on, said: heldTrue(here) },
          { statement: other, said: heldTrue(there) },
        ];
  return divergence({ kind, on, other, sides, readings: [link] }, asked);
}

/** On one statement: who holds it true against who rejects it, who is for it beside who fears or doubts it. */
function partings(on: string, said: readonly Said[], asked: Asked): Divergence[] {
  const held = { statement: on, said: heldTrue(said) };
  const rejected = { statement: on, said: opposing(said) };
  const plain = agreeing(said).some(({ voice }) => counts(voice, asked.includeUncertain));
  const reserved = said.filter(
    ({ stance }) => stance === 'question' || (plain && stance === 'concern'),
  );
  return [
    ...divergence({ kind: 'OPPOSITION', on, sides: [held, rejected] }, asked),
    ...divergence(
      {
        kind: 'RESERVATION',
        on,
        sides: [
          { statement: on, said: agreeing(said) },
          { statement: on, said: reserved },
        ],
      },
      asked,
    ),
  ];
}

/** Those who agree on the end and name instruments that are not the same. */
function means(on: string, said: readonly Said[], asked: Asked): Divergence[] {
  const own = agreeing(said).filter(({ instrument }) => instrument !== null);
  const ways = grouped(own, ({ instrument }) => instrument?.FR ?? '');
  const sides = [...ways.values()].map((facts) => ({ statement: on, said: facts }));
  return divergence({ kind: 'MEANS', on, sides }, asked);
}

interface Parting {
  readonly kind: DivergenceKind;
  readonly on: string;
  readonly other?: string;
  readonly sides: readonly { readonly statement: string; readonly said: readonly Said[] }[];
  readonly readings?: readonly LinkFact[];
}

/** Nobody stands on two sides of one dispute: who would, stands between. None where fewer than two sides remain. */
function divergence(parting: Parting, { basis, includeUncertain }: Asked): Divergence[] {
  const { kind, on, other = null, readings = [] } = parting;
  const torn = tornIn(parting, basis);
  const isTorn = ({ from }: Said) => torn.has(basis.identity.canonical(from));
  const sides = parting.sides
    .map(({ statement, said }) =>
      sideOf(
        statement,
        said.filter((one) => !isTorn(one)),
        basis,
        includeUncertain,
      ),
    )
    .filter(({ parties }) => parties.length > 0);
  const least = kind === 'MEANS' ? 2 : parting.sides.length;
  const facts = sides.flatMap(({ parties }) => parties.flatMap((party) => party.facts as Said[]));
  const voices = voicesIn(facts, basis);
  if (sides.length < Math.max(2, least) || new Set(voices.values()).size < 2) return [];
  const sure = sides.filter(({ parties }) => parties.some(({ voice }) => counts(voice, false)));
  const between = parting.sides.flatMap(({ said }) => said.filter(isTorn));
  return [
    {
      id: ['part', kind.toLowerCase(), on, ...(other === null ? [] : [other])].join('--'),
      kind,
      statement: on,
      other,
      sides,
      between: partiesOf([...new Set(between)], basis, includeUncertain),
      readings,
      certain: sure.length > 1,
      stakeholders: kindsOf(voices, basis),
      documents: new Set(facts.flatMap(({ documents }) => documents)).size,
    },
  ];
}

/** Who holds with two sides, also by what they say of a statement that contradicts this one. */
function tornIn({ kind, on, sides }: Parting, { facts, identity, positions }: Basis): Set<string> {
  const seen = new Map<string, number>();
  const torn = new Set<string>();
  sides.forEach(({ said }, side) => {
    for (const { from } of said) {
      const id = identity.canonical(from);
      if (seen.has(id) && seen.get(id) !== side && kind !== 'MEANS') torn.add(id);
      seen.set(id, side);
    }
  });
  if (kind !== 'OPPOSITION') return torn;
  const contrary = [
    ...facts.out(on, 'CONTRADICTS').map(({ to }) => to),
    ...facts.into(on, 'CONTRADICTS').map(({ from }) => from),
  ].flatMap((id) => heldTrue(positions(id)).map(({ from }) => identity.canonical(from)));
  const holding = new Set(heldTrue(positions(on)).map(({ from }) => identity.canonical(from)));
  for (const id of contrary) if (holding.has(id)) torn.add(id);
  return torn;
}

function sideOf(
  statement: string,
  positions: readonly Said[],
  basis: Basis,
  includeUncertain: boolean,
): Side {
  const parties = partiesOf(positions, basis, includeUncertain);
  const said = parties.flatMap(({ facts }) => facts as readonly Said[]);
  return {
    statement,
    stances: [...new Set(said.map(({ stance }) => stance ?? ''))],
    parties,
    instrument: common(parties, ({ instrument }) => instrument),
    limit: common(parties, ({ bound }) => bound),
  };
}

/** What all of them say; what one of several says is that one's, and stands with its facts. */
function common(parties: readonly Party[], of: (said: Said) => Worded | null): Worded | null {
  const all = parties.map(({ facts }) => (facts as Said[]).map(of).find((one) => one !== null));
  const [first] = all;
  return first && all.every((one) => one?.FR === first.FR) ? first : null;
}
