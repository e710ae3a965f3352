/** What two actors share: the cards of the board in which both count as voices of their own. */
import { grouped } from '../../snapshot/facts.ts';
import type { Basis } from '../basis.ts';
import type { Found, Kind } from '../convergence.ts';
import { listOf } from '../lists.ts';
import { CROWD } from '../rules/meetings.ts';
import { isCommonplace, rarity } from '../rules/ties.ts';

/** Two actors, the first before the second in the order of their ids, and what they share, the rarest first. */
export interface Pair {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly reasons: readonly Found[];
  /** By kind, how many things and what they add to the strength. */
  readonly kinds: readonly TieKind[];
  readonly strength: number;
}

export interface TieKind {
  readonly kind: Kind;
  readonly sharedCount: number;
  readonly strength: number;
}

export interface Pairs {
  /** The strongest first. */
  readonly all: readonly Pair[];
  /** How many cards more share than bring two of them together. */
  readonly crowds: number;
}

/** Kinds that bring two together: a meeting follows from the others, and a community is a part of the map. */
export const isShared = (kind: Kind) => kind !== 'MEETING' && kind !== 'COMMUNITY';

const ACTORS = new Set(['Organisation', 'Person']);

export const pairId = (a: string, b: string) => (a < b ? `${a}--${b}` : `${b}--${a}`);

const made = new WeakMap<Basis, Map<string, Promise<Pairs>>>();

/** Made once for each basis and choice of kinds. */
export function pairsOf(kinds: readonly Kind[], isWhole: boolean, basis: Basis): Promise<Pairs> {
  const kept = made.get(basis) ?? new Map<string, Promise<Pairs>>();
  made.set(basis, kept);
  const key = `${[...kinds].sort()} ${isWhole}`;
  const known = kept.get(key) ?? pairsAmong(kinds, isWhole, basis);
  // A few choices are asked again and again; others are found anew.
  if (kept.size > MOST_KEPT) kept.clear();
  kept.set(key, known);
  known.catch(() => kept.delete(key));
  return known;
}

const MOST_KEPT = 12;

async function pairsAmong(kinds: readonly Kind[], isWhole: boolean, basis: Basis): Promise<Pairs> {
  const byPair = new Map<string, { a: string; b: string; reasons: Map<Found, number> }>();
  let crowds = 0;
  for (const kind of kinds.filter(isShared)) {
    for (const card of await listOf(kind, false, basis)) {
      if (!isWhole && isCommonplace(card, basis)) continue;
      const actors = actorsOf(card, basis);
      if (actors.length > CROWD) {
        crowds += 1;
        continue;
      }
      for (const [at, one] of actors.entries())
        for (const other of actors.slice(at + 1)) {
          // A member and its group, an author and the body for which it speaks, are one voice.
          if (one.voice === other.voice) continue;
          const [a, b] = one.id < other.id ? [one.id, other.id] : [other.id, one.id];
          const key = pairId(a, b);
          const pair = byPair.get(key) ?? { a, b, reasons: new Map<Found, number>() };
          pair.reasons.set(card, actors.length);
          byPair.set(key, pair);
        }
    }
  }
  const all = [...byPair].map(([id, { a, b, reasons }]): Pair => {
    const rarest = [...reasons].sort(([x, n], [y, m]) => n - m || (x.id < y.id ? -1 : 1));
    const kinds = kindsOf(rarest);
    const strength = kinds.reduce((sum, one) => sum + one.strength, 0);
    return { id, a, b, reasons: rarest.map(([card]) => card), kinds, strength };
  });
  all.sort((x, y) => y.strength - x.strength || (x.id < y.id ? -1 : 1));
  return { all, crowds };
}

/** Kind by kind: the tenth codebase in common adds little to nine, a common need much. The strongest first. */
function kindsOf(reasons: readonly (readonly [Found, number])[]): readonly TieKind[] {
  return [...grouped(reasons, ([{ kind }]) => kind)]
    .map(([kind, own]) => {
      const rarities = own.reduce((sum, [, sharers]) => sum + rarity(sharers), 0);
      return { kind: kind as Kind, sharedCount: own.length, strength: Math.log(1 + rarities) };
    })
    .sort((x, y) => y.strength - x.strength || (x.kind < y.kind ? -1 : 1));
}

interface Actor {
  readonly id: string;
  readonly voice: string;
}

const known = new WeakMap<Found['parties'], readonly Actor[]>();

/** Those who count and can act, each once whatever its names. */
export function actorsOf({ parties }: Pick<Found, 'parties'>, basis: Basis): readonly Actor[] {
  const before = known.get(parties);
  if (before !== undefined) return before;
  const { facts, identity } = basis;
  const all = new Map<string, Actor>();
  for (const { id, counted, speaksAs } of parties) {
    const one = identity.canonical(id);
    if (!counted || !ACTORS.has(facts.entities.get(one)?.kind ?? '') || all.has(one)) continue;
    all.set(one, { id: one, voice: identity.canonical(speaksAs) });
  }
  const own = [...all.values()];
  known.set(parties, own);
  return own;
}
