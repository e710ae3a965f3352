/** What the filters leave: the same answer serves map, table and sentence. */
import { type Atlas, type Entity, type Link, otherEnd } from './atlas.ts';
import { ASIDE, type Filters } from './view.ts';

/** What a source supports: ids of entities and links. */
export type Sourced = ReadonlySet<string> | null;

export interface Visible {
  /** Places in the atlas, the most linked first. */
  readonly entities: readonly number[];
  /** Places in the atlas. */
  readonly links: readonly number[];
  readonly shows: (entity: number) => boolean;
  readonly showsLink: (link: number) => boolean;
  /** How many shown links each entity has, by place. */
  readonly degrees: Uint16Array;
  /** What they were left by. */
  readonly filters: Filters;
}

/** The selected entity is always shown, with the neighbours whose kinds are. */
export function visible(
  atlas: Atlas,
  filters: Filters,
  sourced: Sourced,
  selected: string | null = null,
): Visible {
  const wanted = atlas.entities.map((entity) => entity.id === selected || passes(entity, filters));
  const near = within(atlas, filters);
  const chosen = (selected === null ? undefined : atlas.places.get(selected)) ?? -1;
  const kept = atlas.links.map(
    (link) =>
      wanted[link.from] === true &&
      wanted[link.to] === true &&
      (near === null || touches(link, chosen) || (near.has(link.from) && near.has(link.to))) &&
      passesLink(link, filters, sourced),
  );
  const degrees = new Uint16Array(atlas.entities.length);
  const count = (entity: number) => {
    degrees[entity] = (degrees[entity] ?? 0) + 1;
  };
  atlas.links.forEach((link, place) => {
    if (!kept[place]) return;
    count(link.from);
    if (link.to !== link.from) count(link.to);
  });
  const least = filters.focus !== null ? 0 : filters.least;
  const narrowed = sourced !== null || filters.verbs !== null;
  const beside = new Set(
    (atlas.around[chosen] ?? [])
      .filter((place) => kept[place])
      .flatMap((place) => atlas.links[place] ?? [])
      .map((link) => otherEnd(link, chosen)),
  );
  const shown = atlas.entities.map((entity, place) => {
    if (place === chosen || beside.has(place)) return true;
    const degree = degrees[place] ?? 0;
    if (!wanted[place] || (near !== null && !near.has(place))) return false;
    if (entity.id === filters.focus) return true;
    if (narrowed && degree === 0 && sourced?.has(entity.id) !== true) return false;
    return degree >= least;
  });
  const links = places(atlas.links, (link, place) =>
    Boolean(kept[place] && shown[link.from] && shown[link.to]),
  );
  const set = new Set(links);
  return {
    entities: places(atlas.entities, (_, place) => shown[place] === true).sort(
      (a, b) => (degrees[b] ?? 0) - (degrees[a] ?? 0) || a - b,
    ),
    links,
    shows: (entity) => shown[entity] === true,
    showsLink: (link) => set.has(link),
    degrees,
    filters,
  };
}

const touches = (link: Link, place: number) => link.from === place || link.to === place;

const isAside = (kind: string) => ASIDE.has(kind);

export function showsKind(filters: Filters, kind: string): boolean {
  return filters.kinds === null ? !isAside(kind) : filters.kinds.includes(kind);
}

function passes(entity: Entity, filters: Filters): boolean {
  if (entity.id === filters.focus) return true;
  return (
    showsKind(filters, entity.kind) &&
    !filters.hidden.includes(entity.id) &&
    (filters.statuses === null || filters.statuses.includes(entity.status)) &&
    atTime(entity, filters.year)
  );
}

function passesLink(link: Link, filters: Filters, sourced: Sourced): boolean {
  return (
    (filters.statuses === null || filters.statuses.includes(link.status)) &&
    (filters.verbs === null || filters.verbs.includes(link.kind)) &&
    (sourced === null || sourced.has(link.id)) &&
    atTime(link, filters.year)
  );
}

/** What has no date is kept: silence is not an end. */
function atTime(one: { since: string | null; until: string | null }, year: number | null): boolean {
  if (year === null) return true;
  const [since, until] = [Number(one.since?.slice(0, 4)), Number(one.until?.slice(0, 4))];
  return !(since > year) && !(until < year);
}

/** What lies within `steps` links of the focus, through the kinds that are shown. */
function within(atlas: Atlas, filters: Filters): ReadonlySet<number> | null {
  const start = filters.focus === null ? undefined : atlas.places.get(filters.focus);
  if (start === undefined) return null;
  const found = new Set([start]);
  let edge = [start];
  for (let step = 0; step < filters.steps; step += 1) {
    const next: number[] = [];
    for (const here of edge) {
      for (const place of atlas.around[here] ?? []) {
        const link = atlas.links[place];
        const there = link === undefined ? here : otherEnd(link, here);
        const entity = atlas.entities[there];
        if (found.has(there) || entity === undefined || !passes(entity, filters)) continue;
        found.add(there);
        next.push(there);
      }
    }
    edge = next;
  }
  return found;
}

function places<T>(all: readonly T[], keep: (one: T, place: number) => boolean): number[] {
  const kept: number[] = [];
  all.forEach((one, place) => {
    if (keep(one, place)) kept.push(place);
  });
  return kept;
}
