/** Whether somebody changed the same fields since the author of an edit looked. */
import type { Run } from '../graph/graph.ts';
import type { Claims } from '../loading/claims.ts';
import { changeRefused } from '../words/refusing.ts';
import { historyOf } from './history.ts';

/** @throws CONFLICT with the fields, and who changed them, where `expected` is behind */
export async function checkUnchanged(
  run: Run,
  { entities, links }: Claims,
  expected: number | null,
): Promise<void> {
  if (expected === null) return;
  for (const { id, properties } of [...entities, ...links]) {
    const mine = new Set(Object.keys(properties));
    for (const { change, touched } of await historyOf(run, id, expected)) {
      if (touched.id !== id) continue;
      const fields = Object.keys({ ...touched.before, ...touched.after }).filter((field) =>
        mine.has(field),
      );
      if (fields.length === 0 && touched.after !== null) continue;
      throw changeRefused(
        'CONFLICT',
        ({ removedMeanwhile, changedMeanwhile }) =>
          touched.after === null
            ? removedMeanwhile(change, id)
            : changedMeanwhile(change, id, fields),
        fields[0] ?? 'id',
      );
    }
  }
}
