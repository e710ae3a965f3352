/** What is neither known nor recorded as looked for: the part of the report that an editor can end. */
import type { Label } from '../vocabulary/vocabulary.ts';
import type { EntityClaim, LinkClaim } from './claims.ts';

/** All that the folders claim of one entity. */
type Whole = readonly EntityClaim[];

const FACTS = ['stated', 'reported', 'ended'];
/** What is to come, imagined or over tells nobody who keeps or funds a codebase today. */
const NOT_TODAY = ['planned', 'proposed', 'hypothetical', 'ended'];
const PLACES = ['LOCATED_IN', 'ACTIVE_IN'];
const KEEPS = ['MAINTAINS', 'DEVELOPS'];
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

/** Ids at which links of some kinds end. */
type Ends = (kinds: readonly string[]) => ReadonlySet<string>;
type Known = (ends: Ends) => (claims: Whole) => boolean;

const idOf = ([first]: Whole) => first?.id ?? '';
const has = (claims: Whole, property: string) =>
  claims.some(({ properties }) => properties[property] !== undefined);
const declares = (unit: string) => (claims: Whole) =>
  claims.some(({ quantities }) => quantities.some(({ properties }) => properties['unit'] === unit));
const among = (ids: ReadonlySet<string>) => (claims: Whole) => ids.has(idOf(claims));
const either =
  (one: (claims: Whole) => boolean, other: (claims: Whole) => boolean) => (claims: Whole) =>
    one(claims) || other(claims);

/** What one asks of a codebase: how it is called, where it is known, and what a search for it is called. */
const OF_CODEBASES: readonly (readonly [
  en: string,
  fr: string,
  Known,
  search: readonly string[],
])[] = [
  ['licence', 'licence', () => (claims) => has(claims, 'licence'), ['licence']],
  ['repository', 'dépôt', () => (claims) => has(claims, 'repository'), ['repository']],
  ['maintainer', 'mainteneur', (ends) => among(ends(KEEPS)), KEEPS],
  [
    'funding channel',
    'canal de financement',
    (ends) => either(declares('channels'), among(ends(['FUNDS']))),
    ['FUNDS'],
  ],
  [
    'last activity',
    'dernière activité',
    () => (claims) => has(claims, 'lastActivity'),
    ['lastActivity'],
  ],
];

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
  const rows = (
    en: string,
    fr: string,
    kind: string,
    concerns: (id: string) => boolean,
    known: (claims: Whole) => boolean,
  ): Unsearched => {
    const some = all.filter((claims) => claims[0]?.kind === kind && concerns(idOf(claims)));
    const found = some.filter((claims) => !known(claims));
    return { label: { en, fr }, found, of: some.length };
  };
  const isHere = (id: string) => here.has(id) || (place !== null && isLocal(id));
  const today = links.filter(
    ({ properties }) => !NOT_TODAY.includes(String(properties['status'] ?? 'stated')),
  );
  const ends: Ends = (kinds) =>
    new Set(today.filter(({ kind }) => kinds.includes(kind)).map(({ to }) => to));
  return [
    rows(
      'organisations without place or recorded search',
      'organisations sans lieu ni recherche consignée',
      'Organisation',
      () => true,
      (claims) => placed.has(idOf(claims)) || searched(claims, [...PLACES, 'Place']),
    ),
    ...OF_CODEBASES.map(([en, fr, knownBy, search]) => {
      const known = knownBy(ends);
      return rows(
        `codebases used or made here without ${en} or recorded search`,
        `bases de code utilisées ou faites ici sans ${fr} ni recherche consignée`,
        'Codebase',
        isHere,
        (claims) => known(claims) || searched(claims, search),
      );
    }),
    rows(
      'local organisations without legal form or recorded search',
      'organisations locales sans forme juridique ni recherche consignée',
      'Organisation',
      isLocal,
      (claims) => has(claims, 'legalForm') || searched(claims, ['legalForm']),
    ),
  ];
}
