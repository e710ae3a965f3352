/** Writes a plan: what goes first leaves its links and citations before its entities. */
import type { Writer } from '../graph/commit.ts';
import { PARTS, type Thing } from '../graph/things.ts';

export interface Plan {
  readonly added: readonly Thing[];
  readonly replaced: readonly Thing[];
  /** Of those replaced, how many say something else than before. */
  readonly changed: number;
  readonly gone: readonly Thing[];
}

/** Told after each step: how many of the writes are done. */
export type Progress = (done: number, total: number) => void;

/** How many things are written, read or asked for at once. */
export const BATCH = 1_000;

export async function apply(writer: Writer, plan: Plan, progress: Progress): Promise<void> {
  const total = plan.added.length + plan.changed + plan.gone.length;
  let done = 0;
  const step = async <T>(all: readonly T[], work: (some: readonly T[]) => Promise<void>) => {
    for (let start = 0; start < all.length; start += BATCH) {
      const some = all.slice(start, start + BATCH);
      await work(some);
      done = Math.min(total, done + some.length);
      progress(done, total);
    }
  };
  // What goes first leaves its links and citations before its entities.
  for (const label of [...PARTS, 'Citation', 'Link'] as const)
    await step(of(plan.gone, label), writer.remove);
  for (const label of ['Entity', 'Link', 'Citation', ...PARTS] as const) {
    await step(of(plan.added, label), writer.create);
    await step(of(plan.replaced, label), writer.replace);
  }
  await step(of(plan.gone, 'Entity'), writer.remove);
}

export const of = (all: readonly Thing[], label: Thing['label']) =>
  all.filter((one) => one.label === label);
