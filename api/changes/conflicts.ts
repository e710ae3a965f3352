/** Whether somebody changed the same fields since the author of an edit looked. */
import { Refusal } from '../errors.ts';
import type { Run } from '../graph/graph.ts';
import type { Claims } from '../loading/claims.ts';
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
      const names = fields.join(', ');
      throw new Refusal(
        'CONFLICT',
        touched.after === null
          ? `Change ${change} removed ${id} meanwhile.`
          : `Change ${change} changed ${names} of ${id} meanwhile: look again, then decide.`,
        touched.after === null
          ? `La modification ${change} a retiré ${id} entre-temps.`
          : `La modification ${change} a changé ${names} de ${id} entre-temps : regarder à nouveau, puis décider.`,
        fields[0] ?? 'id',
      );
    }
  }
}
