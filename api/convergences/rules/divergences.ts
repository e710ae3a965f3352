/** Who parts from whom: against, with a reserve, or on the means alone. */
import { grouped } from '../../snapshot/facts.ts';
import type { Ground } from '../basis.ts';
import type { Party, Said, Worded } from '../convergence.ts';
import { counts } from '../voices.ts';
import { kindsAmong, partiesOf } from './parties.ts';

/** Opposed: for against against. Reserved: for against a concern or a question. Means: one end, several instruments. */
export type DivergenceKind = 'OPPOSITION' | 'RESERVATION' | 'MEANS';

export interface Side {
  readonly stances: readonly string[];
  readonly parties: readonly Party[];
  /** By what means and within what limit, as the first of them says; null where nobody says. */
  readonly instrument: Worded | null;
  readonly limit: Worded | null;
}

export interface Divergence {
  readonly id: string;
  readonly kind: DivergenceKind;
  readonly statement: string;
  readonly sides: readonly Side[];
  /** Whether at least two parties stand apart without what is inferred, ambiguous or imagined. */
  readonly certain: boolean;
  /** Known kinds of stakeholder among those who part, at least 1. */
  readonly stakeholders: number;
}

const SIDES = {
  OPPOSITION: [['for', 'proposal'], ['against']],
  RESERVATION: [
    ['for', 'proposal'],
    ['concern', 'question'],
  ],
} as const;

export function divergencesOf(ground: Ground, includeUncertain: boolean): Divergence[] {
  return [...grouped(ground.said('HOLDS'), ({ to }) => to)]
    .flatMap(([statement, positions]) => [
      ...partings(statement, positions, ground, includeUncertain),
      ...means(statement, positions, ground, includeUncertain),
    ])
    .sort(
      (a, b) =>
        Number(b.certain) - Number(a.certain) ||
        b.stakeholders - a.stakeholders ||
        size(b) - size(a) ||
        (a.id < b.id ? -1 : 1),
    );
}

const size = ({ sides }: Divergence) =>
  sides.reduce((total, { parties }) => total + parties.length, 0);

function partings(
  statement: string,
  positions: readonly Said[],
  ground: Ground,
  includeUncertain: boolean,
): Divergence[] {
  return (['OPPOSITION', 'RESERVATION'] as const).flatMap((kind) => {
    const sides = SIDES[kind].map((stances) =>
      sideOf(
        stances,
        positions.filter(({ stance }) => (stances as readonly string[]).includes(stance ?? '')),
        ground,
        includeUncertain,
      ),
    );
    return apart(sides) ? [divergence(kind, statement, sides)] : [];
  });
}

/** Two sides part when each has somebody, and they are not one and the same. */
const apart = (sides: readonly Side[]) =>
  sides.every(({ parties }) => parties.length > 0) &&
  new Set(sides.flatMap(({ parties }) => parties.map(({ id }) => id))).size > 1;

/** Those who agree on the end and name instruments or limits that are not the same. */
function means(
  statement: string,
  positions: readonly Said[],
  ground: Ground,
  includeUncertain: boolean,
): Divergence[] {
  const own = positions.filter(
    ({ stance, instrument, bound, voice }) =>
      (stance === 'for' || stance === 'proposal') &&
      (instrument !== null || bound !== null) &&
      voice !== 'ENDED',
  );
  const ways = grouped(
    own,
    ({ instrument, bound }) => `${instrument?.FR ?? ''}\n${bound?.FR ?? ''}`,
  );
  if (ways.size < 2 || new Set(own.map(({ from }) => from)).size < 2) return [];
  const sides = [...ways.values()].map((facts) => {
    const stances = [...new Set(facts.map(({ stance }) => stance ?? ''))];
    return sideOf(stances, facts, ground, includeUncertain);
  });
  return [divergence('MEANS', statement, sides)];
}

function sideOf(
  stances: readonly string[],
  positions: readonly Said[],
  ground: Ground,
  includeUncertain: boolean,
): Side {
  const parties = partiesOf(positions, ground, includeUncertain);
  const said = parties.flatMap(({ facts }) => facts as readonly Said[]);
  return {
    stances,
    parties,
    instrument: said.find(({ instrument }) => instrument !== null)?.instrument ?? null,
    limit: said.find(({ bound }) => bound !== null)?.bound ?? null,
  };
}

function divergence(kind: DivergenceKind, statement: string, sides: readonly Side[]): Divergence {
  const parties = sides.flatMap((side) => side.parties);
  const sure = sides.filter((side) => side.parties.some(({ voice }) => counts(voice, false)));
  return {
    id: ['part', kind.toLowerCase(), statement].join('--'),
    kind,
    statement,
    sides,
    certain: sure.length > 1,
    stakeholders: kindsAmong(parties.map(({ stakeholder }) => stakeholder)),
  };
}
