/**
 * The one read model in memory: facts and table of the graph at one revision. It reads the graph once,
 * and then applies what each change recorded. After a load, or when a change is missing, it reads again.
 */
import { type Change, lastChange, readRevision } from '../about.ts';
import type { Graph } from '../graph/graph.ts';
import { touchedOn } from '../graph/pages.ts';
import type { Touched } from '../graph/things.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { applied } from './applying.ts';
import { type Facts, grouped } from './facts.ts';
import type { Step } from './lineage.ts';
import { changesNumbered, type EntityFact, type LinkFact, pagesOfChanges } from './queries.ts';
import { readFacts } from './reading.ts';
import { type Rows, rowsBy } from './rows.ts';
import { type Table, tableOf } from './table.ts';

export interface Snapshot {
  readonly revision: number;
  /** When the revision was made: ISO 8601, or null where nothing was ever written. */
  readonly at: string | null;
  readonly facts: Facts;
  readonly table: Table;
  /** The last changes, the oldest first: all since the graph was read, at most `REMEMBERED`. */
  readonly changes: readonly Changed[];
}

/** What a change made of the rows of entities and links. */
export interface Changed {
  readonly revision: number;
  readonly at: string;
  readonly entities: readonly Step<EntityFact>[];
  readonly links: readonly Step<LinkFact>[];
}

/** One change as the graph records it. */
interface Recorded {
  readonly number: number;
  readonly at: string;
  readonly touched: readonly Touched[];
}

interface Holder {
  readonly rows: Rows;
  now: Snapshot | null;
  /** When `now` was last known to be the last revision, in milliseconds. */
  checked: number;
  coming: Promise<Snapshot> | null;
}

/** Above so many missed changes or things, reading again costs less than applying them. */
const MOST_CHANGES = 200;
const MOST_TOUCHED = 1_000;
const REMEMBERED = 500;
/** In milliseconds: how much older than the snapshot a revision may be that others have read. */
const STALE = 100;

const holders = new WeakMap<Graph, Holder>();

/** The snapshot at the last revision: the same one while the graph stands still. */
export async function snapshotOf(graph: Graph, vocabulary: Vocabulary): Promise<Snapshot> {
  const holder = holders.get(graph) ?? {
    rows: rowsBy(vocabulary),
    now: null,
    checked: 0,
    coming: null,
  };
  holders.set(graph, holder);
  const last = await lastChange(graph);
  if (holder.now !== null && isLast(holder, holder.now, last, graph)) return holder.now;
  holder.coming ??= advanced(graph, vocabulary, holder).finally(() => {
    holder.coming = null;
  });
  const made = await holder.coming;
  // It was begun before this request, which may have written since.
  return made.revision < last.number ? snapshotOf(graph, vocabulary) : made;
}

/** The snapshot as it stands, at whatever revision; null before the graph was first read. */
export const knownSnapshot = (graph: Graph): Snapshot | null => holders.get(graph)?.now ?? null;

/** What changed after `revision`, the oldest first; null where that is not remembered. */
export function changesSince({ changes, revision: now }: Snapshot, revision: number) {
  if (revision === now) return [];
  const first = changes[0]?.revision;
  if (first === undefined || revision + 1 < first || revision > now) return null;
  return changes.filter((one) => one.revision > revision);
}

function isLast({ checked }: Holder, now: Snapshot, last: Change, { shared }: Graph): boolean {
  if (now.revision === last.number) return now.at === last.at;
  // Where other processes write, the revision was read a moment ago: the snapshot may be ahead of it.
  return shared && now.revision > last.number && performance.now() - checked < STALE;
}

async function advanced(graph: Graph, vocabulary: Vocabulary, holder: Holder): Promise<Snapshot> {
  const before = holder.now;
  const last = await readRevision(graph);
  const missed =
    before === null || last.number < before.revision
      ? null
      : await recorded(graph, before.revision, last.number);
  const isSame = last.number === before?.revision && last.at === before.at;
  const usable = isSame || (missed !== null && missed.length > 0);
  holder.now =
    before !== null && missed !== null && usable
      ? missed.reduce((snapshot, change) => after(snapshot, change, holder.rows), before)
      : await readWhole(graph, vocabulary, holder.rows);
  holder.checked = performance.now();
  return holder.now;
}

/** Others may write meanwhile: what they changed is applied to what was read; after a load, it is read again. */
async function readWhole(graph: Graph, vocabulary: Vocabulary, rows: Rows): Promise<Snapshot> {
  for (;;) {
    const { number: revision, at } = await readRevision(graph);
    const facts = await readFacts(graph, vocabulary);
    const read = { revision, at, facts, table: tableOf(facts.entities), changes: [] };
    const { number: since } = await readRevision(graph);
    const missed = since < revision ? null : await recorded(graph, revision, since);
    if (missed !== null) {
      const whole = missed.reduce<Snapshot>((one, change) => after(one, change, rows), read);
      return { ...whole, changes: [] };
    }
  }
}

function after(snapshot: Snapshot, { number, at, touched }: Recorded, rows: Rows): Snapshot {
  const { facts, entities, links } = applied(snapshot.facts, touched, rows);
  return {
    revision: number,
    at,
    facts,
    table: snapshot.table.after(facts.entities, entities),
    changes: [...snapshot.changes, { revision: number, at, entities, links }].slice(-REMEMBERED),
  };
}

/** The changes after one revision up to another; null where one is missing or they touch too much. */
async function recorded(graph: Graph, after: number, upTo: number): Promise<Recorded[] | null> {
  if (upTo === after) return [];
  if (upTo - after > MOST_CHANGES) return null;
  const numbers = Array.from({ length: upTo - after }, (_, at) => after + 1 + at);
  const changes = await graph.read(changesNumbered, { numbers });
  const count = changes.reduce((sum, one) => sum + one.count, 0);
  // An erasure says of nothing that it went: all is read again.
  const isErased = changes.some(({ kind }) => kind === 'erase');
  if (changes.length < numbers.length || count > MOST_TOUCHED || isErased) return null;
  const pages = grouped(await graph.read(pagesOfChanges, { numbers }), ({ change }) =>
    String(change),
  );
  return changes.map(({ number, at }) => ({
    number,
    at,
    touched: (pages.get(String(number)) ?? []).flatMap(({ body }) => touchedOn(body)),
  }));
}
