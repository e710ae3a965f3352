/** What is neither known nor recorded as looked for: the part of the report that an editor can end. */
import type { Label } from '../vocabulary/vocabulary.ts';
import type { EntityClaim, LinkClaim } from './claims.ts';

/** All that the folders claim of one entity. */
type Whole = readonly EntityClaim[];

const FACTS = ['stated', 'reported', 'ended'];
const PLACES = ['LOCATED_IN', 'ACTIVE_IN'];
const HANDLES = ['USES', 'DEVELOPS', 'MAINTAINS', 'CONTRIBUTES_TO', 'PUBLISHES'];

/** Ids tied as facts to the place, or to one within it; without a place everything counts as local. */
function localIn(links: readonly LinkClaim[], place: string | null): (id: string) => boolean {
  if (place === null) return () => true;
  const tied = links.filter(
    ({ kind, properties }) =>
      [...PLACES, 'PART_OF'].includes(kind) &&
      FACTS.includes(String(properties['status'] ?? 'stated')),
  );
  const within = new Set([place]);
  for (const id of within)
    for (const { kind, from, to } of tied) if (to === id && kind !== 'ACTIVE_IN') within.add(from);
  const local = new Set(within);
  for (const { from, to } of tied) if (within.has(to)) local.add(from);
  return (id) => local.has(id);
}

export interface Unsearched {
  readonly label: Label;
  readonly found: readonly Whole[];
  /** Among how many. */
  readonly of: number;
}

export function unsearchedIn(
  all: readonly Whole[],
  links: readonly LinkClaim[],
  place: string | null,
): Unsearched[] {
  const isLocal = localIn(links, place);
  const searched = (claims: Whole, of: readonly string[]) =>
    claims.some(({ absences }) =>
      absences.some(({ properties }) => of.includes(String(properties['what']))),
    );
  const placed = new Set(links.filter(({ kind }) => PLACES.includes(kind)).map(({ from }) => from));
  const handled = links.filter(({ kind, from }) => HANDLES.includes(kind) && isLocal(from));
  const here = new Set(handled.map(({ to }) => to));
  const idOf = ([first]: Whole) => first?.id ?? '';
  const rows = (
    en: string,
    fr: string,
    kind: string,
    among: (id: string) => boolean,
    known: (claims: Whole) => boolean,
  ): Unsearched => {
    const some = all.filter((claims) => claims[0]?.kind === kind && among(idOf(claims)));
    const found = some.filter((claims) => !known(claims));
    return { label: { en, fr }, found, of: some.length };
  };
  const has = (claims: Whole, property: string) =>
    claims.some(({ properties }) => properties[property] !== undefined);
  return [
    rows(
      'organisations without place or recorded search',
      'organisations sans lieu ni recherche consignée',
      'Organisation',
      () => true,
      (claims) => placed.has(idOf(claims)) || searched(claims, [...PLACES, 'Place']),
    ),
    rows(
      'codebases used or made here without licence or recorded search',
      'bases de code utilisées ou faites ici sans licence ni recherche consignée',
      'Codebase',
      (id) => here.has(id) || (place !== null && isLocal(id)),
      (claims) => has(claims, 'licence') || searched(claims, ['licence']),
    ),
    rows(
      'local organisations without legal form or recorded search',
      'organisations locales sans forme juridique ni recherche consignée',
      'Organisation',
      isLocal,
      (claims) => has(claims, 'legalForm') || searched(claims, ['legalForm']),
    ),
  ];
}
