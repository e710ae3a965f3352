/** Who is of a place: by the places in which one is located or active, and by the body to which one belongs. */
import { type Atlas, type Link, linksOf } from './atlas.ts';

export type Whereabouts = 'local' | 'elsewhere' | 'unknown';

const AT = new Set(['LOCATED_IN', 'ACTIVE_IN', 'HELD_AT']);
const WITHIN = new Set(['PART_OF', 'LOCATED_IN']);
const THROUGH = new Set(['WORKS_FOR', 'MEMBER_OF', 'FOUNDED', 'PART_OF']);

/** @param place the id of the place for which local is said; null where there is none */
export function whereaboutsIn(atlas: Atlas, place: string | null): (at: number) => Whereabouts {
  const here = place === null ? undefined : atlas.indexes.get(place);
  if (here === undefined) return () => 'unknown';
  const isPlace = (at: number) => atlas.entities[at]?.kind === 'Place';
  const spread = (next: (link: Link, at: number) => number) => {
    const all = new Set([here]);
    for (const at of all)
      for (const link of linksOf(atlas, at))
        if (WITHIN.has(link.kind) && isPlace(link.from) && isPlace(link.to))
          all.add(next(link, at));
    return all;
  };
  const within = spread(({ from }) => from);
  const around = spread(({ to }) => to);
  const own = (at: number): Whereabouts => {
    const places = outward(atlas, at, AT).filter(isPlace);
    if (places.some((one) => within.has(one))) return 'local';
    return places.some((one) => !around.has(one)) ? 'elsewhere' : 'unknown';
  };
  return (at) => {
    const said = own(at);
    if (said !== 'unknown') return said;
    const through = outward(atlas, at, THROUGH)
      .filter((one) => atlas.entities[one]?.kind === 'Organisation')
      .map(own);
    if (through.includes('local')) return 'local';
    return through.includes('elsewhere') ? 'elsewhere' : 'unknown';
  };
}

const outward = (atlas: Atlas, at: number, kinds: ReadonlySet<string>) =>
  linksOf(atlas, at)
    .filter((link) => link.from === at && kinds.has(link.kind) && link.status !== 'ended')
    .map(({ to }) => to);
