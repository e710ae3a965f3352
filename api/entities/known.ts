/** The ids that a request names, checked: each is the id of an entity that exists. */
import type { Context } from '../context.ts';
import { notFound } from '../words/refusing.ts';

/**
 * A merged id becomes the id of the entity that it was merged into.
 * @param kind the kind that each entity must have; any kind where it is not given
 * @param field the argument that names them
 * @throws NOT_FOUND at the first id that no entity of that kind has
 */
export async function known(
  ids: readonly string[],
  context: Context,
  kind?: string,
  field = 'id',
): Promise<string[]> {
  const rows = await Promise.all(ids.map((id) => context.entity(id)));
  return rows.map((row, at) => {
    if (row === null || (kind !== undefined && row.kind !== kind))
      throw notFound(ids[at] ?? '', field);
    return row.id;
  });
}

/** The id of the place that a request names, or else of the data set's place; null where neither is. */
export async function placeFor(
  place: string | null | undefined,
  context: Context,
): Promise<string | null> {
  if (place) return (await known([place], context, 'Place'))[0] ?? null;
  const usual = await context.entity(context.dataset.place);
  return usual?.kind === 'Place' ? usual.id : null;
}
