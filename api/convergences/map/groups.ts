/** Groups of a map: actors whom one theme unites, each in one group, so that outlines do not cross. */
import type { Basis } from '../basis.ts';
import type { Found } from '../convergence.ts';
import { actorsOf } from './pairs.ts';

export interface Group {
  readonly card: Found;
  readonly members: readonly string[];
}

/** Two are a tie. */
const LEAST = 3;

/**
 * Again and again the theme that unites most of those who are in no group yet; of themes that unite as many, the
 * one with the higher score. Greedy cover of a set (Chvátal 1979).
 */
export function groupsAmong(
  cards: readonly Found[],
  shown: ReadonlySet<string>,
  basis: Basis,
): readonly Group[] {
  const free = new Set(shown);
  const left = new Map(
    cards.flatMap((card) => {
      const own = actorsOf(card, basis).flatMap(({ id }) => (shown.has(id) ? [id] : []));
      return own.length < LEAST ? [] : [[card, own] as const];
    }),
  );
  const groups: Group[] = [];
  for (;;) {
    let best: Group | null = null;
    for (const [card, own] of left) {
      const members = own.filter((id) => free.has(id));
      if (members.length < LEAST) left.delete(card);
      else if (best === null || isBefore({ card, members }, best)) best = { card, members };
    }
    if (best === null) return groups;
    groups.push(best);
    for (const id of best.members) free.delete(id);
  }
}

const isBefore = (one: Group, other: Group): boolean =>
  one.members.length !== other.members.length
    ? one.members.length > other.members.length
    : one.card.score !== other.card.score
      ? one.card.score > other.card.score
      : one.card.id < other.card.id;
