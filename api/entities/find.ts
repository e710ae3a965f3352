import type { Context } from '../context.ts';
import { type EntityRow, entityOf, mergedInto } from './queries.ts';

/** One entity, whatever the level of the request that asks; an id that was merged finds its heir. */
export async function entityById(
  id: string | null | undefined,
  context: Pick<Context, 'each'>,
): Promise<EntityRow | null> {
  if (id === null || id === undefined) return null;
  const [row] = await context.each(entityOf, {}, id);
  if (row !== undefined) return row.entity;
  const [merged] = await context.each(mergedInto, {}, id);
  return merged === undefined ? null : entityById(merged.into, context);
}
