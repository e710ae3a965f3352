/** An entity in the words of schema.org, for search engines and whoever gathers data. */
import type { PageEntity, PageLink } from './question.ts';

export const TYPES: Readonly<Record<string, string>> = {
  Organisation: 'Organization',
  Person: 'Person',
  Codebase: 'SoftwareSourceCode',
  Service: 'Service',
  Programme: 'Project',
  Policy: 'CreativeWork',
  Need: 'DefinedTerm',
  Barrier: 'DefinedTerm',
  Statement: 'Claim',
  Question: 'Question',
  Event: 'Event',
  Place: 'Place',
  Document: 'CreativeWork',
  Concept: 'DefinedTerm',
  Scenario: 'CreativeWork',
};

export function jsonLd(
  entity: PageEntity,
  page: string,
  language: 'fr' | 'en',
): Record<string, unknown> {
  const about = (kinds: readonly string[]) => mentioned(entity.links.nodes, kinds, page);
  const all: Record<string, unknown> = {
    '@context': 'https://schema.org',
    '@type': TYPES[entity.__typename] ?? 'Thing',
    '@id': page,
    name: entity.name,
    alternateName: entity.aliases.length > 0 ? entity.aliases : undefined,
    description: entity.description ?? undefined,
    inLanguage: language,
    url: entity.website ?? entity.address ?? undefined,
    foundingDate: entity.__typename === 'Organisation' ? (entity.since ?? undefined) : undefined,
    dissolutionDate: entity.__typename === 'Organisation' ? (entity.until ?? undefined) : undefined,
    startDate: entity.__typename === 'Event' ? (entity.since ?? undefined) : undefined,
    endDate: entity.__typename === 'Event' ? (entity.until ?? undefined) : undefined,
    datePublished: entity.date ?? undefined,
    license: entity.licence ?? undefined,
    codeRepository: entity.repository ?? undefined,
    address: entity.postalAddress ?? undefined,
    memberOf: about(['MEMBER_OF']),
    location: about(['LOCATED_IN', 'HELD_AT']),
    subjectOf: sources(entity, page),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** The other ends of stated links of these kinds: what is planned or imagined is not told as a fact. */
function mentioned(links: readonly PageLink[], kinds: readonly string[], page: string) {
  const found = links.filter(({ kind, status }) => kinds.includes(kind) && status === 'STATED');
  if (found.length === 0) return undefined;
  return found.map(({ other }) => ({
    '@type': TYPES[other.__typename] ?? 'Thing',
    '@id': new URL(`/e/${other.id}`, page).href,
    name: other.name,
  }));
}

function sources(entity: PageEntity, page: string) {
  const named = new Map(entity.citations.map(({ source }) => [source.id, source.name]));
  if (named.size === 0) return undefined;
  return [...named].map(([id, name]) => ({
    '@type': 'CreativeWork',
    '@id': new URL(`/e/${id}`, page).href,
    name,
  }));
}

/** Safe inside a script element: no text can end it. */
export const inScript = (value: object) => JSON.stringify(value).replaceAll('<', '\\u003c');
