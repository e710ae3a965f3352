/** Records the statements of a request, so that they can be sent by hand. */
import type { Graph, Run } from '../../api/graph/graph.ts';
import type { Engine } from './engine.ts';

interface Asked {
  readonly text: string;
  readonly parameters: object;
  /** Statements of one wave wait for those of the wave before, not for each other. */
  readonly wave: number;
}

export function recording(graph: Graph) {
  let asked: Asked[] = [];
  let wave = 0;
  let answered = false;
  const read: Run = async (statement, parameters) => {
    if (answered) wave += 1;
    answered = false;
    asked.push({ text: statement.text, parameters: parameters as object, wave });
    const rows = await graph.read(statement, parameters);
    answered = true;
    return rows;
  };
  return {
    graph: { ...graph, read },
    /** The statements since the last call. */
    taken(): readonly Asked[] {
      const all = asked;
      [asked, wave, answered] = [[], 0, false];
      return all;
    },
  };
}

/** Asks the same again, past our door: no schema, no rows made into an answer. */
export async function again(asked: readonly Asked[], { drain }: Engine): Promise<void> {
  const last = asked.at(-1)?.wave ?? -1;
  for (let wave = 0; wave <= last; wave += 1) {
    await Promise.all(
      asked
        .filter((one) => one.wave === wave)
        .map(({ text, parameters }) => drain(text, parameters)),
    );
  }
}

/** A graph that answers from memory what it was asked before: what remains is our own work. */
export function ready(graph: Graph): Graph {
  const known = new Map<string, Promise<unknown[]>>();
  const read: Run = (statement, parameters) => {
    const key = `${statement.text}${JSON.stringify(parameters)}`;
    const rows = known.get(key) ?? graph.read(statement, parameters);
    known.set(key, rows);
    return rows as never;
  };
  return { ...graph, read };
}
