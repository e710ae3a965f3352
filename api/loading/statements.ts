/** What loading asks of the graph. What it writes carries `seeded` and a `hash`. */
// `IN` is a keyword: the embedded engine takes it as a kind of relationship only between backticks.
import { cypher } from '../graph/cypher.ts';

interface Held {
  id: string;
  kind: string;
  hash: string;
}
type Rows = { rows: readonly { id: string; properties: Record<string, unknown> }[] };
type Ids = { ids: readonly string[] };
type Count = { n: number };

export const heldEntities = cypher<object, Held>`
  MATCH (n:Entity) WHERE n.seeded = true RETURN n.id AS id, n.kind AS kind, n.hash AS hash`;

export const heldLinks = cypher<object, Held & { from: string; to: string }>`
  MATCH (a:Entity)-[r]->(b:Entity) WHERE r.seeded = true
  RETURN r.id AS id, type(r) AS kind, r.hash AS hash, a.id AS from, b.id AS to`;

export const heldCitations = cypher<object, Held>`
  MATCH (n:Citation) WHERE n.seeded = true RETURN n.id AS id, 'Citation' AS kind, n.hash AS hash`;

/** Written once per label: Quantity, Absence and Value. */
export const heldParts = cypher<object, Held>`
  MATCH (n:KIND) WHERE n.seeded = true RETURN n.id AS id, 'KIND' AS kind, n.hash AS hash`;

export const createEntities = cypher<Rows, Count>`
  UNWIND $rows AS row CREATE (n:Entity:KIND {id: row.id}) SET n += row.properties RETURN count(n) AS n`;

export const createParts = cypher<Rows, Count>`
  UNWIND $rows AS row CREATE (n:KIND {id: row.id}) SET n += row.properties RETURN count(n) AS n`;

export const createCitations = cypher<
  { rows: readonly { id: string; source: string; properties: Record<string, unknown> }[] },
  Count
>`
  UNWIND $rows AS row MATCH (d:Entity {id: row.source})
  CREATE (n:Citation {id: row.id})-[:\`IN\`]->(d) SET n += row.properties RETURN count(n) AS n`;

export const createLinks = cypher<
  {
    rows: readonly { id: string; from: string; to: string; properties: Record<string, unknown> }[];
  },
  Count
>`
  UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to})
  CREATE (a)-[r:KIND {id: row.id}]->(b) SET r += row.properties RETURN count(r) AS n`;

/** An entity that changed keeps its links and whatever people added to it. */
export const replaceEntities = cypher<Rows, Count>`
  UNWIND $rows AS row MATCH (n:Entity {id: row.id}) SET n += row.properties RETURN count(n) AS n`;

/** Those of these entities that are there, with the fields that the seeds gave them. */
export const entitiesOf = cypher<
  Ids,
  { id: string; kind: string; fields: readonly string[] | null }
>`
  UNWIND $ids AS id MATCH (n:Entity {id: id})
  RETURN n.id AS id, n.kind AS kind, n.seededFields AS fields`;

/** For an entity whose kind changed. */
export const label = cypher<Ids, Count>`
  UNWIND $ids AS id MATCH (n:Entity {id: id}) SET n:KIND RETURN count(n) AS n`;

export const unlabel = cypher<Ids, Count>`
  UNWIND $ids AS id MATCH (n:Entity {id: id}) REMOVE n:KIND RETURN count(n) AS n`;

export const deleteLinks = cypher<{ rows: readonly { id: string; from: string }[] }, Count>`
  UNWIND $rows AS row MATCH (a:Entity {id: row.from})-[r:KIND]->(:Entity) WHERE r.id = row.id
  DELETE r RETURN count(r) AS n`;

export const deleteParts = cypher<Ids, Count>`
  UNWIND $ids AS id MATCH (n:KIND {id: id}) DETACH DELETE n RETURN count(n) AS n`;

/** Entities that something other than the seeds still speaks of: a citation or a link of people. */
export const keptByOthers = cypher<Ids, { id: string }>`
  UNWIND $ids AS id MATCH (n:Entity {id: id})
  WHERE EXISTS { MATCH (c:Citation) WHERE c.of = id AND c.seeded IS NULL }
     OR EXISTS { MATCH (n)-[r]-(:Entity) WHERE r.seeded IS NULL }
     OR EXISTS { MATCH (n)<-[:\`IN\`]-(c:Citation) WHERE c.seeded IS NULL }
  RETURN DISTINCT n.id AS id`;

export const releaseEntities = cypher<Ids, Count>`
  UNWIND $ids AS id MATCH (n:Entity {id: id}) REMOVE n.seeded, n.hash, n.seededFields RETURN count(n) AS n`;

/** The mark of the last load: the data set, and a digest of its files. */
export interface Mark {
  /** The id of the data set; its name where it has none. */
  ecosystem: string;
  nameFr: string;
  nameEn: string;
  files: string;
  /** ISO 8601. */
  at: string;
}

export const lastLoad = cypher<object, Mark>`
  MATCH (l:Load {id: 'graph'})
  RETURN l.ecosystem AS ecosystem, l.nameFr AS nameFr, l.nameEn AS nameEn, l.files AS files, l.at AS at`;

export const noteLoad = cypher<Mark, Count>`
  MERGE (l:Load {id: 'graph'})
  SET l.ecosystem = $ecosystem, l.nameFr = $nameFr, l.nameEn = $nameEn, l.files = $files, l.at = $at
  RETURN count(l) AS n`;

export const bumpRevision = cypher<{ at: string }, { number: number }>`
  MERGE (v:Revision {id: 'graph'}) SET v.number = coalesce(v.number, 0) + 1, v.at = $at
  RETURN v.number AS number`;
