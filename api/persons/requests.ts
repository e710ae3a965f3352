/** What people ask about themselves: kept apart from facts, and read by administrators only. */
import { randomBytes } from 'node:crypto';
import { cypher } from '../graph/cypher.ts';
import type { Graph } from '../graph/graph.ts';
import { privately, readPrivately } from '../graph/private.ts';
import { refusal } from '../words/refusing.ts';

export interface PersonRequest {
  readonly id: string;
  /** The id of the entity. */
  readonly person: string;
  readonly wants: 'correct' | 'remove';
  readonly message: string;
  readonly contact: string | null;
  readonly at: string;
}

/** Open requests: beyond, new ones wait until some are closed. */
const MOST_OPEN = 2_000;

const all = cypher<object, PersonRequest>`
  MATCH (n:PersonRequest) RETURN n.id AS id, n.person AS person, n.wants AS wants,
    n.message AS message, n.contact AS contact, n.at AS at
  ORDER BY at, id LIMIT 2000`;
const howMany = cypher<object, { count: number }>`
  MATCH (n:PersonRequest) RETURN count(n) AS count`;

export const requests = (graph: Graph): Promise<PersonRequest[]> => readPrivately(graph)(all, {});

export async function keep(graph: Graph, asked: Omit<PersonRequest, 'id' | 'at'>): Promise<string> {
  const at = new Date().toISOString();
  await privately(graph, async ({ run, create }) => {
    const [open] = await run(howMany, {});
    if ((open?.count ?? 0) >= MOST_OPEN)
      throw refusal('TOO_COSTLY', ({ tooManyRequests }) => tooManyRequests);
    const id = randomBytes(12).toString('base64url');
    await create('PersonRequest', [{ id, properties: { ...asked, at } }]);
  });
  return at;
}

/** @throws NOT_FOUND */
export async function close(graph: Graph, id: string): Promise<void> {
  await privately(graph, async ({ get, remove }) => {
    if ((await get('PersonRequest', [id])).length === 0)
      throw refusal('NOT_FOUND', ({ noRequest }) => noRequest, 'id');
    await remove('PersonRequest', [id]);
  });
}
