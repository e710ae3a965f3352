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
  const found = own ?? (await each(heirOf, {}, id))[0];
  return found?.entity ?? null;
}
