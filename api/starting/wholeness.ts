/** Whether the data of a graph is whole: what hangs on nothing, and whether the revision is that of the changes. */
import { cypher } from '../graph/cypher.ts';
import type { Graph } from '../graph/graph.ts';
import { PARTS } from '../graph/things.ts';

type Count = { readonly n: number };
type Hanging = { readonly id: string; readonly of: string | null };

const entityIds = cypher<object, { id: string }>`MATCH (e:Entity) RETURN e.id AS id`;
const ends = cypher<
  object,
  { id: string; start: string; end: string; from: string | null; to: string | null }
>`
  MATCH (a:Entity)-[r]->(b:Entity)
  RETURN r.id AS id, a.id AS start, b.id AS end, r.from AS from, r.to AS to`;
const citations = cypher<object, Hanging>`MATCH (c:Citation) RETURN c.id AS id, c.of AS of`;
const citationsInDocuments = cypher<object, Count>`
  MATCH (c:Citation)-[:\`IN\`]->(d:Entity:Document) RETURN count(c) AS n`;
const quantities = cypher<object, Hanging>`MATCH (p:Quantity) RETURN p.id AS id, p.of AS of`;
const absences = cypher<object, Hanging>`MATCH (p:Absence) RETURN p.id AS id, p.of AS of`;
const values = cypher<object, Hanging>`MATCH (p:Value) RETURN p.id AS id, p.of AS of`;
const revision = cypher<object, Count>`MATCH (v:Revision {id: 'graph'}) RETURN v.number AS n`;
const lastChange = cypher<object, Count>`MATCH (c:Change) RETURN max(c.number) AS n`;
const changes = cypher<object, Count>`MATCH (c:Change) RETURN count(c) AS n`;

const OF_PARTS = { Quantity: quantities, Absence: absences, Value: values } as const;

export interface Wholeness {
  readonly entities: number;
  readonly links: number;
  readonly citations: number;
  readonly revision: number;
  /** Ids of links that do not say the ends that they have. */
  readonly astray: readonly string[];
  /** Ids of citations, quantities, absences and values that hang on nothing. */
  readonly orphans: readonly string[];
  /** How many citations lead to no document. */
  readonly unsourced: number;
  /** Whether the revision is the number of the last change, and no number is missing before it. */
  readonly isCounted: boolean;
}

export async function wholenessOf(graph: Graph): Promise<Wholeness> {
  const count = async (statement: typeof revision) => (await graph.read(statement, {}))[0]?.n ?? 0;
  const entities = (await graph.read(entityIds, {})).map(({ id }) => id);
  const links = await graph.read(ends, {});
  const cited = await graph.read(citations, {});
  const parts: Hanging[] = [];
  for (const label of PARTS)
    for (const one of await graph.read(OF_PARTS[label], {})) parts.push(one);
  const facts = new Set([...entities, ...links.map(({ id }) => id)]);
  const citable = new Set([...facts, ...parts.map(({ id }) => id)]);
  const [number, last, all] = [
    await count(revision),
    await count(lastChange),
    await count(changes),
  ];
  return {
    entities: entities.length,
    links: links.length,
    citations: cited.length,
    revision: number,
    astray: links
      .filter(({ start, end, from, to }) => (from ?? start) !== start || (to ?? end) !== end)
      .map(({ id }) => id),
    orphans: [
      ...cited.filter(({ of }) => of === null || !citable.has(of)),
      ...parts.filter(({ of }) => of === null || !facts.has(of)),
    ].map(({ id }) => id),
    unsourced: cited.length - (await count(citationsInDocuments)),
    isCounted: number === last && number === all,
  };
}
