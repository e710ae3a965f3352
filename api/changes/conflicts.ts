/** Whether somebody changed the same fields since the author of a change looked. */
import type { Conflict } from '../errors.ts';
import type { Run } from '../graph/graph.ts';
import type { Claims } from '../loading/claims.ts';
import { changeRefused } from '../words/refusing.ts';
import { type Entry, historyOf } from './history.ts';

/** @throws CONFLICT with the fields, both values, and which change set them, where `expected` is behind */
export async function checkUnchanged(
  run: Run,
  { entities, links }: Claims,
  expected: number | null,
): Promise<void> {
  if (expected === null) return;
  for (const { id, properties } of [...entities, ...links]) {
    const mine = new Set(Object.keys(properties));
    for (const entry of await historyOf(run, id, expected)) {
      const { touched } = entry;
      if (touched.id !== id) continue;
      const fields = fieldsOf(entry).filter((field) => mine.has(field));
      if (fields.length > 0 || touched.after === null) throw refused(entry, fields, properties);
    }
  }
}

/** @throws CONFLICT where a change after `expected` touched one of these entities or links, or its fields */
export async function checkUntouchedSince(
  run: Run,
  ids: readonly string[],
  expected: number | null,
): Promise<void> {
  if (expected === null) return;
  for (const id of ids) {
    const [entry] = (await historyOf(run, id, expected)).filter(({ touched }) => touched.id === id);
    if (entry !== undefined) throw refused(entry, fieldsOf(entry), {});
  }
}

const fieldsOf = ({ touched }: Entry) =>
  Object.keys({ ...touched.before, ...touched.after }).filter((name) => !MARKS.has(name));

/** Properties that say who set the others, and are nobody’s word. */
export const MARKS: ReadonlySet<string> = new Set(['hash', 'seeded', 'edited']);

function refused(
  { change, touched }: Entry,
  fields: readonly string[],
  mine: Readonly<Record<string, unknown>>,
) {
  const { id, after } = touched;
  const conflicts = fields.map((field) => conflictOf(id, field, change, mine[field], after));
  return changeRefused(
    'CONFLICT',
    ({ removedMeanwhile, changedMeanwhile }) =>
      after === null ? removedMeanwhile(change, id) : changedMeanwhile(change, id, conflicts),
    fields[0] ?? 'id',
    conflicts,
  );
}

export const conflictOf = (
  id: string,
  field: string,
  change: number,
  mine: unknown,
  after: Readonly<Record<string, unknown>> | null,
): Conflict => ({
  id,
  field,
  change,
  mine: mine === undefined ? null : mine,
  theirs: after?.[field] ?? null,
});
