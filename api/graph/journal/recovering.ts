/**
 * Opens the embedded engine with its journal. Where the two differ, the one that holds more makes up for
 * what the other lacks. What cannot be used is set aside, never removed.
 */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openEmbedded, STORE } from '../embedded.ts';
import { isOfTheMachine, mayBeRebuilt, understood } from '../embedded-failures.ts';
import { ERASURES, LAYOUT } from '../erasing/list.ts';
import { type Graph, LIMITS, type Limits } from '../graph.ts';
import {
  agrees,
  GROWTH,
  type Growth,
  journalOf,
  lostIn,
  type Recovery,
  standing,
  type Why,
} from './agreeing.ts';
import { archived } from './archive.ts';
import { removeAside } from './files.ts';
import { openForgetting } from './forgetting.ts';
import { compactedFrom, recordsJournalOf } from './private-agreeing.ts';
import { afresh, forwarded, type Opened } from './rebuilding.ts';
import { type Scan, scanned } from './scanning.ts';

const FOLDER = 'journal';

/** While it opens, nobody waits for an answer: nothing is given up. */
const PATIENT: Limits = { read: 2 ** 31 - 1, write: 2 ** 31 - 1 };

interface Options {
  /** Told what had to be done. */
  readonly tell?: (recovery: Recovery) => void;
  readonly growth?: Growth;
  /** Once it is open. */
  readonly limits?: Limits;
}

/** @param data the folder where the data lives. @throws GraphFailure where neither can be used */
export async function openJournaled(
  data: string,
  { tell = () => {}, growth = GROWTH, limits: own = LIMITS }: Options = {},
): Promise<Graph> {
  const limits = { ...PATIENT };
  const folder = join(data, FOLDER);
  const hadStore = existsSync(join(data, STORE));
  const opened = await openedOr(data, folder, limits);
  const scan = await closing(opened.graph, () => scanned(folder));
  let isTold = false;
  const told = (recovery: Recovery) => {
    isTold = true;
    tell(recovery);
  };
  const graph = await recovered({ data, limits, scan, hadStore, tell: told }, opened);
  return closing(graph, async () => {
    const journal = await journalOf({ data, name: FOLDER, scan, growth, tell, isTold }, graph);
    const records = await recordsJournalOf(data, graph, tell);
    const forgetting = await openForgetting(data, async () => {
      await compactedFrom(graph, records);
      await graph.purge?.();
    });
    Object.assign(limits, own);
    return {
      ...graph,
      journal,
      records,
      forget: forgetting.ask,
      erasures: join(data, ERASURES),
      async purge() {
        await graph.write((run) => journal.renewed(() => archived({ read: run }, folder)));
        await compactedFrom(graph, records);
        await graph.purge?.();
        await removeAside(data);
        // The layout of the map names entities; it is made again.
        await rm(join(data, LAYOUT), { force: true });
      },
      async close() {
        await forgetting.close();
        await graph.close();
        await journal.close();
        await records.close();
      },
    };
  });
}

/** Where the work fails, the graph is not left open. */
async function closing<T>(graph: Graph, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await graph.close();
    throw understood(error);
  }
}

/** A database that cannot be opened is set aside, if the journal can tell what it held. */
async function openedOr(data: string, folder: string, limits: Limits): Promise<Opened> {
  try {
    return { graph: await openEmbedded(data, { limits }), aside: null };
  } catch (error) {
    if (!mayBeRebuilt(error) || (await scanned(folder)).tail.number === 0) throw error;
    return afresh(data, limits, true);
  }
}

interface Recovering {
  readonly data: string;
  readonly limits: Limits;
  readonly scan: Scan;
  readonly hadStore: boolean;
  readonly tell: (recovery: Recovery) => void;
}

/** The graph, once it holds what the journal holds. */
async function recovered(
  { data, limits, scan, hadStore, tell }: Recovering,
  { graph, aside }: Opened,
): Promise<Graph> {
  const to = scan.tail.number;
  const rebuilt = async (on: Opened, why: Why) => {
    const lost = await closing(on.graph, () => forwarded(on.graph, scan, 0, true));
    tell({ kind: 'rebuilt', why, to, aside: on.aside });
    for (const one of lostIn(lost)) tell(one);
    return on.graph;
  };
  const { number, at } = await closing(graph, () => standing(graph));
  if (number >= to) return graph;
  if (number === 0 && !hadStore) return rebuilt({ graph, aside }, 'gone');
  if (number === 0 && aside !== null) return rebuilt({ graph, aside }, 'damaged');
  const isOurs = agrees(scan, number, at);
  if (isOurs) {
    try {
      const lost = await forwarded(graph, scan, number, false);
      tell({ kind: 'forward', from: number + 1, to });
      for (const one of lostIn(lost)) tell(one);
      return graph;
    } catch (error) {
      if (isOfTheMachine(error)) {
        await graph.close();
        throw error;
      }
    }
  }
  await graph.close();
  return rebuilt(await afresh(data, limits, false), isOurs ? 'damaged' : 'another');
}
