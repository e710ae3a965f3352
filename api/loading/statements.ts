/** The statements that a load sends before it writes. Things that came from files carry `seeded` and a `hash`. */
// `IN` is a keyword: the embedded engine takes it as a kind of relationship only between backticks.
import { cypher } from '../graph/cypher.ts';

/** A thing that the files gave, as the last load left it; `edited` names what people changed since. */
export interface Held {
  readonly id: string;
  readonly kind: string;
  /** A digest of what the file said. */
  readonly hash: string;
  /** Fields that a person set; for a citation or part, one entry where a person corrected it. */
  readonly edited: readonly string[] | null;
}
export interface HeldLink extends Held {
  readonly from: string;
}
/** A citation or part: it hangs on something, and comes from a folder. */
export interface HeldPart extends Held {
  readonly of: string;
  readonly folder: string | null;
  /** The document of a citation. */
  readonly source: string | null;
}

export const heldEntities = cypher<object, Held>`
  MATCH (n:Entity) WHERE n.seeded = true
  RETURN n.id AS id, n.kind AS kind, n.hash AS hash, n.edited AS edited`;

export const heldLinks = cypher<object, HeldLink>`
  MATCH (a:Entity)-[r]->(:Entity) WHERE r.seeded = true
  RETURN r.id AS id, type(r) AS kind, r.hash AS hash, a.id AS from, r.edited AS edited`;

/** Written once per label: Citation, Quantity, Absence and Value. */
export const heldParts = cypher<object, HeldPart>`
  MATCH (n:KIND) WHERE n.seeded = true
  RETURN n.id AS id, 'KIND' AS kind, n.hash AS hash, n.of AS of, n.folder AS folder,
    n.source AS source, n.edited AS edited`;

/** Things that people withdrew. The key of an entity or link is its id; the key of anything else is its hash. */
export const withdrawn = cypher<object, { of: string; key: string }>`
  MATCH (n:Withdrawn) RETURN n.of AS of, n.key AS key`;

/** Entities that something other than the files still speaks of: a citation or a link of people. */
export const keptByOthers = cypher<{ ids: readonly string[] }, { id: string }>`
  UNWIND $ids AS id MATCH (n:Entity {id: id})
  WHERE EXISTS { MATCH (c:Citation) WHERE c.of = id AND c.seeded IS NULL }
     OR EXISTS { MATCH (n)-[r]-(:Entity) WHERE r.seeded IS NULL }
     OR EXISTS { MATCH (n)<-[:\`IN\`]-(c:Citation) WHERE c.seeded IS NULL }
  RETURN DISTINCT n.id AS id`;

/** Links that something other than the files still states. */
export const citedByOthers = cypher<{ ids: readonly string[] }, { id: string }>`
  UNWIND $ids AS id MATCH (c:Citation {of: id}) WHERE c.seeded IS NULL RETURN DISTINCT id AS id`;

/** Of which imported files speak. */
export const contributedEntities = cypher<object, { id: string }>`
  MATCH (n:Entity) WHERE n.contributor IS NOT NULL OR n.contributions IS NOT NULL RETURN n.id AS id`;
export const contributedLinks = cypher<object, { id: string; from: string }>`
  MATCH (a:Entity)-[r]->(:Entity) WHERE r.contributor IS NOT NULL OR r.contributions IS NOT NULL
  RETURN r.id AS id, a.id AS from`;
