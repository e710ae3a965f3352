/** Brings a graph to where its journal stands; and an empty one in the place of a database that is of no use. */
import { lockIn, openEmbedded, STORE } from '../embedded.ts';
import { isOfTheMachine, mayBeRebuilt } from '../embedded-failures.ts';
import type { Graph, Limits } from '../graph.ts';
import { setAside } from './files.ts';
import { note, replay, restore } from './replaying.ts';
import type { Scan } from './scanning.ts';

/** What could not be made again. */
export interface Lost {
  readonly changes: readonly number[];
  /** How many things of other changes rest on them, and could not be made either. */
  readonly things: number;
}

/**
 * Makes the changes of the journal after this one.
 * @param since the last change that the graph holds; 0 where it is empty
 * @throws where a change does not fit the graph, unless `isLast` says that there is nothing better to try
 */
export async function forwarded(
  graph: Graph,
  scan: Scan,
  since: number,
  isLast: boolean,
): Promise<Lost> {
  const lost = new Set(scan.lost.filter((number) => number > since));
  let things = 0;
  const { archive } = scan;
  let isSound = true;
  if (archive !== null && since < (archive.end?.number ?? 1)) {
    isSound = archive.isWhole;
    things += await restore(graph, archive, !isSound);
  }
  for (const change of scan.changes.filter(({ head }) => head.number > since)) {
    const { number } = change.head;
    isSound &&= change.isWhole && ![...lost].some((one) => one < number);
    try {
      things += await replay(graph, change, !isSound);
    } catch (error) {
      if (!isLast || !isSound || isOfTheMachine(error)) throw error;
      isSound = false;
      lost.add(number);
      things += await replay(graph, change, true);
    }
  }
  await note(graph, scan.mark);
  return { changes: [...lost].sort((a, b) => a - b), things };
}

export interface Opened {
  readonly graph: Graph;
  /** The folder of the database that was set aside; null where there was none. */
  readonly aside: string | null;
}

/**
 * An empty graph, once the database in the folder is set aside. Another process that does the same
 * meanwhile is refused.
 * @param mayBeSound whether another process may have put a new one there since: that one is kept
 */
export async function afresh(data: string, limits: Limits, mayBeSound: boolean): Promise<Opened> {
  const lock = lockIn(data, 'recovery.lock');
  try {
    if (mayBeSound) {
      try {
        return { graph: await openEmbedded(data, { limits }), aside: null };
      } catch (error) {
        if (!mayBeRebuilt(error)) throw error;
      }
    }
    const aside = await setAside(data, [STORE, `${STORE}.wal`]);
    return { graph: await openEmbedded(data, { limits }), aside };
  } finally {
    lock.close();
  }
}
