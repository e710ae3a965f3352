/**
 * The one writer of facts. A change stores its data, a record of what it touched and the new revision
 * in one transaction: all of it is kept, or none. Nothing else writes facts (guard: one-writer).
 */
import { cypher } from './cypher.ts';
import type { Graph, Run } from './graph.ts';
import { BATCH, batches, grouped, ORDER } from './grouping.ts';
import { caughtUp } from './journal/catching-up.ts';
import type { Entry } from './journal/journal.ts';
import type { PageLine } from './journal/lines.ts';
import { type LoadMark, noteLoad } from './load-mark.ts';
import { pagesOf } from './pages.ts';
import type { Key, Label, Properties, Thing, Touched } from './things.ts';
import * as things from './things.ts';

export type ChangeKind =
  | 'load'
  | 'import'
  | 'edit'
  | 'revert'
  | 'retire'
  | 'merge'
  | 'unmerge'
  | 'confirm'
  | 'erase';

/** What is told of a change beside what it touches. */
export interface Told {
  readonly kind: ChangeKind;
  /** Who makes it: a name, or `files` for a load of the seed files. */
  readonly author: string;
  /** Why, in the author's words; empty where nothing was said. */
  readonly message: string;
  /** Names the request: a second change with the same key is refused by the database. */
  readonly key?: string | null;
  /** Who looked at it before it was made; null or absent where nobody had to. */
  readonly reviewer?: string | null;
  /** Nothing is kept: only what the change would touch is told. */
  readonly isDryRun?: boolean;
}

/** Ends a transaction of which nothing is kept. */
class Rehearsed<T> extends Error {
  readonly found: Committed<T>;
  constructor(found: Committed<T>) {
    super('nothing is kept of a dry run');
    this.found = found;
  }
}

export interface Committed<T> {
  readonly result: T;
  /** The number of the change; that of the last one where this one touched nothing. */
  readonly revision: number;
  readonly touched: readonly Touched[];
}

/** Writes within one change. Each call may hold things of several labels and kinds. */
export interface Writer {
  /** Reads what the transaction sees. */
  readonly run: Run;
  read(label: Label, keys: readonly Key[]): Promise<Thing[]>;
  /** Makes things that are not there: entities first, then links, citations and parts. */
  create(all: readonly Thing[]): Promise<void>;
  /** Gives things that are there exactly these properties. */
  replace(all: readonly Thing[]): Promise<void>;
  /** Removes things that are there; what is not there is passed over. */
  remove(all: readonly Key[]): Promise<void>;
  /** Notes the data set that a load has brought. */
  mark(mark: LoadMark): Promise<void>;
}

const lastNumber = cypher<object, { number: number }>`
  MATCH (v:Revision {id: 'graph'}) RETURN v.number AS number`;
export const nextNumber = cypher<{ at: string }, { number: number }>`
  MERGE (v:Revision {id: 'graph'}) SET v.number = coalesce(v.number, 0) + 1, v.at = $at
  RETURN v.number AS number`;
export const createChange = cypher<
  {
    id: string;
    number: number;
    at: string;
    kind: string;
    author: string;
    message: string;
    count: number;
    key: string | null;
    reviewer: string | null;
  },
  { n: number }
>`
  CREATE (c:Change {id: $id}) SET c.number = $number, c.at = $at, c.kind = $kind,
    c.author = $author, c.message = $message, c.count = $count, c.key = $key,
    c.reviewer = $reviewer
  RETURN count(c) AS n`;
export const createPages = cypher<{ rows: readonly PageLine[] }, { n: number }>`
  UNWIND $rows AS row CREATE (p:ChangePage {id: row.id})
  SET p.change = row.change, p.page = row.page, p.ids = row.ids, p.body = row.body
  RETURN count(p) AS n`;

/** How many pages go into one statement. */
const PAGES = 20;

/**
 * Runs `work` and keeps what it writes as one change. A change that touches nothing leaves no record
 * and no new revision. `work` may run more than once, as the engine asks for a retry. Where the graph
 * has a journal, the change is safe in it before the database keeps it.
 */
export async function commit<T>(
  graph: Graph,
  told: Told,
  work: (writer: Writer) => Promise<T>,
): Promise<Committed<T>> {
  let entry: Entry | undefined;
  try {
    return await graph.write(async (run) => {
      // This is another try: the database kept nothing of the one before.
      await entry?.undo();
      entry = undefined;
      const touched: Touched[] = [];
      const marked: LoadMark[] = [];
      const result = await work(writing(run, touched, marked));
      const mark = marked.at(-1) ?? null;
      if (touched.length === 0) {
        const [last] = await run(lastNumber, {});
        const revision = last?.number ?? 0;
        if (mark !== null) {
          entry = await graph.journal?.begin(revision + 1);
          await entry?.mark(mark);
        }
        return { result, revision, touched };
      }
      if (told.isDryRun) {
        const [last] = await run(lastNumber, {});
        throw new Rehearsed({ result, revision: last?.number ?? 0, touched });
      }
      const at = new Date().toISOString();
      const [next] = await run(nextNumber, { at });
      const revision = next?.number ?? 0;
      const { kind, author, message, key = null, reviewer = null } = told;
      const said = { kind, author, message, key, reviewer };
      const change = { number: revision, at, count: touched.length, ...said };
      await run(createChange, { id: `change-${revision}`, ...change });
      // Where another server has made changes since, the journal first takes in those.
      if (graph.journal !== undefined) await caughtUp(run, graph.journal, revision - 1);
      entry = await graph.journal?.begin(revision);
      const pages = await recorded(run, entry, revision, touched);
      await entry?.close({ ...change, pages, mark });
      return { result, revision, touched };
    });
  } catch (error) {
    await entry?.undo();
    if (error instanceof Rehearsed) return error.found;
    throw error;
  }
}

/**
 * What a change would touch, told by reading alone: nothing is written, and no writer waits. For work that
 * reads nothing that it has written itself.
 */
export async function rehearse(
  run: Run,
  work: (writer: Writer) => Promise<unknown>,
): Promise<readonly Touched[]> {
  const touched: Touched[] = [];
  await work(writing(run, touched, [], READS_ONLY));
  return touched;
}

/** Keeps what a change touched in the graph and in the journal. @returns how many pages it takes */
async function recorded(
  run: Run,
  entry: Entry | undefined,
  change: number,
  touched: readonly Touched[],
): Promise<number> {
  let count = 0;
  for (const pages of batches(pagesOf(touched), PAGES)) {
    const rows = pages.map(({ ids, body }, at) => {
      const page = count + at;
      return { id: `${change}/${page}`, change, page, ids, body };
    });
    count += rows.length;
    await run(createPages, { rows });
    await entry?.pages(rows);
  }
  return count;
}

type Storing = Pick<typeof things, 'create' | 'set' | 'remove' | 'relabel'>;

const nothing = async () => {};
const READS_ONLY: Storing = { create: nothing, set: nothing, remove: nothing, relabel: nothing };

function writing(
  run: Run,
  touched: Touched[],
  marked: LoadMark[],
  store: Storing = things,
): Writer {
  const read = async (label: Label, keys: readonly Key[]) => {
    const found: Thing[] = [];
    for (const batch of batches(keys, BATCH))
      for (const one of await things.read(run, label, batch)) found.push(one);
    return found;
  };

  async function before(all: readonly Key[]): Promise<Map<string, Thing>> {
    const known = new Map<string, Thing>();
    for (const label of ORDER) {
      const own = all.filter((one) => one.label === label);
      for (const one of await read(label, own)) known.set(nameOf(one), one);
    }
    return known;
  }

  return {
    run,
    read,
    async create(all) {
      for (const group of grouped(all, ORDER))
        for (const batch of batches(group, BATCH)) await store.create(run, batch);
      for (const one of all)
        touched.push({ ...bare(one), before: null, after: things.present(one.properties) });
    },
    async replace(all) {
      const known = await before(all);
      const changed: Thing[] = [];
      for (const one of all) {
        const old = known.get(nameOf(one));
        if (old === undefined) throw new Error(`there is no ${one.label} ${one.id} to replace`);
        const difference = differing(old.properties, one.properties);
        if (difference === null && old.kind === one.kind) continue;
        if (old.kind !== one.kind && one.label === 'Entity')
          await store.relabel(run, one.id, old.kind, one.kind);
        changed.push({ ...one, properties: difference?.after ?? {} });
        touched.push({
          ...bare(one),
          ...(difference ?? { before: {}, after: {} }),
          ...(old.kind === one.kind ? {} : { wasKind: old.kind }),
        });
      }
      for (const group of grouped(changed, ORDER))
        for (const batch of batches(group, BATCH)) await store.set(run, batch);
    },
    async remove(all) {
      const known = [...(await before(all)).values()];
      for (const group of grouped(known, ORDER.toReversed()))
        for (const batch of batches(group, BATCH)) await store.remove(run, batch);
      for (const one of known) touched.push({ ...bare(one), before: one.properties, after: null });
    },
    async mark(mark) {
      await run(noteLoad, mark);
      marked.push(mark);
    },
  };
}

const nameOf = ({ label, id }: Key) => `${label} ${id}`;

/** The thing without its properties, but with what it hangs on. */
function bare({ properties, ...rest }: Thing): Omit<Touched, 'before' | 'after'> {
  const of = properties['of'];
  return typeof of === 'string' ? { ...rest, of } : rest;
}

/** The properties in which two differ, as they were and as they are; null where they do not. */
export function differing(
  before: Properties,
  after: Properties,
): { readonly before: Properties; readonly after: Properties } | null {
  const was: Record<string, unknown> = {};
  const is: Record<string, unknown> = {};
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old, value] = [before[name] ?? null, after[name] ?? null];
    if (JSON.stringify(old) === JSON.stringify(value)) continue;
    was[name] = old;
    is[name] = value;
  }
  return Object.keys(is).length === 0 ? null : { before: was, after: is };
}
