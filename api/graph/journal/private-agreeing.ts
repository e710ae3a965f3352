/** Makes the private records of the embedded engine and their journal agree, at the start. */
import { join } from 'node:path';
import { cypher, forKind } from '../cypher.ts';
import type { Graph, Run } from '../graph.ts';
import { batches } from '../grouping.ts';
import { PRIVATE, type PrivateLabel } from '../private-labels.ts';
import type { Properties } from '../things.ts';
import { setAside } from './files.ts';
import {
  type KeptRecord,
  openRecordsJournal,
  type RecordsJournal,
  type RecordsScan,
  scannedRecords,
} from './records.ts';

export const RECORDS = 'private.jsonl';

/** What was done at the start. */
export type PrivateRecovery =
  /** The database lacked what was kept last: its records are those of the journal now. */
  | { readonly kind: 'records-restored'; readonly count: number }
  /** The journal was damaged: a new one holds the records that could be read. */
  | { readonly kind: 'records-damaged'; readonly count: number; readonly aside: string | null };

interface Mark {
  readonly number: number | null;
  readonly journal: string | null;
}

const markOf = cypher<object, Mark>`
  MATCH (m:PrivateMark {id: 'private'}) RETURN m.number AS number, m.journal AS journal`;
const setMark = cypher<{ number: number; journal: string }, { number: number }>`
  MERGE (m:PrivateMark {id: 'private'}) SET m.number = $number, m.journal = $journal
  RETURN m.number AS number`;
const idsOf = cypher<object, { id: string }>`MATCH (n:KIND) RETURN n.id AS id ORDER BY id`;
const recordsWith = cypher<{ ids: readonly string[] }, { id: string; properties: Properties }>`
  UNWIND $ids AS id MATCH (n:KIND {id: id}) RETURN n.id AS id, n {.*} AS properties`;
const removeAll = cypher<{ ids: readonly string[] }, { n: number }>`
  UNWIND $ids AS id MATCH (n:KIND {id: id}) DELETE n RETURN count(n) AS n`;
const createAll = cypher<
  { rows: readonly { id: string; properties: Properties | null }[] },
  { n: number }
>`UNWIND $rows AS row CREATE (n:KIND {id: row.id}) SET n += row.properties RETURN count(n) AS n`;

/** Lines beyond which a journal is written anew, where most of them were written over. */
const LONG = 1_000;
const OFTEN = 4;

export async function recordsJournalOf(
  data: string,
  graph: Graph,
  tell: (recovery: PrivateRecovery) => void,
): Promise<RecordsJournal> {
  const path = join(data, RECORDS);
  const scan = await scannedRecords(path);
  const [mark] = await graph.read(markOf, {});
  const held = { number: mark?.number ?? 0, journal: mark?.journal ?? null };
  const isKept = scan.id === held.journal || !scan.isThere || scan.id === null;
  const isAhead = isKept && held.number >= scan.end.number;
  if (!isAhead) await restored(graph, scan);
  if (scan.isDamaged) {
    const aside = await setAside(data, [RECORDS]);
    const journal = await openRecordsJournal(path, await scannedRecords(path));
    const count = await compactedFrom(graph, journal);
    tell({ kind: 'records-damaged', count, aside });
    return journal;
  }
  if (!isAhead) tell({ kind: 'records-restored', count: scan.state.size });
  const journal = await openRecordsJournal(path, scan);
  const isLong = scan.lines > LONG && scan.lines > OFTEN * scan.state.size;
  const lacks = isAhead && held.number > scan.end.number;
  if (isLong || lacks) await compactedFrom(graph, journal);
  return journal;
}

/** The database holds the records of the journal, and no others. */
export async function restored(graph: Graph, { state, end, id }: RecordsScan): Promise<void> {
  await graph.write(async (run) => {
    for (const label of PRIVATE) {
      const before = (await run(forKind(idsOf, label), {})).map((one) => one.id);
      for (const ids of batches(before)) await run(forKind(removeAll, label), { ids });
      const own = [...state.values()].filter((one) => one.label === label);
      for (const rows of batches(own)) await run(forKind(createAll, label), { rows });
    }
    await run(setMark, { number: end.number, journal: id ?? '' });
  });
}

/** Writes the journal anew from the database, while nobody writes. @returns how many records it holds */
export async function compactedFrom(graph: Graph, journal: RecordsJournal): Promise<number> {
  return graph.write(async (run) => {
    const [mark] = await run(markOf, {});
    const number = mark?.number ?? 0;
    let count = 0;
    async function* counted() {
      for await (const records of recordsIn(run)) {
        count += records.length;
        yield records;
      }
    }
    await journal.compacted(number, counted());
    await run(setMark, { number, journal: journal.id });
    return count;
  });
}

/** Writes a journal from a database that keeps itself. @returns false where records changed meanwhile */
export async function copiedFrom({ read }: Graph, journal: RecordsJournal): Promise<boolean> {
  const number = async () => (await read(markOf, {}))[0]?.number ?? 0;
  const before = await number();
  await journal.compacted(before, recordsIn(read));
  return (await number()) === before;
}

async function* recordsIn(run: Run): AsyncGenerator<readonly KeptRecord[]> {
  for (const label of PRIVATE) {
    const all = (await run(forKind(idsOf, label), {})).map(({ id }) => id);
    for (const ids of batches(all, AT_ONCE)) yield await recordsAt(run, label, ids);
  }
}

const AT_ONCE = 200;

async function recordsAt(
  run: Run,
  label: PrivateLabel,
  ids: readonly string[],
): Promise<KeptRecord[]> {
  const rows = await run(forKind(recordsWith, label), { ids });
  return rows.map(({ id, properties }) => ({ label, id, properties }));
}
