/**
 * Erasure: takes something out of the facts, the history, the private records and the files beside them, and
 * leaves a change that says that it took place, and nothing of what. It is noted in a list first, and done
 * again at the next start where it was interrupted; the list is replayed on what an older backup brings back.
 */
import { createChange, nextNumber } from '../commit.ts';
import { cypher } from '../cypher.ts';
import type { Graph, Run } from '../graph.ts';
import { privately, readPrivately } from '../private.ts';
import type { PrivateLabel } from '../private-labels.ts';
import { forgetLayouts } from '../shared-layout.ts';
import { eraseFacts, type Found } from './facts.ts';
import { list, listed } from './list.ts';
import { eraseRecords } from './records.ts';
import { type Erasure, type Sought, soughtBy } from './sought.ts';

export interface Erased extends Found {
  /** Private records that went or were changed, by label. */
  readonly records: ReadonlyMap<PrivateLabel, number>;
  /** The number of the change that says that it took place. */
  readonly revision: number;
}

interface Kept {
  readonly id: string;
  readonly at: string;
  readonly ids: readonly string[] | null;
  readonly texts: readonly string[] | null;
  /** True once the files are written anew after the erasure. */
  readonly isPurged: boolean | null;
}

const erasures = cypher<object, Kept>`
  MATCH (n:Erasure) RETURN n.id AS id, n.at AS at, n.ids AS ids, n.texts AS texts, n.isPurged AS isPurged
  ORDER BY at, id`;
const keepErasure = cypher<Erasure & { isPurged: boolean }, { n: number }>`
  MERGE (n:Erasure {id: $id}) SET n.at = $at, n.ids = $ids, n.texts = $texts, n.isPurged = $isPurged
  RETURN count(n) AS n`;
/** The journal of private records lacks this transaction: it is then written anew. */
const nextPrivate = cypher<object, { number: number }>`
  MERGE (m:PrivateMark {id: 'private'}) SET m.number = coalesce(m.number, 0) + 1
  RETURN m.number AS number`;
const lastNumber = cypher<object, { number: number }>`
  MATCH (v:Revision {id: 'graph'}) RETURN v.number AS number`;

const erasureOf = ({ id, at, ids, texts }: Kept): Erasure => ({
  ...{ id, at },
  ids: ids ?? [],
  texts: texts ?? [],
});

/** All that was erased from this graph: what is loaded or proposed again is looked through by it. */
export const erasedFrom = async (graph: Pick<Graph, 'read'>): Promise<Sought> =>
  soughtBy((await readPrivately(graph)(erasures, {})).map(erasureOf));

/** Ends a transaction of which nothing is kept. */
class Rehearsed extends Error {
  readonly erased: Erased;
  constructor(erased: Erased) {
    super('rehearsed');
    this.erased = erased;
  }
}

/** @param author who is told to have done it; what is erased may be named in it */
async function take(
  graph: Graph,
  all: readonly Erasure[],
  author: string,
  isDryRun = false,
): Promise<Erased> {
  const sought = soughtBy(all);
  try {
    return await graph.write(async (run) => {
      const found = await eraseFacts(run, sought);
      const records = await eraseRecords(run, sought);
      if (isDryRun) {
        const [last] = await run(lastNumber, {});
        throw new Rehearsed({ ...found, records, revision: last?.number ?? 0 });
      }
      for (const one of all) await run(keepErasure, { ...one, isPurged: false });
      await run(nextPrivate, {});
      await forgetLayouts(run);
      return { ...found, records, revision: await told(run, sought.without(author)) };
    });
  } catch (error) {
    if (error instanceof Rehearsed) return error.erased;
    throw error;
  }
}

/** The change that says that an erasure took place. */
async function told(run: Run, author: string): Promise<number> {
  const at = new Date().toISOString();
  const [next] = await run(nextNumber, { at });
  const number = next?.number ?? 0;
  const change = { number, at, kind: 'erase', author, message: '', count: 0 };
  await run(createChange, { id: `change-${number}`, ...change, key: null, reviewer: null });
  return number;
}

/** Tries it and keeps nothing: what would go, and what would be marked. */
export const rehearsed = (graph: Graph, erasure: Erasure): Promise<Erased> =>
  take(graph, [erasure], '', true);

export async function erased(graph: Graph, erasure: Erasure, author: string): Promise<Erased> {
  if (graph.erasures !== undefined) await list(graph.erasures, [erasure]);
  const done = await take(graph, [erasure], author);
  await purged(graph, [erasure]);
  return done;
}

async function purged(graph: Graph, all: readonly Erasure[]): Promise<void> {
  await graph.purge?.();
  await privately(graph, ({ put }) =>
    put(
      'Erasure',
      all.map(({ id, at, ids, texts }) => ({ id, properties: { at, ids, texts, isPurged: true } })),
    ),
  );
}

/**
 * Carries out what the list holds and this graph does not know of: it was brought back from an older backup,
 * or an erasure was interrupted.
 * @returns how many were carried out
 */
export async function replayed(graph: Graph, author: string): Promise<number> {
  const held = await readPrivately(graph)(erasures, {});
  const done = new Set(held.flatMap(({ id, isPurged }) => (isPurged === true ? [id] : [])));
  const known = held.map(erasureOf);
  const all = graph.erasures === undefined ? known : [...(await listed(graph.erasures)), ...known];
  const waiting = [...new Map(all.map((one) => [one.id, one])).values()].filter(
    ({ id }) => !done.has(id),
  );
  if (graph.erasures !== undefined && known.length > 0) await list(graph.erasures, known);
  if (waiting.length === 0) return 0;
  await take(graph, waiting, author);
  await purged(graph, waiting);
  return waiting.length;
}
