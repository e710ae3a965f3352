/** Keeps a level of a request at one statement, however many parents ask. */
import DataLoader from 'dataloader';
import type { Batched } from './cypher.ts';
import type { Graph } from './graph.ts';

/** The rows of a batched question for one parent. Parents that ask in the same level share one statement. */
export type Each = <A, R>(
  question: Batched<A, R>,
  args: A,
  id: string,
) => Promise<(R & { of: string })[]>;

type Loader = DataLoader<string, unknown[]>;

/** Calls back when the level is complete: what many parents ask for is then asked at once. */
type Schedule = (callback: () => void) => void;

/**
 * Made anew for each request: what it has read is kept until the request ends.
 * @param quiet tells when the level is complete, where it takes several turns of the event loop
 */
export function batching(graph: Graph, quiet?: Schedule): Each {
  // By text: a statement made for some kinds is made anew each time.
  const loaders = new Map<string, Map<string, Loader>>();
  return (question, args, id) => {
    const byArguments = loaders.get(question.text) ?? new Map<string, Loader>();
    loaders.set(question.text, byArguments);
    const key = JSON.stringify(args);
    const loader = byArguments.get(key) ?? loading(graph, question, args, quiet);
    byArguments.set(key, loader);
    return loader.load(id) as never;
  };
}

function loading<A, R>(
  graph: Graph,
  question: Batched<A, R>,
  args: A,
  quiet: Schedule | undefined,
): Loader {
  const read = async (ids: readonly string[]) => {
    const rows = await graph.read(question, { ...args, ids });
    const byParent = new Map<string, unknown[]>();
    for (const row of rows) {
      const group = byParent.get(row.of);
      if (group === undefined) byParent.set(row.of, [row]);
      else group.push(row);
    }
    return ids.map((id) => byParent.get(id) ?? []);
  };
  return new DataLoader(read, quiet === undefined ? {} : { batchScheduleFn: quiet });
}
