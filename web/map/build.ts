/** From the atlas to the graph that Sigma draws: keys are places in the atlas; filters never write to it. */
import { MultiDirectedGraph } from 'graphology';
import type { Atlas } from '../model/atlas.ts';

export interface Dot {
  x: number;
  y: number;
  readonly shape: string;
}

export type Drawing = MultiDirectedGraph<Dot>;

export const keyOf = (place: number) => String(place);
export const placeOf = (key: string) => Number(key);

export function build(atlas: Atlas): Drawing {
  const graph = new MultiDirectedGraph<Dot>();
  atlas.entities.forEach(({ shape }, place) => {
    graph.addNode(keyOf(place), { x: 0, y: 0, shape });
  });
  atlas.links.forEach(({ from, to }, place) => {
    if (atlas.entities[from] !== undefined && atlas.entities[to] !== undefined) {
      graph.addDirectedEdgeWithKey(keyOf(place), keyOf(from), keyOf(to));
    }
  });
  return graph;
}
