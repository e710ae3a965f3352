/**
 * The one writer of facts. A change stores its data, a record of what it touched and the new revision
 * in one transaction: all of it is kept, or none. Nothing else writes facts (guard: one-writer).
 */
import { cypher } from './cypher.ts';
import type { Graph, Run } from './graph.ts';
import { pagesOf } from './pages.ts';
import type { Key, Label, Properties, Thing, Touched } from './things.ts';
import * as things from './things.ts';

export type ChangeKind = 'load' | 'edit' | 'revert' | 'retire';

/** What is told of a change beside what it touches. */
export interface Told {
  readonly kind: ChangeKind;
  /** Who makes it: a name, or `files` for a load of the seed files. */
  readonly author: string;
  /** Why, in the author's words; empty where nothing was said. */
  readonly message: string;
  /** Names the request: a second change with the same key is refused by the database. */
  readonly key?: string | null;
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
}

const lastNumber = cypher<object, { number: number }>`
  MATCH (v:Revision {id: 'graph'}) RETURN v.number AS number`;
const nextNumber = cypher<{ at: string }, { number: number }>`
  MERGE (v:Revision {id: 'graph'}) SET v.number = coalesce(v.number, 0) + 1, v.at = $at
  RETURN v.number AS number`;
const createChange = cypher<
  { id: string; number: number; at: string; count: number; key: string | null } & Told,
  { n: number }
>`
  CREATE (c:Change {id: $id}) SET c.number = $number, c.at = $at, c.kind = $kind,
    c.author = $author, c.message = $message, c.count = $count, c.key = $key
  RETURN count(c) AS n`;
const createPages = cypher<
  {
    rows: readonly {
      id: string;
      change: number;
      page: number;
      ids: readonly string[];
      body: string;
    }[];
  },
  { n: number }
>`
  UNWIND $rows AS row CREATE (p:ChangePage {id: row.id})
  SET p.change = row.change, p.page = row.page, p.ids = row.ids, p.body = row.body
  RETURN count(p) AS n`;

/** How many things go into one statement. */
const BATCH = 1_000;
/** Links need their ends, citations their document. */
const ORDER: readonly Label[] = [
  'Entity',
  'Link',
  'Citation',
  'Quantity',
  'Absence',
  'Value',
  'Withdrawn',
];

/**
 * Runs `work` and keeps what it writes as one change. A change that touches nothing leaves no record
 * and no new revision. `work` may run more than once, as the engine asks for a retry.
 */
export function commit<T>(
  graph: Graph,
  told: Told,
  work: (writer: Writer) => Promise<T>,
): Promise<Committed<T>> {
  return graph.write(async (run) => {
    const touched: Touched[] = [];
    const result = await work(writing(run, touched));
    if (touched.length === 0) {
      const [last] = await run(lastNumber, {});
      return { result, revision: last?.number ?? 0, touched };
    }
    const at = new Date().toISOString();
    const [next] = await run(nextNumber, { at });
    const revision = next?.number ?? 0;
    await run(createChange, {
      id: `change-${revision}`,
      number: revision,
      at,
      count: touched.length,
      key: null,
      ...told,
    });
    const pages = pagesOf(touched).map(({ ids, body }, page) => ({
      id: `${revision}/${page}`,
      change: revision,
      page,
      ids,
      body,
    }));
    for (const rows of batches(pages, 20)) await run(createPages, { rows });
    return { result, revision, touched };
  });
}

function writing(run: Run, touched: Touched[]): Writer {
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
        for (const batch of batches(group, BATCH)) await things.create(run, batch);
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
          await things.relabel(run, one.id, old.kind, one.kind);
        changed.push({ ...one, properties: difference?.after ?? {} });
        touched.push({
          ...bare(one),
          ...(difference ?? { before: {}, after: {} }),
          ...(old.kind === one.kind ? {} : { wasKind: old.kind }),
        });
      }
      for (const group of grouped(changed, ORDER))
        for (const batch of batches(group, BATCH)) await things.set(run, batch);
    },
    async remove(all) {
      const known = [...(await before(all)).values()];
      for (const group of grouped(known, ORDER.toReversed()))
        for (const batch of batches(group, BATCH)) await things.remove(run, batch);
      for (const one of known) touched.push({ ...bare(one), before: one.properties, after: null });
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

/** Those of one label and kind together, label by label in this order. */
function grouped(all: readonly Thing[], order: readonly Label[]): Thing[][] {
  const groups = new Map<string, Thing[]>();
  for (const one of all) {
    const key = `${one.label} ${one.kind}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  const place = (group: readonly Thing[]) => order.indexOf((group[0] as Thing).label);
  return [...groups.values()].sort((a, b) => place(a) - place(b));
}

function* batches<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size);
}
