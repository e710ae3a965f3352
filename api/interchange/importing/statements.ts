/** The statements that an import sends before it writes: what its file has said before, and what others say. */
import { cypher } from '../../graph/cypher.ts';
import type { HeldPart } from '../../loading/statements.ts';

type Ids = { readonly ids: readonly string[] };
type Own = Ids & { readonly folder: string };

export const citationsOfFile = cypher<Own, HeldPart>`
  UNWIND $ids AS id MATCH (d:Entity {id: id})<-[:\`IN\`]-(n:Citation) WHERE n.folder = $folder AND n.seeded IS NULL
  RETURN n.id AS id, 'Citation' AS kind, n.hash AS hash, n.of AS of, n.folder AS folder,
    n.source AS source, n.edited AS edited`;
/** Written once per label: Quantity, Absence and Value. */
export const partsOfFile = cypher<Own, HeldPart>`
  UNWIND $ids AS id MATCH (n:KIND {of: id}) WHERE n.folder = $folder AND n.seeded IS NULL
  RETURN n.id AS id, 'KIND' AS kind, n.hash AS hash, n.of AS of, n.folder AS folder,
    n.source AS source, n.edited AS edited`;

/** Of these things, those that another source supports too. */
export const supportedByOthers = cypher<Own, { id: string }>`
  UNWIND $ids AS id MATCH (c:Citation {of: id}) WHERE c.folder IS NULL OR c.folder <> $folder
  RETURN DISTINCT id AS id`;
export const partsByOthers = cypher<Own, { id: string }>`
  UNWIND $ids AS id MATCH (n:KIND {of: id}) WHERE n.folder IS NULL OR n.folder <> $folder
  RETURN DISTINCT id AS id`;
export const citedByOthersIn = cypher<Own, { id: string }>`
  UNWIND $ids AS id MATCH (n:Entity {id: id})<-[:\`IN\`]-(c:Citation)
  WHERE c.folder IS NULL OR c.folder <> $folder RETURN DISTINCT id AS id`;
export const linksFrom = cypher<Ids, { id: string; link: string }>`
  UNWIND $ids AS id MATCH (n:Entity {id: id})-[r]->(:Entity) RETURN id AS id, r.id AS link`;
export const linksTo = cypher<Ids, { id: string; link: string }>`
  UNWIND $ids AS id MATCH (n:Entity {id: id})<-[r]-(:Entity) RETURN id AS id, r.id AS link`;

/** Sources of what was said before the imports. */
export const sourcesOf = cypher<Ids, { of: string; source: string; folder: string | null }>`
  UNWIND $ids AS id MATCH (c:Citation {of: id})
  RETURN DISTINCT id AS of, c.source AS source, c.folder AS folder`;
export const valuesOf = cypher<Ids, { id: string; folder: string | null }>`
  UNWIND $ids AS id MATCH (n:Value {of: id}) RETURN n.id AS id, n.folder AS folder`;
