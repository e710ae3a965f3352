/** What the facts cover and what they miss: counts, coverage, age, languages, loose ends. */
import { kindOf, type Vocabulary } from '../vocabulary/vocabulary.ts';
import type { CitationClaim, Claims, EntityClaim, LinkClaim } from './claims.ts';

export interface Counted {
  readonly label: string;
  readonly count: number;
  /** Of how many, where that says something. */
  readonly of?: number;
  /** Some of them, by id. */
  readonly examples?: readonly string[];
}

export interface Report {
  readonly entitiesByKind: readonly Counted[];
  readonly linksByKind: readonly Counted[];
  readonly factsByFolder: readonly Counted[];
  readonly citationsBySource: readonly Counted[];
  readonly coverage: readonly Counted[];
  /** Sources read longest ago, with the day. */
  readonly oldestReadings: readonly { readonly source: string; readonly read: string }[];
  readonly languages: readonly Counted[];
  readonly loose: Counted;
}

const EXAMPLES = 5;
const OLDEST = 5;

export function reportOn({ entities, links }: Claims, vocabulary: Vocabulary): Report {
  const whole = new Map<string, EntityClaim[]>();
  for (const claim of entities) whole.set(claim.id, [...(whole.get(claim.id) ?? []), claim]);
  const tied = new Set(links.flatMap(({ from, to }) => [from, to]));
  const ofKind = (kind: string) => [...whole.values()].filter(([first]) => first?.kind === kind);
  const has = (claims: readonly EntityClaim[], property: string) =>
    claims.some(({ properties }) => properties[property] !== undefined);
  const linked = (claims: readonly EntityClaim[], kinds: readonly string[], end: 'from' | 'to') =>
    linkedEnds(links, kinds, end).has(claims[0]?.id ?? '');
  const missing = (
    label: string,
    kind: string,
    lacks: (claims: readonly EntityClaim[]) => boolean,
  ): Counted => {
    const all = ofKind(kind);
    return counted(label, all.filter(lacks), all.length);
  };
  return {
    entitiesByKind: vocabulary.kinds.map(({ id }) => ({ label: id, count: ofKind(id).length })),
    linksByKind: tally(uniqueLinks(links).map(({ kind }) => kind)),
    factsByFolder: tally([...entities, ...links].map(({ folder }) => folder)),
    citationsBySource: tally(allCitations(entities, links).map(({ source }) => source)),
    coverage: [
      missing(
        'organisations without legal form',
        'Organisation',
        (claims) => !has(claims, 'legalForm'),
      ),
      missing(
        'organisations without place',
        'Organisation',
        (claims) => !linked(claims, ['LOCATED_IN', 'ACTIVE_IN'], 'from'),
      ),
      missing('codebases without licence', 'Codebase', (claims) => !has(claims, 'licence')),
      missing(
        'codebases without known maintainer',
        'Codebase',
        (claims) => !linked(claims, ['MAINTAINS', 'DEVELOPS'], 'to'),
      ),
      missing(
        'people without role',
        'Person',
        (claims) => !linked(claims, ['WORKS_FOR', 'MEMBER_OF', 'AUTHORED', 'FOUNDED'], 'from'),
      ),
      missing('needs that nothing meets', 'Need', (claims) => !linked(claims, ['MEETS'], 'to')),
      missing('events without date', 'Event', (claims) => !has(claims, 'since')),
      missing('documents without date', 'Document', (claims) => !has(claims, 'date')),
      missing('documents without language', 'Document', (claims) => !has(claims, 'language')),
      missing(
        'statements without topic',
        'Statement',
        (claims) => !linked(claims, ['ABOUT'], 'from'),
      ),
      missing('places without coordinates', 'Place', (claims) => !has(claims, 'latitude')),
    ],
    oldestReadings: oldest(entities),
    languages: ['nameFr', 'nameEn', 'descriptionFr', 'descriptionEn'].map((property) =>
      counted(
        `entities without ${property}`,
        [...whole.values()].filter((claims) => !has(claims, property)),
        whole.size,
      ),
    ),
    loose: counted(
      'entities tied to nothing',
      [...whole.values()].filter(
        ([first]) =>
          !tied.has(first?.id ?? '') && kindOf(vocabulary, first?.kind ?? '')?.id !== 'Document',
      ),
      whole.size,
    ),
  };
}

function counted(label: string, found: readonly (readonly EntityClaim[])[], of: number): Counted {
  const examples = found.slice(0, EXAMPLES).map(([first]) => first?.id ?? '');
  return { label, count: found.length, of, examples };
}

function tally(labels: readonly string[]): Counted[] {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts]
    .map(([label, count]) => ({ label, count }))
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
}

const uniqueLinks = (links: readonly LinkClaim[]) => [
  ...new Map(links.map((link) => [link.id, link])).values(),
];

const linkedEnds = (links: readonly LinkClaim[], kinds: readonly string[], end: 'from' | 'to') =>
  new Set(links.filter(({ kind }) => kinds.includes(kind)).map((link) => link[end]));

function allCitations(
  entities: readonly EntityClaim[],
  links: readonly LinkClaim[],
): CitationClaim[] {
  const parts = entities.flatMap(({ quantities, absences }) => [...quantities, ...absences]);
  return [...entities, ...parts, ...links].flatMap(({ citations }) => citations);
}

function oldest(entities: readonly EntityClaim[]) {
  return entities
    .flatMap(({ kind, id, properties }) =>
      kind === 'Document' && properties['read'] !== undefined
        ? [{ source: id, read: String(properties['read']) }]
        : [],
    )
    .sort((a, b) => (a.read < b.read ? -1 : a.read > b.read ? 1 : a.source < b.source ? -1 : 1))
    .slice(0, OLDEST);
}
