/** Counts the statements that a graph is asked. */
import type { Graph } from '../../api/graph/graph.ts';

export function counting(graph: Graph): Graph & { readonly texts: string[] } {
  const texts: string[] = [];
  return {
    ...graph,
    texts,
    read(statement, parameters) {
      texts.push(statement.text);
      return graph.read(statement, parameters);
    },
  };
}
