/** `GET /support.json`: which documents stand behind each entity and link, as columns made for counting. */
import { cypher } from '../graph/cypher.ts';
import type { Graph } from '../graph/graph.ts';
import { json } from '../http/answer.ts';
import type { Kept } from '../http/kept.ts';
import type { Handler } from '../http/routing.ts';

export interface Support {
  /** Ids of documents. */
  readonly documents: readonly string[];
  /** Ids of entities and links. */
  readonly of: readonly string[];
  /** For each of them, the places in `documents` of those that support it, once per passage. */
  readonly by: readonly (readonly number[])[];
}

export const cited = cypher<object, { of: string; source: string }>`
  MATCH (c:Citation)-[:\`IN\`]->(d:Document) RETURN c.of AS of, d.id AS source ORDER BY of, source`;

/** The quantities and absences of entities: their support counts for the entity. */
export const hanging = cypher<object, { id: string; of: string }>`
  MATCH (n:Quantity) RETURN n.id AS id, n.of AS of
  UNION ALL
  MATCH (n:Absence) RETURN n.id AS id, n.of AS of`;

export async function support(graph: Graph): Promise<Support> {
  const [passages, parts] = [await graph.read(cited, {}), await graph.read(hanging, {})];
  const owner = new Map(parts.map(({ id, of }) => [id, of]));
  const documents = new Map<string, number>();
  const by = new Map<string, number[]>();
  for (const { of, source } of passages) {
    const place = documents.get(source) ?? documents.size;
    documents.set(source, place);
    const id = owner.get(of) ?? of;
    const known = by.get(id);
    if (known === undefined) by.set(id, [place]);
    else known.push(place);
  }
  return { documents: [...documents.keys()], of: [...by.keys()], by: [...by.values()] };
}

export const answersSupport =
  (graph: Graph, kept: Kept): Handler =>
  (asked) =>
    kept.answer(asked, 'support', (signal) =>
      asked.admit(async () => json(await support(graph)), signal),
    );
