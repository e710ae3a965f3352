/**
 * Opens the embedded engine with its journal. Where the two differ, the one that holds more makes up for
 * what the other lacks. What cannot be used is set aside, never removed.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openEmbedded, STORE } from '../embedded.ts';
import { isOfTheMachine, mayBeRebuilt } from '../embedded-failures.ts';
import { type Graph, LIMITS, type Limits } from '../graph.ts';
import { archived, revisionOf } from './archive.ts';
import { caughtUp, headOf, marked } from './catching-up.ts';
import { FOLDER, setAside } from './files.ts';
import { type Journal, openJournal } from './journal.ts';
import { afresh, forwarded, type Lost, type Opened } from './rebuilding.ts';
import { note } from './replaying.ts';
import { type Scan, scanned } from './scanning.ts';

/** What was done at the start, and why. `aside` is the folder of what was set aside; null for nothing. */
export type Recovery =
  /** The database lacked the last changes of the journal. */
  | { readonly kind: 'forward'; readonly from: number; readonly to: number }
  | {
      readonly kind: 'rebuilt';
      readonly why: Why;
      readonly to: number;
      readonly aside: string | null;
    }
  /** The journal ended within a change that nobody was told of. */
  | { readonly kind: 'cut' }
  /** The journal lacked the last changes of the database. */
  | { readonly kind: 'caught-up'; readonly from: number; readonly to: number }
  /** A new journal begins with the graph as it is. */
  | { readonly kind: 'begun'; readonly at: number; readonly aside: string | null }
  | ({ readonly kind: 'lost' } & Lost);

/** Why a database was rebuilt: it was gone, damaged, or not the one of this journal. */
export type Why = 'gone' | 'damaged' | 'another';

/** An archive takes the place of so many changes, or so many bytes of them: a rebuilding stays short. */
export interface Growth {
  readonly changes: number;
  readonly bytes: number;
}
const GROWTH: Growth = { changes: 10_000, bytes: 256 * 1024 * 1024 };

/** While it opens, nobody waits for an answer: nothing is given up. */
const PATIENT: Limits = { read: 2 ** 31 - 1, write: 2 ** 31 - 1 };

interface Options {
  /** Told what had to be done. */
  readonly tell?: (recovery: Recovery) => void;
  readonly growth?: Growth;
}

/** @param data the folder where the data lives. @throws GraphFailure where neither can be used */
export async function openJournaled(
  data: string,
  { tell = () => {}, growth = GROWTH }: Options = {},
): Promise<Graph> {
  const limits = { ...PATIENT };
  const folder = join(data, FOLDER);
  const hadStore = existsSync(join(data, STORE));
  const opened = await openedOr(data, folder, limits);
  const scan = await closing(opened.graph, () => scanned(folder));
  const graph = await recovered({ data, limits, scan, hadStore, tell }, opened);
  return closing(graph, async () => {
    const journal = await journalOf({ data, folder, scan, growth, tell }, graph);
    Object.assign(limits, LIMITS);
    return {
      ...graph,
      journal,
      async close() {
        await graph.close();
        await journal.close();
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
    throw error;
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
  const told = ({ changes, things }: Lost) => {
    if (changes.length > 0 || things > 0) tell({ kind: 'lost', changes, things });
  };
  const rebuilt = async (on: Opened, why: Why) => {
    const lost = await closing(on.graph, () => forwarded(on.graph, scan, 0, true));
    tell({ kind: 'rebuilt', why, to, aside: on.aside });
    told(lost);
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
      told(lost);
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

const standing = async (graph: Graph) =>
  (await graph.read(revisionOf, {}))[0] ?? { number: 0, at: null };

/** Whether the graph stands at a change of this journal, or at one that the journal cannot tell any more. */
function agrees({ archive, changes, lost }: Scan, number: number, at: string | null): boolean {
  if (number === 0 || lost.includes(number)) return true;
  const head = changes.find(({ head }) => head.number === number)?.head ?? archive?.end ?? null;
  return head?.number === number && head.at === at;
}

interface Beginning {
  readonly data: string;
  readonly folder: string;
  readonly scan: Scan;
  readonly growth: Growth;
  readonly tell: (recovery: Recovery) => void;
}

/** The journal, once it holds what the graph holds. */
async function journalOf(
  { data, folder, scan, growth, tell }: Beginning,
  graph: Graph,
): Promise<Journal> {
  const { number, at } = await standing(graph);
  const { tail } = scan;
  const begun = async (isOfNoUse: boolean) => {
    const aside = isOfNoUse ? await setAside(data, [FOLDER]) : null;
    const start = await archived(graph, folder);
    tell({ kind: 'begun', at: number, aside });
    return openJournal(folder, start);
  };
  if (scan.isDamaged) return begun(true);
  if (tail.number === 0 && number > 0) return begun(false);
  const [last] = await graph.read(headOf, { number: tail.number });
  const known = tail.number === number ? at : (last?.at ?? null);
  if (tail.number > 0 && !agrees(scan, tail.number, known)) return begun(true);
  if (scan.isTorn) tell({ kind: 'cut' });
  await note(graph, scan.mark);
  if (scan.changes.length > growth.changes || scan.size > growth.bytes)
    return openJournal(folder, await archived(graph, folder));
  const journal = await openJournal(folder, tail);
  if (!(await caughtUp(graph, journal, number))) {
    await journal.close();
    return begun(true);
  }
  if (tail.number < number) tell({ kind: 'caught-up', from: tail.number + 1, to: number });
  await marked(graph, journal, scan);
  return journal;
}
