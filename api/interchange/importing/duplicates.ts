/** What is probably twice in the graph: pairs with a score and its reasons, unless somebody has decided on them. */
import { cypher } from '../../graph/cypher.ts';
import type { Run } from '../../graph/graph.ts';
import { pause } from '../../threads/turns.ts';
import { type Candidate, compared, type Indexed, indexOf } from './comparing.ts';
import { known } from './known.ts';

/** Pairs of which a source says that they are one, or are not. */
const decidedPairs = cypher<object, { from: string; to: string }>`
  MATCH (a:Entity)-[r:SAME_AS]->(b:Entity) RETURN a.id AS from, b.id AS to`;
const otherPairs = cypher<object, { from: string; to: string }>`
  MATCH (a:Entity)-[r:DIFFERENT_FROM]->(b:Entity) RETURN a.id AS from, b.id AS to`;

export interface Duplicate extends Candidate {
  /** The one that comes first by its id; `id` is the other. */
  readonly one: string;
  readonly kind: string;
}

/** From this score on. */
const LIKELY = 0.6;

export async function duplicatesIn(read: Run): Promise<Duplicate[]> {
  const held = await known(read, '', '');
  const decided = new Set<string>();
  for (const { from, to } of [...(await read(decidedPairs, {})), ...(await read(otherPairs, {}))])
    decided.add(pairOf(from, to));
  const index = indexOf(held.entities);
  const found: Duplicate[] = [];
  for (const one of index.byId.values()) {
    // Others are served meanwhile.
    await pause();
    for (const other of index.find(one)) {
      if (other.id <= one.id || other.kind !== one.kind || decided.has(pairOf(one.id, other.id)))
        continue;
      const match = compared(one, other, {
        places: [placesOf(one), placesOf(other)],
        isNamed: false,
        sameId: false,
        earlier: false,
      });
      if (match.score >= LIKELY) found.push({ ...match, one: one.id, kind: one.kind });
    }
  }
  return found.sort((a, b) => b.score - a.score || (a.one < b.one ? -1 : 1));

  function placesOf({ id }: Indexed): readonly string[] {
    return held.places.get(id) ?? [];
  }
}

const pairOf = (one: string, other: string) => [one, other].sort().join('\n');
