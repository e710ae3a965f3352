/**
 * A journal beside a database that keeps itself, such as Neo4j: a second copy of the changes, on a disk of
 * one's own. An empty database is filled from it; any other is never replaced.
 */
import { join } from 'node:path';
import { cypher } from '../cypher.ts';
import { lockIn } from '../embedded.ts';
import { understood } from '../embedded-failures.ts';
import type { Graph } from '../graph.ts';
import { agrees, GROWTH, journalOf, lostIn, type Recovery, standing } from './agreeing.ts';
import { archived } from './archive.ts';
import { removeAside } from './files.ts';
import { forwarded } from './rebuilding.ts';
import { scanned } from './scanning.ts';

const FOLDER = 'journal-neo4j';
const LOCK = 'journal-neo4j.lock';

const holdRevision = cypher<object, { number: number }>`
  MERGE (v:Revision {id: 'graph'}) SET v.number = coalesce(v.number, 0) RETURN v.number AS number`;

/** @param data the folder of the journal. @throws GraphFailure where it cannot be used; the graph is then closed */
export async function besideJournal(
  graph: Graph,
  data: string,
  tell: (recovery: Recovery) => void = () => {},
  growth = GROWTH,
): Promise<Graph> {
  let lock: { close(): void } | undefined;
  try {
    lock = lockIn(data, LOCK);
    const scan = await scanned(join(data, FOLDER));
    const { number, at } = await standing(graph);
    const to = scan.tail.number;
    const isBehind = number < to && agrees(scan, number, at);
    if (isBehind) {
      const lost = await forwarded(graph, scan, number, number === 0);
      tell({ kind: 'forward', from: number + 1, to });
      for (const one of lostIn(lost)) tell(one);
    }
    const journal = await journalOf(
      { data, name: FOLDER, scan, growth, tell, isTold: isBehind },
      graph,
    );
    const held = lock;
    return {
      ...graph,
      journal,
      async purge() {
        const folder = join(data, FOLDER);
        await graph.write(async (run) => {
          // Other servers wait with their changes until the archive is whole.
          await run(holdRevision, {});
          await journal.renewed(() => archived({ read: run }, folder));
        });
        await removeAside(data);
      },
      async close() {
        await graph.close();
        await journal.close();
        held.close();
      },
    };
  } catch (error) {
    lock?.close();
    await graph.close();
    throw understood(error);
  }
}
