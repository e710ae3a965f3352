/** The whole graph in one file, facts and history: what a journal is read on from. */
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cypher, forKind } from '../cypher.ts';
import type { Graph, Run } from '../graph.ts';
import { batches } from '../grouping.ts';
import { lastLoad } from '../load-mark.ts';
import { ON_A_PAGE, packed } from '../pages.ts';
import * as things from '../things.ts';
import { type Label, MARKS, PARTS, type Thing } from '../things.ts';
import { nameOf, removeReplaced, syncFolder } from './files.ts';
import { type ChangeHead, type Content, type PageLine, written } from './lines.ts';
import type { Tail } from './scanning.ts';

type Ids = { readonly ids: readonly string[] };
type Readable = Pick<Graph, 'read'>;

const idsOf = cypher<object, { id: string }>`MATCH (n:KIND) RETURN n.id AS id ORDER BY id`;
const linksFrom = cypher<Ids, Omit<Thing, 'label'>>`
  UNWIND $ids AS id MATCH (a:Entity {id: id})-[r]->(b:Entity)
  RETURN r.id AS id, type(r) AS kind, a.id AS from, b.id AS to, r {.*} AS properties`;
export const changesOf = cypher<Ids, ChangeHead>`
  UNWIND $ids AS id MATCH (c:Change {id: id})
  RETURN c.number AS number, c.at AS at, c.kind AS kind, c.author AS author,
    c.message AS message, c.count AS count, c.key AS key, c.reviewer AS reviewer`;
export const pagesWith = cypher<Ids, PageLine>`
  UNWIND $ids AS id MATCH (p:ChangePage {id: id})
  RETURN p.id AS id, p.change AS change, p.page AS page, p.ids AS ids, p.body AS body`;

export const revisionOf = cypher<object, { number: number; at: string | null }>`
  MATCH (v:Revision {id: 'graph'}) RETURN v.number AS number, v.at AS at`;

/**
 * Writes the archive of a graph that nobody changes meanwhile. It appears whole under its name, or not at
 * all; only then is removed what it replaces.
 * @param folder that of the journal
 * @returns where the journal goes on
 */
export async function archived(graph: Readable, folder: string): Promise<Tail> {
  await mkdir(folder, { recursive: true });
  const [revision = { number: 0, at: null }] = await graph.read(revisionOf, {});
  const [mark = null] = await graph.read(lastLoad, {});
  const path = join(folder, nameOf({ isArchive: true, number: revision.number }));
  const file = await open(`${path}.part`, 'w');
  const lines = linesInto(file);
  try {
    await lines.add({ format: 1 });
    for await (const content of contentsOf(graph)) await lines.add(content);
    await lines.add({ archive: { ...revision, mark } });
    await lines.flush();
    await file.sync();
  } catch (error) {
    await rm(`${path}.part`, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  await rename(`${path}.part`, path);
  await syncFolder(folder);
  await removeReplaced(folder);
  const { number } = revision;
  return { path: null, offset: 0, digest: lines.digest(), number, changes: 0 };
}

/** How many pages are read at once. */
const PAGES = 20;
/** In bytes: what is written at once. */
const ENOUGH = 1 << 20;

function linesInto(file: FileHandle) {
  let after = '';
  let waiting: string[] = [];
  let size = 0;
  const flush = async () => {
    await file.appendFile(waiting.join(''));
    [waiting, size] = [[], 0];
  };
  return {
    flush,
    digest: () => after,
    async add(content: Content): Promise<void> {
      const { digest, text } = written(content, after);
      after = digest;
      waiting.push(text);
      size += text.length;
      if (size >= ENOUGH) await flush();
    },
  };
}

async function* contentsOf(graph: Readable): AsyncGenerator<Content> {
  for await (const all of everyThing(graph.read)) yield { things: packed(all) };
  for (const ids of batches(await idsIn(graph.read, 'Change'), ON_A_PAGE))
    yield { history: await graph.read(changesOf, { ids }) };
  for (const ids of batches(await idsIn(graph.read, 'ChangePage'), PAGES))
    for (const page of await graph.read(pagesWith, { ids })) yield { page };
}

export const idsIn = async (read: Run, label: string) =>
  (await read(forKind(idsOf, label), {})).map(({ id }) => id);

/** All facts and marks, some at a time: a thing comes after those on which it hangs. */
export async function* everyThing(read: Run): AsyncGenerator<readonly Thing[]> {
  const entities = await idsIn(read, 'Entity');
  yield* thingsIn(read, 'Entity', entities);
  for (const ids of batches(entities, ON_A_PAGE))
    for (const links of batches(await read(linksFrom, { ids }), ON_A_PAGE))
      yield links.map((one): Thing => ({ label: 'Link', ...one }));
  for (const label of [...PARTS, 'Citation', ...MARKS] as const)
    yield* thingsIn(read, label, await idsIn(read, label));
}

async function* thingsIn(
  read: Run,
  label: Label,
  all: readonly string[],
): AsyncGenerator<readonly Thing[]> {
  for (const ids of batches(all, ON_A_PAGE))
    yield await things.read(
      read,
      label,
      ids.map((id) => ({ label, id })),
    );
}
