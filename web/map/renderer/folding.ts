/** How folded balls change what is drawn: one symbol for all members of each, with one link to each of their neighbours. */
import type { Ball } from '../../data/balls.ts';

export interface Folding {
  /** By index: the entity that stands for it; itself where it is not folded. */
  readonly standsFor: Uint32Array;
  readonly balls: readonly Ball[];
}

/** The size of a symbol, by how many it stands for. */
const [SIZE, MORE, LARGEST] = [12, 1, 26];

/** Null where nothing is folded. */
export function foldingOf(balls: readonly Ball[], count: number): Folding | null {
  if (balls.length === 0) return null;
  const standsFor = Uint32Array.from({ length: count }, (_, index) => index);
  for (const { members } of balls)
    for (const index of members) standsFor[index] = members[0] as number;
  return { standsFor, balls };
}

/** Writes place and size of each symbol into the table (x, y, size and style by index). */
export function writeSymbols(
  table: Float32Array,
  positions: Float32Array,
  { balls }: Folding,
): void {
  for (const { members } of balls) {
    const [first = 0] = members;
    const middle = (axis: 0 | 1) =>
      members.reduce((sum, index) => sum + (positions[2 * index + axis] ?? 0), 0) / members.length;
    table[4 * first] = middle(0);
    table[4 * first + 1] = middle(1);
    table[4 * first + 2] = Math.min(SIZE + MORE * Math.sqrt(members.length), LARGEST);
  }
}

/** From, to and style of each link with its ends as they are drawn: once for two, and none within a ball. */
export function foldedLinks(links: Uint32Array, { standsFor }: Folding): Uint32Array {
  const kept: number[] = [];
  const seen = new Set<number>();
  for (let at = 0; at < links.length; at += 3) {
    const [from, to] = [links[at] as number, links[at + 1] as number];
    const [a, b] = [standsFor[from] as number, standsFor[to] as number];
    const isFolded = a !== from || b !== to;
    if (isFolded) {
      const key = a * standsFor.length + b;
      if (a === b || seen.has(key)) continue;
      seen.add(key);
    }
    // In the middle lane: others of its pair may be folded into it.
    kept.push(a, b, (links[at + 2] as number) & (isFolded ? 7 : 0xff));
  }
  return Uint32Array.from(kept);
}
