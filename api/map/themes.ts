/**
 * By which theme each group of the map goes: what most of its members are tied to and few others are, a concept, need
 * or barrier rather than a programme, measure or codebase; never an actor, who would speak for the others. A group
 * that nothing unites may still be mostly of one kind around one entity; else it has no name.
 */
import type { Layout } from '../layout/layout.ts';
import type { Drawn } from './rows.ts';

export interface Theme {
  /** The place of what unites the group, or of the entity around which it stands. */
  readonly of: number;
  /** The place in `kinds` of what most of its members are; null where `of` itself unites them. */
  readonly many: number | null;
}

/** How much the same number of ties says: a codebase is a thing, a concept a theme. */
const WEIGHTS: Readonly<Record<string, number>> = {
  Concept: 2,
  Need: 1.5,
  Barrier: 1.5,
  Event: 1.2,
  Programme: 1.2,
  Policy: 1,
  Codebase: 1,
};
/** A theme ties so many members at least, and this share of them. */
const [LEAST, SHARE] = [3, 0.04];
/** Of one kind, around one entity: both hold for at least this share of the members. */
const MOSTLY = 0.6;
const NO_CLUSTER = 0xffff;

/** Null where a group has no theme. */
export function themesOf(drawn: Drawn, { cluster, clusters }: Layout): readonly (Theme | null)[] {
  const { kinds, kind, from, to, entities } = drawn;
  const weights = kinds.map((one) => WEIGHTS[one] ?? 0);
  /** How many ties each entity has, and how many to each group, by place × groups + group. */
  const ties = new Uint32Array(entities.length);
  const within = new Map<number, number>();
  const groups = clusters.length + 1;
  const count = (of: number, other: number) => {
    ties[of] = (ties[of] ?? 0) + 1;
    const own = cluster[other] as number;
    if (own === NO_CLUSTER) return;
    const key = of * groups + own;
    within.set(key, (within.get(key) ?? 0) + 1);
  };
  for (let link = 0; link < from.length; link += 1) {
    const [a, b] = [from[link] as number, to[link] as number];
    // Several links of two stand one after the other, and tie them once.
    if (a === b || (from[link - 1] === a && to[link - 1] === b)) continue;
    count(a, b);
    count(b, a);
  }
  const best = clusters.map(() => ({ of: -1, score: 0 }));
  const around = clusters.map(() => ({ of: -1, ties: 0 }));
  for (const [key, times] of within) {
    const [of, group] = [Math.floor(key / groups), key % groups];
    const [found, middle] = [best[group], around[group]];
    const size = clusters[group]?.size ?? 0;
    if (found === undefined || middle === undefined) continue;
    if (times > middle.ties || (times === middle.ties && of < middle.of))
      around[group] = { of, ties: times };
    const weight = weights[kind[of] ?? 255] ?? 0;
    if (weight === 0 || times < LEAST || times < SHARE * size) continue;
    const score = (weight * times * times) / (ties[of] as number);
    if (score > found.score || (score === found.score && of < found.of))
      best[group] = { of, score };
  }
  const mostly = kindsOf(drawn, cluster, clusters.length);
  return clusters.map(({ size }, group): Theme | null => {
    const { of } = best[group] ?? { of: -1 };
    if (of >= 0) return { of, many: null };
    const [many, middle] = [mostly[group], around[group]];
    if (many === undefined || middle === undefined) return null;
    const holds = many.times >= MOSTLY * size && middle.ties >= MOSTLY * size;
    return holds ? { of: middle.of, many: many.kind } : null;
  });
}

/** The most frequent kind of each group. */
function kindsOf({ kind }: Drawn, cluster: Uint16Array, groups: number) {
  const counts = Array.from({ length: groups }, () => new Uint32Array(256));
  cluster.forEach((own, place) => {
    const some = counts[own];
    if (some !== undefined) some[kind[place] ?? 255] = (some[kind[place] ?? 255] ?? 0) + 1;
  });
  return counts.map((some) => {
    const times = Math.max(...some);
    return { kind: some.indexOf(times), times };
  });
}
