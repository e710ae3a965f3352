/**
 * Layouts of the map, kept in the graph where several servers draw it: whoever lays it out first lays it out
 * for all. They are no facts: what is lost is made again.
 */
import { cypher } from './cypher.ts';
import type { Graph, Run } from './graph.ts';

export interface SavedLayout {
  /** Of the rows that it lays out. */
  readonly stamp: string;
  /** Base64. */
  readonly body: string;
}

const layoutsOf = cypher<{ ids: readonly string[] }, SavedLayout>`
  UNWIND $ids AS id MATCH (n:Layout {id: id}) RETURN n.id AS stamp, n.body AS body`;
const lastLayout = cypher<object, SavedLayout>`
  MATCH (n:Layout) RETURN n.id AS stamp, n.body AS body, n.at AS at ORDER BY at DESC, stamp LIMIT 1`;
const saveLayout = cypher<SavedLayout & { at: string }, SavedLayout>`
  MERGE (n:Layout {id: $stamp}) ON CREATE SET n.body = $body, n.at = $at
  RETURN n.id AS stamp, n.body AS body`;
/** A server that is a moment behind still finds the one before. */
const oldLayouts = cypher<object, { id: string }>`
  MATCH (n:Layout) WITH n ORDER BY n.at DESC, n.id SKIP 3 RETURN n.id AS id`;
const removeLayouts = cypher<{ ids: readonly string[] }, { n: number }>`
  UNWIND $ids AS id MATCH (n:Layout {id: id}) DELETE n RETURN count(n) AS n`;
/** A layout names what it lays out. */
const removeAll = cypher<object, { n: number }>`MATCH (n:Layout) DELETE n RETURN count(n) AS n`;

/** The one of these rows, and else the last. */
export async function savedLayout(
  graph: Pick<Graph, 'read'>,
  stamp: string,
): Promise<SavedLayout | null> {
  const [own] = await graph.read(layoutsOf, { ids: [stamp] });
  return own ?? (await graph.read(lastLayout, {}))[0] ?? null;
}

/** @returns the layout that all share: this one, or that of who was first */
export const shareLayout = (graph: Graph, layout: SavedLayout): Promise<SavedLayout> =>
  graph.write(async (run) => {
    const [kept = layout] = await run(saveLayout, { ...layout, at: new Date().toISOString() });
    const ids = (await run(oldLayouts, {})).map(({ id }) => id);
    if (ids.length > 0) await run(removeLayouts, { ids });
    return kept;
  });

export const forgetLayouts = (run: Run) => run(removeAll, {});
