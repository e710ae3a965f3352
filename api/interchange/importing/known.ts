/** What the graph holds already, as far as an import has to know it: names, kinds, identifiers, places. */
import { cypher } from '../../graph/cypher.ts';
import type { Run } from '../../graph/graph.ts';

export interface KnownEntity {
  readonly id: string;
  readonly kind: string;
  readonly fr: string | null;
  readonly en: string | null;
  readonly aliases: readonly string[] | null;
  readonly identifiers: readonly string[] | null;
  readonly website: string | null;
  readonly repository: string | null;
  readonly address: string | null;
}

const everyEntity = cypher<object, KnownEntity>`
  MATCH (n:Entity) RETURN n.id AS id, n.kind AS kind, n.nameFr AS fr, n.nameEn AS en,
    n.aliases AS aliases, n.identifiers AS identifiers, n.website AS website,
    n.repository AS repository, n.address AS address`;
const placed = cypher<object, { id: string; place: string }>`
  MATCH (n:Entity)-[:LOCATED_IN]->(p:Entity) RETURN n.id AS id, p.id AS place`;
const mergedIds = cypher<object, { id: string }>`MATCH (n:Merged) RETURN n.id AS id`;
/** What a file has spoken of: citations lead from its document to the things that they support. */
const spokenOf = cypher<{ ids: readonly string[]; folder: string }, { of: string }>`
  UNWIND $ids AS id MATCH (d:Entity {id: id})<-[:\`IN\`]-(c:Citation) WHERE c.folder = $folder AND c.seeded IS NULL
  RETURN DISTINCT c.of AS of`;
const documentRead = cypher<
  { ids: readonly string[] },
  { kind: string; file: string | null; read: string | null }
>`
  UNWIND $ids AS id MATCH (d:Entity {id: id}) RETURN d.kind AS kind, d.file AS file, d.read AS read`;

export interface Known {
  readonly entities: readonly KnownEntity[];
  /** The places of an entity, by its id. */
  readonly places: ReadonlyMap<string, readonly string[]>;
  /** Ids that no new entity may take. */
  readonly taken: ReadonlySet<string>;
  /** What this file has spoken of before. */
  readonly spokenOf: ReadonlySet<string>;
}

export async function known(read: Run, document: string, folder: string): Promise<Known> {
  const entities = await read(everyEntity, {});
  const places = new Map<string, string[]>();
  for (const { id, place } of await read(placed, {})) {
    const all = places.get(id);
    if (all === undefined) places.set(id, [place]);
    else all.push(place);
  }
  const merged = await read(mergedIds, {});
  // A thing that people took out keeps its id: the file then finds it withdrawn, and takes no other.
  const before = await read(spokenOf, { ids: [document], folder });
  return {
    entities,
    places,
    taken: new Set([...entities, ...merged].map(({ id }) => id)),
    spokenOf: new Set(before.map(({ of }) => of)),
  };
}

/** The document that an earlier import of this file has made; null where there is none. */
export async function documentBefore(read: Run, id: string) {
  const [row] = await read(documentRead, { ids: [id] });
  return row ?? null;
}
