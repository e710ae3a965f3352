/** The entities within some links of another, found level by level: one statement a level. */
import type { Context } from '../context.ts';
import { badInput } from '../errors.ts';
import { cypher, forKinds } from '../graph/cypher.ts';
import { linksWhere } from '../links/filter.ts';
import { LARGEST_PAGE } from './pages.ts';
import type { EntityRow } from './queries.ts';

export interface NeighbourhoodArguments {
  readonly hops: number;
  readonly first: number;
  readonly kinds?: readonly string[] | null;
  readonly statuses?: readonly string[] | null;
}

const MOST_HOPS = 3;

export const step = cypher<
  { ids: readonly string[]; statuses: readonly string[] | null },
  { id: string; sort: string }
>`
  MATCH (a:Entity)-[r:KIND]-(b:Entity) WHERE a.id IN $ids
    AND ($statuses IS NULL OR r.status IN $statuses)
  RETURN DISTINCT b.id AS id, b.sortEn AS sort ORDER BY sort, id`;

export async function neighbourhood(
  start: EntityRow,
  args: NeighbourhoodArguments,
  context: Context,
) {
  const { hops, first } = args;
  if (hops < 1 || hops > MOST_HOPS)
    throw badInput(
      'hops',
      `hops must be from 1 to ${MOST_HOPS}.`,
      `hops doit être de 1 à ${MOST_HOPS}.`,
    );
  if (first < 1 || first > LARGEST_PAGE)
    throw badInput(
      'first',
      `first must be from 1 to ${LARGEST_PAGE}.`,
      `first doit être de 1 à ${LARGEST_PAGE}.`,
    );
  const { kinds = null, statuses = null } = args;
  const found = new Set([start.id]);
  // An empty list of kinds lets nothing pass.
  let level = kinds?.length === 0 ? [] : [start.id];
  for (let hop = 0; hop < hops && level.length > 0 && found.size <= first; hop += 1) {
    const rows = await context.graph.read(forKinds(step, kinds), { ids: level, statuses });
    level = rows.map(({ id }) => id).filter((id) => !found.has(id));
    for (const id of level) found.add(id);
  }
  const ids = [...found].slice(0, first);
  const links = await linksWhere({ kinds, statuses, from: ids, to: ids }, context);
  return {
    entities: Promise.all(ids.map((id) => context.entity(id))),
    links,
    more: found.size > first,
  };
}
