/**
 * Writes records in groups: what comes while a group is being kept goes into the next one. A write is
 * acknowledged when its group is kept, so that a hundred votes a second cost few transactions.
 */
import type { Graph } from '../graph/graph.ts';
import { privately } from '../graph/private.ts';
import type { PrivateLabel } from '../graph/private-labels.ts';
import type { Properties } from '../graph/things.ts';

/** A change of one record, told what it is now. It may be called more than once. */
export interface Write<T> {
  readonly label: PrivateLabel;
  readonly id: string;
  /** @throws a refusal: nothing of this write is kept then, and the others of its group are */
  change(before: Properties | null): { readonly after: Properties; readonly result: T };
}

/** Is told what was kept, in the order in which it was. */
export type Keep = (label: PrivateLabel, after: Properties) => void;

interface Waiting {
  readonly write: Write<unknown>;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

interface Rules {
  readonly keep: Keep;
  /** The error when too many wait. */
  readonly busy: () => Error;
}

/** Writes that wait at most, and those that go into one transaction. */
const MOST_WAITING = 5_000;
const MOST_TOGETHER = 500;

export function openWriting(graph: Graph, { keep, busy }: Rules) {
  const line: Waiting[] = [];
  let isRunning = false;

  /** What became of each write of a group, and the records as they are afterwards. */
  async function kept(group: readonly Waiting[]): Promise<() => void> {
    const labels = [...new Set(group.map(({ write }) => write.label))];
    const settled: (() => void)[] = [];
    const after = await privately(graph, async ({ get, put }) => {
      settled.length = 0;
      const records = new Map<string, Properties>();
      const changed = new Map<string, Properties>();
      for (const label of labels) {
        const ids = group.flatMap(({ write }) => (write.label === label ? [write.id] : []));
        for (const { id, properties } of await get(label, [...new Set(ids)]))
          records.set(`${label} ${id}`, properties);
      }
      for (const { write, resolve, reject } of group) {
        const key = `${write.label} ${write.id}`;
        try {
          const { after, result } = write.change(records.get(key) ?? null);
          const whole = { ...after, id: write.id, written: Date.now() };
          records.set(key, whole);
          changed.set(key, whole);
          settled.push(() => resolve(result));
        } catch (error) {
          settled.push(() => reject(error));
        }
      }
      for (const label of labels) {
        const own = [...changed].filter(([key]) => key.startsWith(`${label} `));
        await put(
          label,
          own.map(([, properties]) => ({ id: String(properties['id']), properties })),
        );
      }
      return changed;
    });
    return () => {
      for (const [key, properties] of after) keep(key.split(' ')[0] as PrivateLabel, properties);
      for (const settle of settled) settle();
    };
  }

  async function run(): Promise<void> {
    isRunning = true;
    while (line.length > 0) {
      const group = line.splice(0, MOST_TOGETHER);
      try {
        (await kept(group))();
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    isRunning = false;
  }

  return function write<T>(one: Write<T>): Promise<T> {
    if (line.length >= MOST_WAITING) return Promise.reject(busy());
    return new Promise<T>((resolve, reject) => {
      line.push({ write: one, resolve: resolve as (result: unknown) => void, reject });
      // The rest of this turn of the event loop comes along.
      if (!isRunning) {
        isRunning = true;
        setImmediate(() => void run());
      }
    });
  };
}
