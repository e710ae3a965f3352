/** What a resolver is given, and the one helper that keeps a level of a request at one statement. */
import DataLoader from 'dataloader';
import { entityById } from './entities/find.ts';
import type { EntityRow } from './entities/queries.ts';
import type { Language } from './errors.ts';
import type { Statement } from './graph/cypher.ts';
import type { Graph } from './graph/graph.ts';
import type { Search } from './search/search.ts';
import type { Story } from './stories/story.ts';
import { type Lane, openLane } from './threads/turns.ts';
import type { Vocabulary } from './vocabulary/vocabulary.ts';

/** A question asked of many parents at once: it takes their ids and says of which one each row is. */
export type Batched<A, R> = Statement<A & { ids: readonly string[] }, R & { of: string }>;

/** Name, licence and place of the data set, as `seeds/dataset.yaml` gives them. */
export interface Dataset {
  readonly nameFr: string;
  readonly nameEn: string;
  readonly licence: string;
  /** The id of the place that it is about: for it, local is said. */
  readonly place?: string;
}

export interface Context {
  readonly graph: Graph;
  readonly vocabulary: Vocabulary;
  readonly search: Search;
  /** Name and licence of the data set. */
  readonly dataset: Dataset;
  /** The stories that the data set tells. */
  readonly stories: readonly Story[];
  /** Of the request: an argument `language` goes before it. */
  readonly language: Language;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal?: AbortSignal;
  /** The steps of the request, between which others are served. */
  readonly lane: Lane;
  /** An entity by its id, in the same statement as all others of its level; null where none is. */
  entity(id: string | null | undefined): Promise<EntityRow | null>;
  /** The rows of a batched question for one parent; all parents of a level share one statement. */
  each<A, R>(question: Batched<A, R>, args: A, id: string): Promise<(R & { of: string })[]>;
}

export function createContext(parts: Omit<Context, 'each' | 'entity' | 'lane'>): Context {
  // By text: a statement made for some kinds is made anew each time.
  const loaders = new Map<string, Map<string, DataLoader<string, unknown[]>>>();
  const lane = openLane();
  const context: Context = {
    ...parts,
    lane,
    entity: (id) => entityById(id, context),
    each(question, args, id) {
      const byArguments =
        loaders.get(question.text) ?? new Map<string, DataLoader<string, unknown[]>>();
      loaders.set(question.text, byArguments);
      const key = JSON.stringify(args);
      const loader = byArguments.get(key) ?? batching(parts.graph, question, args, lane);
      byArguments.set(key, loader);
      return loader.load(id) as never;
    },
  };
  return context;
}

function batching<A, R>(
  graph: Graph,
  question: Batched<A, R>,
  args: A,
  { quiet }: Lane,
): DataLoader<string, unknown[]> {
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
  // A level that takes several turns is still asked for in one statement.
  return new DataLoader(read, { batchScheduleFn: quiet });
}
