/** The state of the facts: counts, coverage, age, languages, loose ends. */
import { kindOf, type Label, type Vocabulary } from '../vocabulary/vocabulary.ts';
import type { CitationClaim, Claims, EntityClaim, LinkClaim } from './claims.ts';
import { unsearchedIn } from './unsearched.ts';

export interface Counted {
  readonly label: Label;
  readonly count: number;
  /** Among how many, where a share is meant. */
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
  /** What is neither known nor recorded as looked for. */
  readonly unsearched: readonly Counted[];
  /** Sources read longest ago, with the day. */
  readonly oldestReadings: readonly { readonly source: string; readonly read: string }[];
  readonly languages: readonly Counted[];
  readonly loose: Counted;
}

const EXAMPLES = 5;
const OLDEST = 5;

type Lacks = (claims: readonly EntityClaim[]) => boolean;

/** @param place the place of the data set, for what is said of local actors; null where it has none */
export function reportOn(
  { entities, links }: Claims,
  vocabulary: Vocabulary,
  place: string | null = null,
): Report {
  const whole = new Map<string, EntityClaim[]>();
  for (const claim of entities) {
    const claims = whole.get(claim.id);
    if (claims === undefined) whole.set(claim.id, [claim]);
    else claims.push(claim);
  }
  const all = [...whole.values()];
  const tied = new Set(links.flatMap(({ from, to }) => [from, to]));
  const ofKind = (kind: string) => all.filter(([first]) => first?.kind === kind);
  const has = (claims: readonly EntityClaim[], property: string) =>
    claims.some(({ properties }) => properties[property] !== undefined);
  const without = (en: string, fr: string, kind: string, lacks: Lacks): Counted => {
    const some = ofKind(kind);
    return counted({ en, fr }, some.filter(lacks), some.length);
  };
  const lacking =
    (property: string): Lacks =>
    (claims) =>
      !has(claims, property);
  const unlinked = (kinds: readonly string[], end: 'from' | 'to'): Lacks => {
    const ends = linkedEnds(links, kinds, end);
    return ([first]) => !ends.has(first?.id ?? '');
  };
  return {
    entitiesByKind: vocabulary.kinds.map(({ id }) => ({
      label: same(id),
      count: ofKind(id).length,
    })),
    linksByKind: tally(uniqueLinks(links).map(({ kind }) => kind)),
    factsByFolder: tally([...entities, ...links].map(({ folder }) => folder)),
    citationsBySource: tally(allCitations(entities, links).map(({ source }) => source)),
    coverage: [
      without(
        'organisations without legal form',
        'organisations sans forme juridique',
        'Organisation',
        lacking('legalForm'),
      ),
      without(
        'organisations without place',
        'organisations sans lieu',
        'Organisation',
        unlinked(['LOCATED_IN', 'ACTIVE_IN'], 'from'),
      ),
      without(
        'codebases without licence',
        'logiciels sans licence',
        'Codebase',
        lacking('licence'),
      ),
      without(
        'codebases without known maintainer',
        'logiciels sans mainteneur connu',
        'Codebase',
        unlinked(['MAINTAINS', 'DEVELOPS'], 'to'),
      ),
      without(
        'people without role',
        'personnes sans rôle',
        'Person',
        unlinked(['WORKS_FOR', 'MEMBER_OF', 'AUTHORED', 'FOUNDED'], 'from'),
      ),
      without(
        'needs that nothing meets',
        'besoins auxquels rien ne répond',
        'Need',
        unlinked(['MEETS'], 'to'),
      ),
      without('events without date', 'événements sans date', 'Event', lacking('since')),
      without('documents without date', 'documents sans date', 'Document', lacking('date')),
      without(
        'documents without language',
        'documents sans langue',
        'Document',
        lacking('language'),
      ),
      without(
        'statements without topic',
        'énoncés sans sujet',
        'Statement',
        unlinked(['ABOUT'], 'from'),
      ),
      without('places without coordinates', 'lieux sans coordonnées', 'Place', lacking('latitude')),
    ],
    unsearched: unsearchedIn(all, links, place).map(({ label, found, of }) =>
      counted(label, found, of),
    ),
    oldestReadings: oldest(entities),
    languages: LANGUAGES.map(([property, en, fr]) =>
      counted({ en, fr }, all.filter(lacking(property)), all.length),
    ),
    loose: counted(
      { en: 'entities tied to nothing', fr: 'entités sans aucun lien' },
      all.filter(
        ([first]) =>
          !tied.has(first?.id ?? '') && kindOf(vocabulary, first?.kind ?? '')?.id !== 'Document',
      ),
      all.length,
    ),
  };
}

const LANGUAGES = [
  ['nameFr', 'entities without a French name', 'entités sans nom français'],
  ['nameEn', 'entities without an English name', 'entités sans nom anglais'],
  ['descriptionFr', 'entities without a French description', 'entités sans description française'],
  ['descriptionEn', 'entities without an English description', 'entités sans description anglaise'],
] as const;

/** An id reads the same in both languages. */
const same = (id: string): Label => ({ fr: id, en: id });

function counted(label: Label, found: readonly (readonly EntityClaim[])[], of: number): Counted {
  const examples = found.slice(0, EXAMPLES).map(([first]) => first?.id ?? '');
  return { label, count: found.length, of, examples };
}

function tally(labels: readonly string[]): Counted[] {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([id, count]) => ({ label: same(id), count }));
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
  return [entities, parts, links].flatMap((all) => all.flatMap(({ citations }) => citations));
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
