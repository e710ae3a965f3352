/**
 * The one door to private records: accounts, sessions, proposals and the like. They lie beside the facts in
 * the same database, under labels of their own, outside of changes and revisions. A transaction is kept whole
 * or not at all. Where the graph has a journal of them, it holds a transaction before the database keeps it.
 */
import { cypher, forKind, type Statement } from './cypher.ts';
import type { Graph, Run } from './graph.ts';
import { batches } from './grouping.ts';
import type { KeptRecord } from './journal/records.ts';
import { PRIVATE, type PrivateLabel } from './private-labels.ts';
import type { Properties } from './things.ts';

/** A record whole: scalars and lists of scalars; a property that is null is absent. */
export interface PrivateRecord {
  readonly id: string;
  readonly properties: Properties;
}

/** Reads and writes within one transaction. */
export interface Records {
  /** Runs a statement that reads private records, and nothing else. */
  readonly run: Run;
  /** Those of these records that are there. */
  get(label: PrivateLabel, ids: readonly string[]): Promise<PrivateRecord[]>;
  /** Makes records that are not there. @throws GraphFailure `conflict` where one is, or a unique property is taken */
  create(label: PrivateLabel, records: readonly PrivateRecord[]): Promise<void>;
  /** Makes records, or gives those that are there exactly these properties. */
  put(label: PrivateLabel, records: readonly PrivateRecord[]): Promise<void>;
  /** Removes records; what is not there is passed over. */
  remove(label: PrivateLabel, ids: readonly string[]): Promise<void>;
}

type Rows = { readonly rows: readonly PrivateRecord[] };
type Ids = { readonly ids: readonly string[] };

/** Private transactions of all servers wait for one another here: what one reads, no other changes meanwhile. */
const locked = cypher<{ at: string }, { number: number | null }>`
  MERGE (m:PrivateMark {id: 'private'}) SET m.at = $at RETURN m.number AS number`;
const numbered = cypher<{ number: number; journal: string | null }, { number: number }>`
  MERGE (m:PrivateMark {id: 'private'}) SET m.number = $number, m.journal = $journal
  RETURN m.number AS number`;
const recordsById = cypher<Ids, PrivateRecord>`
  UNWIND $ids AS id MATCH (n:KIND {id: id}) RETURN n.id AS id, n {.*} AS properties`;
const createRecords = cypher<Rows, { n: number }>`
  UNWIND $rows AS row CREATE (n:KIND {id: row.id}) SET n += row.properties RETURN count(n) AS n`;
const putRecords = cypher<Rows, { n: number }>`
  UNWIND $rows AS row MERGE (n:KIND {id: row.id}) SET n = row.properties RETURN count(n) AS n`;
const removeRecords = cypher<Ids, { n: number }>`
  UNWIND $ids AS id MATCH (n:KIND {id: id}) DELETE n RETURN count(n) AS n`;

/**
 * Runs `work` in one transaction on private records. It may run more than once, as the engine asks for a
 * retry, so it must have no other effect than on these records.
 */
export async function privately<T>(
  graph: Graph,
  work: (records: Records) => Promise<T>,
): Promise<T> {
  let undo: (() => Promise<void>) | undefined;
  try {
    return await graph.write(async (run) => {
      // This is another try: the database kept nothing of the one before.
      await undo?.();
      undo = undefined;
      const [mark] = await run(locked, { at: new Date().toISOString() });
      const touched: KeptRecord[] = [];
      const result = await work(recordsOf(run, touched));
      if (touched.length === 0) return result;
      const number = (mark?.number ?? 0) + 1;
      undo = await graph.records?.append(number, touched);
      await run(numbered, { number, journal: graph.records?.id ?? null });
      return result;
    });
  } catch (error) {
    await undo?.();
    throw error;
  }
}

/** Runs a statement that reads private records, and nothing else. */
export const readPrivately =
  (graph: Pick<Graph, 'read'>): Run =>
  async (statement, parameters) =>
    graph.read(onlyPrivate(statement), parameters);

function recordsOf(run: Run, touched: KeptRecord[]): Records {
  return {
    run: async (statement, parameters) => run(onlyPrivate(statement), parameters),
    async get(label, ids) {
      const found: PrivateRecord[] = [];
      for (const batch of batches(ids))
        for (const one of await run(forKind(recordsById, label), { ids: batch })) found.push(one);
      return found;
    },
    async create(label, records) {
      await written(run, createRecords, label, records, touched);
    },
    async put(label, records) {
      await written(run, putRecords, label, records, touched);
    },
    async remove(label, ids) {
      for (const batch of batches(ids)) await run(forKind(removeRecords, label), { ids: batch });
      for (const id of ids) touched.push({ label, id, properties: null });
    },
  };
}

async function written(
  run: Run,
  statement: Statement<Rows, { n: number }>,
  label: PrivateLabel,
  records: readonly PrivateRecord[],
  touched: KeptRecord[],
): Promise<void> {
  const rows = records.map(({ id, properties }) => ({ id, properties: whole(id, properties) }));
  for (const batch of batches(rows)) await run(forKind(statement, label), { rows: batch });
  for (const { id, properties } of rows) touched.push({ label, id, properties });
}

const whole = (id: string, properties: Properties): Properties => ({
  ...Object.fromEntries(
    Object.entries(properties).filter(([, value]) => value !== null && value !== undefined),
  ),
  id,
});

const isPrivate = new Set<string>(PRIVATE);
const checked = new Map<string, boolean>();

/** @throws where a statement names no private label, or a label that is not private */
function onlyPrivate<P, R>(statement: Statement<P, R>): Statement<P, R> {
  const { text } = statement;
  let isFine = checked.get(text);
  if (isFine === undefined) {
    const labels = labelsIn(text);
    isFine =
      labels.length > 0 && labels.every((label) => isPrivate.has(label)) && !WRITES.test(text);
    checked.set(text, isFine);
  }
  if (!isFine) throw new Error(`no read of private records only: ${text}`);
  return statement;
}

const WRITES = /\b(CREATE|MERGE|SET|DELETE|REMOVE|DROP)\b/i;

/** The labels that a statement names; a node without one counts as any label. */
export const labelsIn = (text: string): string[] =>
  [
    ...text.replaceAll(/'[^']*'/g, "''").matchAll(/(?<![\w}\]])\((\w*)((?::\w+)*)(?= *[{)])/g),
  ].flatMap(([, name, labels]) =>
    labels ? labels.slice(1).split(':') : isBound(text, name ?? '') ? [] : ['*'],
  );

const isBound = (text: string, name: string): boolean =>
  name !== '' && new RegExp(`\\(${name}:\\w|\\bAS ${name}\\b`).test(text);
