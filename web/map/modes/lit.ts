/** What stands out on a mode: what is chosen or pointed at, with what hangs on it. */
import type { ModeChoice, ModeGraph } from '../../data/mode-graph.ts';

export interface Lit {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/** Null where nothing is chosen. */
export function litBy({ nodes, edges }: ModeGraph, { node, edge }: ModeChoice): Lit | null {
  const chosen =
    node !== null
      ? edges.filter(({ from, to }) => from === node || to === node)
      : edge !== null
        ? edges.filter(({ of }) => of === edge)
        : [];
  const isThere = node !== null && nodes.some(({ id }) => id === node);
  if (chosen.length === 0 && !isThere) return null;
  return {
    nodes: new Set([...(isThere ? [node] : []), ...chosen.flatMap(({ from, to }) => [from, to])]),
    edges: new Set(chosen.map(({ id }) => id)),
  };
}
