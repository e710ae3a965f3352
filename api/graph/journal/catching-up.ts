/** Writes into a journal what only the graph holds, from the record that it keeps of each change. */
import { cypher } from '../cypher.ts';
import type { Graph, Run } from '../graph.ts';
import { lastLoad } from '../load-mark.ts';
import { pagesWith } from './archive.ts';
import type { Journal } from './journal.ts';
import type { ChangeHead } from './lines.ts';
import type { Scan } from './scanning.ts';

export const headOf = cypher<{ number: number }, ChangeHead>`
  MATCH (c:Change {number: $number})
  RETURN c.number AS number, c.at AS at, c.kind AS kind, c.author AS author,
    c.message AS message, c.count AS count, c.key AS key, c.reviewer AS reviewer`;

const pageIds = cypher<{ number: number }, { id: string }>`
  MATCH (p:ChangePage {change: $number}) RETURN p.id AS id, p.page AS page ORDER BY page`;

/**
 * @param run reads the graph
 * @returns false where the graph does not hold one of these changes
 */
export async function caughtUp(run: Run, journal: Journal, to: number): Promise<boolean> {
  for (let number = journal.number() + 1; number <= to; number += 1) {
    const [head] = await run(headOf, { number });
    if (head === undefined) return false;
    const entry = await journal.begin(number);
    const ids = await run(pageIds, { number });
    for (const { id } of ids) await entry.pages(await run(pagesWith, { ids: [id] }));
    await entry.close({ ...head, pages: ids.length, mark: null });
  }
  return true;
}

/** Notes in the journal the mark of a load that is later than its own. */
export async function marked(graph: Graph, journal: Journal, { mark }: Scan): Promise<void> {
  const [held] = await graph.read(lastLoad, {});
  if (held === undefined || (mark !== null && mark.at >= held.at)) return;
  const entry = await journal.begin(journal.number() + 1);
  await entry.mark(held);
}
