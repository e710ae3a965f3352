/** The changes of one entity, of a place, or of a theme: by the ids of what belongs to it. */
import { cypher } from '../graph/cypher.ts';
import type { Run } from '../graph/graph.ts';
import type { Touched } from '../graph/things.ts';
import type { Facts } from '../snapshot/facts.ts';
import { placesWithin } from '../snapshot/places.ts';
import { notFound, refused } from '../words/refusing.ts';

/** At most one of the three; null or absent for all changes. */
export interface Around {
  readonly of?: string | null;
  readonly place?: string | null;
  readonly theme?: string | null;
}

/** Words on a theme belong to it; whoever speaks of it does not. */
const WORDS = new Set(['Statement', 'Question', 'Need', 'Barrier', 'Policy', 'Concept']);

/**
 * @returns null where all changes are asked for
 * @throws BAD_INPUT for several at once, and for a place that is none; NOT_FOUND for what is not there
 */
export function idsAround(facts: Facts, around: Around): ReadonlySet<string> | null {
  const given = Object.entries(around).filter(([, id]) => (id ?? null) !== null);
  if (given.length === 0) return null;
  const [field = '', id = ''] = given[0] as [string, string];
  if (given.length > 1) throw refused(field, ({ oneAround }) => oneAround);
  const entity = facts.entities.get(id);
  if (entity === undefined && field !== 'of') throw notFound(id, field);
  if (field === 'of') return new Set([id]);
  if (field === 'theme') return new Set([id, ...wordsOn(facts, id)]);
  if (entity?.kind !== 'Place') throw refused(field, ({ noPlace }) => noPlace(id));
  const places = placesWithin(facts, id);
  const all = new Set(places);
  for (const one of places)
    for (const { from } of facts.into(one, 'LOCATED_IN', 'ACTIVE_IN', 'HELD_AT')) all.add(from);
  return all;
}

function wordsOn(facts: Facts, id: string): string[] {
  const isWord = (one: string) => WORDS.has(facts.entities.get(one)?.kind ?? '');
  return [
    ...facts.into(id, 'ABOUT', 'PART_OF', 'MEETS', 'LIFTS', 'ANSWERS').map(({ from }) => from),
    ...facts.out(id, 'ABOUT').map(({ to }) => to),
  ].filter(isWord);
}

interface PageOf {
  readonly change: number;
  readonly body: string;
}

const pagesAround = cypher<{ ids: readonly string[]; before: number; first: number }, PageOf>`
  MATCH (p:ChangePage) WHERE p.change < $before AND size([id IN p.ids WHERE id IN $ids]) > 0
  RETURN p.change AS change, p.body AS body, p.page AS page
  ORDER BY change DESC, page DESC LIMIT $first`;

/** Pages that are looked at for so many changes: a load has many. */
const PAGES = 10;

/** The numbers of the last changes that touched one of these, the latest first. */
export async function changesAround(
  run: Run,
  ids: ReadonlySet<string>,
  { before, first }: { readonly before: number; readonly first: number },
): Promise<number[]> {
  const rows = await run(pagesAround, { ids: [...ids], before, first: first * PAGES });
  return [...new Set(rows.map(({ change }) => change))].slice(0, first);
}

/** What of a change belongs to these. */
export const isAround = (ids: ReadonlySet<string>, { id, from, to, of }: Touched): boolean =>
  [id, from, to, of].some((one) => one !== undefined && ids.has(one));
