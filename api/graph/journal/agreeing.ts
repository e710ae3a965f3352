/** A journal that holds what its graph holds: read on, caught up, or begun anew. */
import { join } from 'node:path';
import type { Graph } from '../graph.ts';
import { archived, revisionOf } from './archive.ts';
import { caughtUp, headOf, marked } from './catching-up.ts';
import { setAside } from './files.ts';
import { type Journal, openJournal } from './journal.ts';
import type { PrivateRecovery } from './private-agreeing.ts';
import type { Lost } from './rebuilding.ts';
import { note } from './replaying.ts';
import type { Scan } from './scanning.ts';

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
  | ({ readonly kind: 'lost' } & Lost)
  /** Erases again what a backup brought back after its erasure. */
  | { readonly kind: 'erased'; readonly count: number }
  | PrivateRecovery;

/** Why a database was rebuilt: it was gone, damaged, or not the one of this journal. */
export type Why = 'gone' | 'damaged' | 'another';

/** An archive takes the place of so many changes, or so many bytes of them: a rebuilding stays short. */
export interface Growth {
  readonly changes: number;
  readonly bytes: number;
}
export const GROWTH: Growth = { changes: 10_000, bytes: 256 * 1024 * 1024 };

/** What is said of what could not be made again; nothing where all could. */
export const lostIn = ({ changes, things }: Lost): Recovery[] =>
  changes.length === 0 && things === 0 ? [] : [{ kind: 'lost', changes, things }];

export const standing = async (graph: Graph) =>
  (await graph.read(revisionOf, {}))[0] ?? { number: 0, at: null };

/** Whether the graph stands at a change of this journal, or at one that the journal cannot tell any more. */
export function agrees(
  { archive, changes, lost }: Scan,
  number: number,
  at: string | null,
): boolean {
  if (number === 0 || lost.includes(number)) return true;
  const head = changes.find(({ head }) => head.number === number)?.head ?? archive?.end ?? null;
  return head?.number === number && head.at === at;
}

export interface Agreeing {
  readonly data: string;
  /** The name of the folder of the journal in it. */
  readonly name: string;
  readonly scan: Scan;
  readonly growth: Growth;
  readonly tell: (recovery: Recovery) => void;
  /** Whether it is told already why the two differed. */
  readonly isTold: boolean;
}

/** The journal, once it holds what the graph holds. */
export async function journalOf(
  { data, name, scan, growth, tell, isTold }: Agreeing,
  graph: Graph,
): Promise<Journal> {
  const folder = join(data, name);
  const { number, at } = await standing(graph);
  const { tail } = scan;
  const begun = async (isOfNoUse: boolean) => {
    const aside = isOfNoUse ? await setAside(data, [name]) : null;
    const start = await archived(graph, folder);
    tell({ kind: 'begun', at: number, aside });
    return openJournal(folder, start);
  };
  if (scan.isDamaged || tail.number > number) return begun(true);
  if (tail.number === 0 && number > 0) return begun(false);
  const [last] = await graph.read(headOf, { number: tail.number });
  const known = tail.number === number ? at : (last?.at ?? null);
  if (tail.number > 0 && !agrees(scan, tail.number, known)) return begun(true);
  if (scan.isTorn && !isTold) tell({ kind: 'cut' });
  await note(graph, scan.mark);
  if (scan.changes.length > growth.changes || scan.size > growth.bytes)
    return openJournal(folder, await archived(graph, folder));
  const journal = await openJournal(folder, tail);
  if (!(await caughtUp(graph.read, journal, number))) {
    await journal.close();
    return begun(true);
  }
  if (tail.number < number) tell({ kind: 'caught-up', from: tail.number + 1, to: number });
  await marked(graph, journal, scan);
  return journal;
}
