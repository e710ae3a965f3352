/** An entity by its id. It stands below the context, which hands it to every resolver. */
import type { Each } from '../graph/batching.ts';
import { type EntityRow, entityOf, heirOf } from './queries.ts';

/** The entity of this id, or the one that it was merged into; null where there is neither. */
export async function entityById(
  id: string | null | undefined,
  each: Each,
): Promise<EntityRow | null> {
  if (id === null || id === undefined) return null;
  const [own] = await each(entityOf, {}, id);
  if (own !== undefined) return own.entity;
  const [merged] = await each(heirOf, {}, id);
  if (merged === undefined) return null;
  const [heir] = await each(entityOf, {}, merged.heir);
  return heir?.entity ?? null;
}
