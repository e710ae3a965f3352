/** What hangs on entities and links: it goes, moves or stays with them. */
import type { Writer } from '../graph/commit.ts';
import { cypher, forKind } from '../graph/cypher.ts';
import type { Run } from '../graph/graph.ts';
import { BATCH, batches } from '../graph/grouping.ts';
import { type Key, type Label, PARTS } from '../graph/things.ts';

type Ids = { readonly ids: readonly string[] };

const linksFrom = cypher<Ids, { id: string; from: string }>`
  UNWIND $ids AS id MATCH (a:Entity {id: id})-[r]->(:Entity) RETURN r.id AS id, a.id AS from`;
const linksTo = cypher<Ids, { id: string; from: string }>`
  UNWIND $ids AS id MATCH (b:Entity {id: id})<-[r]-(a:Entity) RETURN r.id AS id, a.id AS from`;
const citationsOf = cypher<Ids, { id: string }>`
  UNWIND $ids AS id MATCH (c:Citation {of: id}) RETURN c.id AS id`;
const citationsIn = cypher<Ids, { id: string; of: string }>`
  UNWIND $ids AS id MATCH (d:Entity {id: id})<-[:\`IN\`]-(c:Citation)
  RETURN c.id AS id, c.of AS of`;
const partsOf = cypher<Ids, { id: string }>`
  UNWIND $ids AS id MATCH (n:KIND {of: id}) RETURN n.id AS id`;

/** The links that begin or end at these entities, each once. */
export async function linksAt(run: Run, ids: readonly string[]): Promise<Key[]> {
  // A link between two of them is found from both of its ends.
  const found = new Map<string, Key>();
  for (const batch of batches(ids, BATCH))
    for (const end of [linksFrom, linksTo])
      for (const one of await run(end, { ids: batch }))
        found.set(one.id, { label: 'Link', ...one });
  return [...found.values()];
}

/** The parts of these entities and links, and the citations of them and of these parts. */
export async function partsAt(run: Run, ids: readonly string[]): Promise<Key[]> {
  const parts: Key[] = [];
  for (const label of PARTS)
    for (const batch of batches(ids, BATCH))
      for (const { id } of await run(partsLabelled(label), { ids: batch }))
        parts.push({ label, id });
  const citations: Key[] = [];
  for (const batch of batches([...ids, ...parts.map(({ id }) => id)], BATCH))
    for (const { id } of await run(citationsOf, { ids: batch }))
      citations.push({ label: 'Citation', id });
  return [...citations, ...parts];
}

/** The citations that stand in these documents, and on which fact each hangs. */
export async function citationsWithin(run: Run, ids: readonly string[]) {
  const found: { id: string; of: string }[] = [];
  for (const batch of batches(ids, BATCH))
    for (const one of await run(citationsIn, { ids: batch })) found.push(one);
  return found;
}

/** The links of an entity, and the citations and parts of it and of them. */
export async function hangingOn({ run }: Pick<Writer, 'run'>, id: string): Promise<Key[]> {
  const links = await linksAt(run, [id]);
  return [...(await partsAt(run, [id, ...links.map((one) => one.id)])), ...links];
}

const partsLabelled = (label: Label) => forKind(partsOf, label);
