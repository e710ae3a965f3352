/** JSON-LD with the words of schema.org: organisations, software, places, events and works, and what ties them. */
import { add, type Body, count, type Gathered } from '../importing/facts.ts';
import { identifier } from '../importing/identity.ts';
import { countPersonal } from '../importing/personal.ts';
import {
  address,
  brief,
  date,
  isMap,
  keyOf,
  list,
  map,
  repository,
  text,
} from '../importing/shaping.ts';
import { codebaseFields, contentOf, recordsOf } from './json.ts';
import { called, type Reader } from './reader.ts';

type Thing = Readonly<Record<string, unknown>>;

const isContext = (context: unknown) => /schema\.org/.test(JSON.stringify(context ?? ''));

export const schemaOrg: Reader = {
  id: 'schema-org',
  label: called('JSON-LD (schema.org)'),
  recognises(file) {
    const value = contentOf(file);
    return isContext(map(Array.isArray(value) ? value[0] : value)['@context']);
  },
  read(file, found) {
    const value = contentOf(file);
    countPersonal(value, found);
    const all = recordsOf(value, '@graph') ?? [value];
    const known = new Map<string, string>();
    for (const [n, one] of all.entries())
      if (isMap(one)) thing(one, all.length === 1 ? '/' : `/@graph/${n}`, found, known);
  },
};

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^(SoftwareApplication|SoftwareSourceCode|WebApplication|MobileApplication)$/, 'Codebase'],
  [/^(Place|City|Country|State|AdministrativeArea)$/, 'Place'],
  [/Event$/, 'Event'],
  [/^Person$/, 'Person'],
  [/^(MonetaryGrant|Grant|FundingScheme|Project|ResearchProject|FundingAgency)$/, 'Programme'],
  [/^(WebSite|Service|GovernmentService|WebAPI)$/, 'Service'],
  [
    /^(CreativeWork|Article|NewsArticle|BlogPosting|ScholarlyArticle|Report|Dataset|Book|WebPage|DigitalDocument|Legislation)$/,
    'Document',
  ],
  [/^(DefinedTerm|Thing)$/, 'Concept'],
  [
    /Organization$|^(Corporation|NGO|CollegeOrUniversity|School|LocalBusiness|WorkersUnion|LibrarySystem|Library|ResearchOrganization)$/,
    'Organisation',
  ],
];

const DOCUMENTS: Readonly<Record<string, string>> = {
  Report: 'report',
  Dataset: 'data-set',
  Book: 'book',
  BlogPosting: 'blog-post',
  WebPage: 'web-page',
  Legislation: 'law-text',
};

/** What ties a thing to others: the property, the kind of link, and whether it is read backwards. */
const TIES: readonly (readonly [
  property: string,
  kind: string,
  backwards: boolean,
  among: string,
])[] = [
  ['memberOf', 'MEMBER_OF', false, 'Organisation'],
  ['member', 'MEMBER_OF', true, 'Organisation'],
  ['parentOrganization', 'PART_OF', false, 'Organisation'],
  ['subOrganization', 'PART_OF', true, 'Organisation'],
  ['funder', 'FUNDS', true, 'Organisation'],
  ['sponsor', 'FUNDS', true, 'Organisation'],
  ['publisher', 'PUBLISHES', true, 'Organisation'],
  ['provider', 'PROVIDES', true, 'Organisation'],
  ['founder', 'FOUNDED', true, 'Organisation'],
  ['organizer', 'ORGANISES', true, 'Organisation'],
  ['location', 'LOCATED_IN', false, 'Place'],
  ['foundingLocation', 'LOCATED_IN', false, 'Place'],
  ['areaServed', 'ACTIVE_IN', false, 'Place'],
  ['containedInPlace', 'PART_OF', false, 'Place'],
  ['isBasedOn', 'DERIVED_FROM', false, 'Codebase'],
  ['softwareRequirements', 'DEPENDS_ON', false, 'Codebase'],
];

const typesOf = (one: Thing) =>
  list(one['@type'] ?? one['type']).map((type) => String(type).replace(/^.*[/:#]/, ''));

function kindOf(one: Thing): string | undefined {
  const types = typesOf(one);
  return KINDS.find(([pattern]) => types.some((type) => pattern.test(type)))?.[1];
}

/** A text, `{ "@value", "@language" }`, a list of these, or a map by language. */
function inLanguages(value: unknown): { both?: string; fr?: string; en?: string } | undefined {
  const said: { both?: string; fr?: string; en?: string } = {};
  for (const one of list(value)) {
    const plain = text(one) ?? text(map(one)['@value']);
    const language = String(map(one)['@language'] ?? '').slice(0, 2);
    if (plain !== undefined && (language === 'fr' || language === 'en')) said[language] ??= plain;
    else if (plain !== undefined) said.both ??= plain;
    else if (isMap(one))
      for (const code of ['fr', 'en'] as const) {
        const inIt = text(one[code]);
        if (inIt !== undefined) said[code] ??= inIt;
      }
  }
  if (said.fr !== undefined || said.en !== undefined)
    return {
      ...(said.fr === undefined ? {} : { fr: said.fr }),
      ...(said.en === undefined ? {} : { en: said.en }),
    };
  return said.both === undefined ? undefined : { both: said.both };
}

function thing(one: Thing, at: string, found: Gathered, known: Map<string, string>): string | null {
  const kind = kindOf(one);
  const name = inLanguages(one['name'] ?? one['headline'] ?? one['legalName']);
  const id = text(one['@id'] ?? one['id']);
  if (kind === undefined) {
    count(found.unused, typesOf(one).join(', ') || '@type');
    return null;
  }
  if (name === undefined) return id === undefined ? null : (known.get(id) ?? id);
  const key = id ?? keyOf(kind, Object.values(name)[0] ?? '');
  if (id !== undefined) known.set(id, key);
  add(found, body(one, { key, kind, name, at }));
  for (const [property, link, backwards, among] of TIES)
    for (const [n, other] of list(one[property]).entries()) {
      const here = `${at === '/' ? '' : at}/${property}/${n}`;
      const end = otherEnd(other, among, here, found, known);
      if (end === null || end === key) continue;
      const [from, to] = backwards ? [end, key] : [key, end];
      found.ties.push({
        from,
        kind: kind === 'Event' && link === 'LOCATED_IN' ? 'HELD_AT' : link,
        to,
        fields: moreOf(link),
        at: here,
      });
    }
  for (const property of ['author', 'creator'])
    for (const [n, other] of list(one[property]).entries()) {
      const here = `${at === '/' ? '' : at}/${property}/${n}`;
      const end = otherEnd(other, 'Organisation', here, found, known);
      if (end !== null && end !== key && (kind === 'Codebase' || kind === 'Document'))
        found.ties.push({
          from: end,
          kind: kind === 'Codebase' ? 'DEVELOPS' : 'AUTHORED',
          to: key,
          at: here,
        });
    }
  return key;
}

const moreOf = (link: string) =>
  link === 'FUNDS'
    ? { flowKind: 'not-stated', amount: { qualifier: 'unknown' } }
    : link === 'DEPENDS_ON'
      ? { dependencyKind: 'not-stated' }
      : {};

function otherEnd(
  other: unknown,
  among: string,
  at: string,
  found: Gathered,
  known: Map<string, string>,
): string | null {
  if (isMap(other)) {
    if (Object.keys(other).length === 1 && text(other['@id']) !== undefined)
      return String(other['@id']);
    return thing(
      {
        '@type':
          among === 'Organisation'
            ? 'Organization'
            : among === 'Codebase'
              ? 'SoftwareSourceCode'
              : among,
        ...other,
      },
      at,
      found,
      known,
    );
  }
  const name = text(other);
  if (name === undefined) return null;
  return /^https?:/.test(name)
    ? found.bodies.has(name)
      ? name
      : null
    : add(found, {
        key: keyOf(among, name),
        kind: among,
        name: { both: name },
        mentioned: true,
        at,
      });
}

function body(
  one: Thing,
  { key, kind, name, at }: Pick<Body, 'key' | 'kind' | 'name' | 'at'>,
): Body {
  const described = inLanguages(one['description'] ?? one['abstract']);
  const same = [...list(one['sameAs']), ...list(one['identifier'])].map(
    (each) => text(each) ?? text(map(each)['value']),
  );
  const types = typesOf(one);
  const id = /\/e\/([a-z0-9-]+)$/.exec(key)?.[1];
  return {
    key,
    kind,
    id,
    name,
    aliases: list(one['alternateName']).flatMap((each) => Object.values(inLanguages(each) ?? {})),
    identifiers: [...same, text(one['@id'])]
      .map((each) => identifier(each))
      .filter((each) => each !== undefined),
    description: described?.both === undefined ? described : { en: brief(described.both) },
    fields: {
      ...(kind === 'Document'
        ? {
            address: address(one['url']),
            licence: text(map(one['license'])['url'] ?? one['license']),
            date: date(one['datePublished']),
            documentKind: types.map((type) => DOCUMENTS[type]).find(Boolean) ?? 'article',
          }
        : kind === 'Codebase'
          ? codebaseFields({
              licence: one['license'],
              repository: repository(one['codeRepository']),
              website: one['url'],
            })
          : { website: address(one['url']) }),
      since: date(one['foundingDate'] ?? one['startDate'] ?? one['dateCreated']),
      until: date(one['dissolutionDate'] ?? one['endDate']),
      latitude: map(one['geo'])['latitude'] ?? one['latitude'],
      longitude: map(one['geo'])['longitude'] ?? one['longitude'],
    },
    at,
  };
}
