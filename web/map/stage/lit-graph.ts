/** The spotlight as the graph that Sigma draws: its entities with their looks, its links side by side where several join two. */
import type { MultiDirectedGraph } from 'graphology';
import { PATTERNS } from '../../data/mode-graph.ts';
import { FAMILIES, patternOf } from '../renderer/appearance.ts';
import { hex, mixed } from '../renderer/palette.ts';
import type { Shown } from '../shown.ts';

/** Of more, nobody tells one from another: the crowd's own drawing shows them. */
export const MOST_LIT = 600;
const WIDTH = 1.7;
/** Between two curves that join the same two, as a share of their length; and from one loop to the next. */
const [BESIDE, LOOP] = [0.14, 0.3];
const POINTS = 8;
/** Of the patterns of the crowd (solid, dashed, dotted, double), as Sigma's programs number them. */
const DRAWN = (['solid', 'dashed', 'dotted', 'double'] as const).map((one) =>
  PATTERNS.indexOf(one),
);
const [FULL, HATCHED] = [0, 2];

export const isDrawnBySigma = ({ spotlight }: Shown): boolean =>
  spotlight !== null && spotlight.entities.size + spotlight.links.size <= MOST_LIT;

/**
 * Puts the spotlight in the place of what the graph holds.
 * @param table x, y, size and style by index, as the crowd is drawn
 */
export function light(graph: MultiDirectedGraph, shown: Shown, table: Float32Array): void {
  const { spotlight, atlas, palette } = shown;
  if (graph.order > 0) graph.clear();
  if (spotlight === null || !isDrawnBySigma(shown)) return;
  const { from, to, linkStatus, statuses } = atlas.columns;
  const colors = FAMILIES.map((family) => palette.family[family]);
  for (const index of spotlight.entities) {
    const style = table[4 * index + 3] ?? 0;
    graph.addNode(index, {
      x: table[4 * index],
      y: table[4 * index + 1],
      size: table[4 * index + 2],
      color: hex(colors[style % 8] ?? palette.mutedText),
      shape: Math.floor(style / 8) % 16,
      fill: style >= 128 ? HATCHED : FULL,
      rings: 0,
    });
  }
  for (const { link, bend } of sideBySide([...spotlight.links], from, to)) {
    const start = from[link] as number;
    const status = statuses[linkStatus[link] ?? -1] ?? '';
    const color = colors[(table[4 * start + 3] ?? 0) % 8] ?? palette.mutedText;
    graph.addEdgeWithKey(link, start, to[link], {
      size: WIDTH,
      color: hex(mixed(color, palette.background, status === 'ended' ? 0.45 : 0.1)),
      bend,
      pattern: (DRAWN[patternOf(status)] ?? 0) + POINTS,
    });
  }
}

export interface Bent {
  readonly link: number;
  /** To the left of the way from its start to its end, as a share of its length; of a loop, how much larger it is. */
  readonly bend: number;
}

/** Links that join the same two, whichever way they point, spread around the straight line. */
export function sideBySide(
  links: readonly number[],
  from: ArrayLike<number>,
  to: ArrayLike<number>,
): readonly Bent[] {
  const pairs = new Map<string, number[]>();
  for (const link of links) {
    const [a, b] = [from[link] ?? 0, to[link] ?? 0];
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    const own = pairs.get(key);
    if (own === undefined) pairs.set(key, [link]);
    else own.push(link);
  }
  return [...pairs.values()].flatMap((own) =>
    own.map((link, at): Bent => {
      const [a, b] = [from[link] ?? 0, to[link] ?? 0];
      if (a === b) return { link, bend: LOOP * at };
      const bend = BESIDE * (at - (own.length - 1) / 2);
      return { link, bend: a < b ? bend : -bend };
    }),
  );
}
