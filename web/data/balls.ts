/**
 * Dense balls: many entities of one kind that are tied to the same entity and to hardly anything else, as the modules
 * of a large codebase. On the map each is folded into one symbol, until a reader opens it.
 */
import type { Atlas } from './atlas.ts';
import type { Visible } from './visible.ts';

export interface Ball {
  /** The index of the entity that its members are tied to. */
  readonly hub: number;
  /** Index in `kinds`. */
  readonly kind: number;
  /** Indices, the most linked first; the first stands for all of them. */
  readonly members: readonly number[];
}

/** A ball has so many members at least; each is tied to at most so many entities. */
const [FEWEST, MOST_TIES] = [24, 3];
/** Of more entities than this nobody reads one by one, and nothing is folded. */
const LARGEST = 5000;

const known = new WeakMap<Visible, readonly Ball[]>();

/** The balls of what is shown, the largest first. */
export function ballsIn(atlas: Atlas, visible: Visible): readonly Ball[] {
  if (visible.entities.length > LARGEST) return [];
  const before = known.get(visible);
  if (before !== undefined) return before;
  const { columns } = atlas;
  const { starts, links } = columns.around();
  const byHub = new Map<string, { hub: number; kind: number; members: number[] }>();
  for (const index of visible.entities) {
    const others = new Set<number>();
    for (let at = starts[index] as number; at < (starts[index + 1] as number); at += 1) {
      const link = links[at] as number;
      if (!visible.showsLink(link)) continue;
      const [from, to] = [columns.from[link] as number, columns.to[link] as number];
      if (from !== to) others.add(from === index ? to : from);
      if (others.size > MOST_TIES) break;
    }
    if (others.size === 0 || others.size > MOST_TIES) continue;
    const hub = [...others].reduce((most, one) =>
      (visible.degrees[one] ?? 0) > (visible.degrees[most] ?? 0) ? one : most,
    );
    const kind = columns.kind[index] as number;
    const key = `${hub} ${kind}`;
    const own = byHub.get(key);
    if (own === undefined) byHub.set(key, { hub, kind, members: [index] });
    else own.members.push(index);
  }
  const hubs = new Set([...byHub.values()].map(({ hub }) => hub));
  const balls = [...byHub.values()]
    // A hub of one ball is no member of another: it stays in sight.
    .map((ball) => ({ ...ball, members: ball.members.filter((one) => !hubs.has(one)) }))
    .filter(({ members }) => members.length >= FEWEST)
    .sort((a, b) => b.members.length - a.members.length || a.hub - b.hub);
  known.set(visible, balls);
  return balls;
}

/** Those that stay folded: whoever chooses a member or the hub of one looks into it. */
export const foldedBalls = (
  balls: readonly Ball[],
  opened: ReadonlySet<number>,
  chosen: readonly number[],
): readonly Ball[] =>
  balls.filter(
    ({ hub, members }) =>
      !opened.has(hub) && !chosen.some((one) => one === hub || members.includes(one)),
  );
