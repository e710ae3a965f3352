/** Facts as the writer moves them: an entity, a link, a citation, or a part of either, whole. */
import { cypher, forKind } from './cypher.ts';
import type { Run } from './graph.ts';

/** Quantities, absences and differing values hang on an entity or a link by its id. */
export const PARTS = ['Quantity', 'Absence', 'Value'] as const;
export type PartLabel = (typeof PARTS)[number];
/**
 * What people took out leaves a mark, so that a load of the files does not bring it back. So does an
 * entity that was merged: its mark names its heir.
 */
export const MARKS = ['Withdrawn', 'Merged'] as const;
export type Label = 'Entity' | 'Link' | 'Citation' | PartLabel | (typeof MARKS)[number];

/** Property values as the graph keeps them; a property that is null is absent. */
export type Properties = Readonly<Record<string, unknown>>;

export interface Thing {
  readonly label: Label;
  readonly id: string;
  /** The kind of an entity or link; the label of anything else. */
  readonly kind: string;
  /** The ends of a link, by their ids. */
  readonly from?: string;
  readonly to?: string;
  /** The document of a citation, by its id. */
  readonly source?: string;
  readonly properties: Properties;
}

/** One thing that a change touched, with the properties in which it differs: null where one was absent. */
export interface Touched extends Omit<Thing, 'properties'> {
  /** The entity or link on which a citation or part hangs. */
  readonly of?: string;
  /** Null when the change made the thing. */
  readonly before: Properties | null;
  /** Null when the change removed the thing. */
  readonly after: Properties | null;
  /** The kind of an entity before the change, where it was another. */
  readonly wasKind?: string;
}

interface Found {
  readonly id: string;
  readonly kind: string;
  readonly properties: Record<string, unknown>;
}
type Ids = { readonly ids: readonly string[] };
type Starts = { readonly rows: readonly { readonly id: string; readonly from: string }[] };
type Rows = { readonly rows: readonly { readonly id: string; readonly properties: Properties }[] };
type Count = { readonly n: number };

const entitiesById = cypher<Ids, Found>`
  UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN n.id AS id, n.kind AS kind, n {.*} AS properties`;
const linksByStart = cypher<Starts, Found & { from: string; to: string }>`
  UNWIND $rows AS row MATCH (a:Entity {id: row.from})-[r]->(b:Entity) WHERE r.id = row.id
  RETURN r.id AS id, type(r) AS kind, a.id AS from, b.id AS to, r {.*} AS properties`;
const citationsById = cypher<Ids, Found & { source: string }>`
  UNWIND $ids AS id MATCH (n:Citation {id: id})-[:\`IN\`]->(d:Entity)
  RETURN n.id AS id, 'Citation' AS kind, d.id AS source, n {.*} AS properties`;
const partsById = cypher<Ids, Found>`
  UNWIND $ids AS id MATCH (n:KIND {id: id}) RETURN n.id AS id, 'KIND' AS kind, n {.*} AS properties`;

const createEntities = cypher<Rows, Count>`
  UNWIND $rows AS row CREATE (n:Entity:KIND {id: row.id}) SET n += row.properties RETURN count(n) AS n`;
const createParts = cypher<Rows, Count>`
  UNWIND $rows AS row CREATE (n:KIND {id: row.id}) SET n += row.properties RETURN count(n) AS n`;
const createCitations = cypher<
  { rows: readonly { id: string; source: string; properties: Properties }[] },
  Count
>`
  UNWIND $rows AS row MATCH (d:Entity {id: row.source})
  CREATE (n:Citation {id: row.id})-[:\`IN\`]->(d) SET n += row.properties RETURN count(n) AS n`;
const createLinks = cypher<
  { rows: readonly { id: string; from: string; to: string; properties: Properties }[] },
  Count
>`
  UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to})
  CREATE (a)-[r:KIND {id: row.id}]->(b) SET r += row.properties RETURN count(r) AS n`;

const setEntities = cypher<Rows, Count>`
  UNWIND $rows AS row MATCH (n:Entity {id: row.id}) SET n += row.properties RETURN count(n) AS n`;
const setParts = cypher<Rows, Count>`
  UNWIND $rows AS row MATCH (n:KIND {id: row.id}) SET n += row.properties RETURN count(n) AS n`;
const setLinks = cypher<
  { rows: readonly { id: string; from: string; properties: Properties }[] },
  Count
>`
  UNWIND $rows AS row MATCH (a:Entity {id: row.from})-[r:KIND]->(:Entity) WHERE r.id = row.id
  SET r += row.properties RETURN count(r) AS n`;

/** For a citation whose document became another. */
const leaveDocuments = cypher<Ids, Count>`
  UNWIND $ids AS id MATCH (n:Citation {id: id})-[r:\`IN\`]->(:Entity) DELETE r RETURN count(*) AS n`;
const enterDocuments = cypher<{ rows: readonly { id: string; source: string }[] }, Count>`
  UNWIND $rows AS row MATCH (n:Citation {id: row.id}) MATCH (d:Entity {id: row.source})
  CREATE (n)-[:\`IN\`]->(d) RETURN count(n) AS n`;

/** For an entity whose kind changed. */
const addLabel = cypher<Ids, Count>`
  UNWIND $ids AS id MATCH (n:Entity {id: id}) SET n:KIND RETURN count(n) AS n`;
const removeLabel = cypher<Ids, Count>`
  UNWIND $ids AS id MATCH (n:Entity {id: id}) REMOVE n:KIND RETURN count(n) AS n`;

/** Fails while a link or citation is left: whoever removes an entity removes what hangs on it, so that it is recorded. */
const deleteEntities = cypher<Ids, Count>`
  UNWIND $ids AS id MATCH (n:Entity {id: id}) DELETE n RETURN count(n) AS n`;
const deleteNodes = cypher<Ids, Count>`
  UNWIND $ids AS id MATCH (n:KIND {id: id}) DETACH DELETE n RETURN count(n) AS n`;
const deleteLinks = cypher<Starts, Count>`
  UNWIND $rows AS row MATCH (a:Entity {id: row.from})-[r:KIND]->(:Entity) WHERE r.id = row.id
  DELETE r RETURN count(r) AS n`;

/** Names one thing: a link is found from where it starts. */
export type Key = Pick<Thing, 'label' | 'id'> & { readonly from?: string };

/** Those of these things that are there, whole. All of one label. */
export async function read(run: Run, label: Label, keys: readonly Key[]): Promise<Thing[]> {
  if (keys.length === 0) return [];
  const ids = keys.map(({ id }) => id);
  if (label === 'Entity')
    return (await run(entitiesById, { ids })).map((one) => ({ label, ...one }));
  if (label === 'Citation')
    return (await run(citationsById, { ids })).map((one) => ({ label, ...one }));
  if (label === 'Link') {
    const rows = keys.map(({ id, from }) => ({ id, from: from ?? startOf(id) }));
    return (await run(linksByStart, { rows })).map((one) => ({ label, ...one }));
  }
  return (await run(forKind(partsById, label), { ids })).map((one) => ({ label, ...one }));
}

/** The id of a link begins with the id of the entity at which it starts. */
const startOf = (id: string) => id.slice(0, id.indexOf('--'));

/** Makes things that are not there. All of one label and kind. @throws when an end or a document is missing */
export async function create(run: Run, things: readonly Thing[]): Promise<void> {
  const [first] = things;
  if (first === undefined) return;
  const rows = things.map(({ id, properties }) => ({ id, properties: present(properties) }));
  const made = await createdBy(run, first, things, rows);
  const count = made[0]?.n ?? 0;
  if (count !== things.length)
    throw new Error(
      `${things.length - count} of ${things.length} ${first.kind} lack an end (${first.id} …)`,
    );
}

function createdBy(
  run: Run,
  { label, kind }: Thing,
  things: readonly Thing[],
  rows: Rows['rows'],
): Promise<Count[]> {
  switch (label) {
    case 'Entity':
      return run(forKind(createEntities, kind), { rows });
    case 'Link':
      return run(forKind(createLinks, kind), {
        rows: things.map(({ from = '', to = '' }, at) => ({ from, to, ...(rows[at] as Row) })),
      });
    case 'Citation':
      return run(createCitations, {
        rows: things.map(({ source = '' }, at) => ({ source, ...(rows[at] as Row) })),
      });
    default:
      return run(forKind(createParts, label), { rows });
  }
}
type Row = Rows['rows'][number];

/** Sets properties of things that are there; null takes one away. All of one label and kind. */
export async function set(run: Run, things: readonly Thing[]): Promise<void> {
  const [first] = things;
  if (first === undefined) return;
  const rows = things.map(({ id, properties }) => ({ id, properties }));
  if (first.label === 'Entity') await run(setEntities, { rows });
  else if (first.label === 'Link')
    await run(forKind(setLinks, first.kind), {
      rows: things.map(({ id, from = startOf(id), properties }) => ({ id, from, properties })),
    });
  else await run(forKind(setParts, first.label), { rows });
  if (first.label === 'Citation') await cite(run, things);
}

/** A citation stands in the document that its property `source` names. */
async function cite(run: Run, things: readonly Thing[]): Promise<void> {
  const rows = things.flatMap(({ id, properties: { source } }) =>
    typeof source === 'string' ? [{ id, source }] : [],
  );
  if (rows.length === 0) return;
  await run(leaveDocuments, { ids: rows.map(({ id }) => id) });
  await run(enterDocuments, { rows });
}

/** Gives an entity another kind. Its links and citations stay. */
export async function relabel(run: Run, id: string, before: string, after: string): Promise<void> {
  await run(forKind(removeLabel, before), { ids: [id] });
  await run(forKind(addLabel, after), { ids: [id] });
}

/** All of one label and kind. */
export async function remove(run: Run, things: readonly Thing[]): Promise<void> {
  const [first] = things;
  if (first === undefined) return;
  if (first.label === 'Link')
    await run(forKind(deleteLinks, first.kind), {
      rows: things.map(({ id, from = startOf(id) }) => ({ id, from })),
    });
  else {
    const ids = things.map(({ id }) => id);
    await run(first.label === 'Entity' ? deleteEntities : forKind(deleteNodes, first.label), {
      ids,
    });
  }
}

export const present = (properties: Properties): Properties =>
  Object.fromEntries(
    Object.entries(properties).filter(([, value]) => value !== null && value !== undefined),
  );
