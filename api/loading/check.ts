/** Check: every wrong entry at once, and the claims of the right ones. */
import { type EntityKind, kindOf, linkKindOf, mayStand, type Vocabulary } from '../vocabulary/vocabulary.ts';
import type { CitationClaim, Claims, EntityClaim, LinkClaim, PartClaim, Place } from './claims.ts';
import { Checker } from './fields.ts';
import { type Problem, says } from './problems.ts';
import type { Entry, Folder, Reading } from './read.ts';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const MAX_WORDS = 15;

const ENTITY_FIELDS = ['id', 'kind', 'name', 'aliases', 'description', 'note', 'named', 'status', 'cite', 'quantities', 'absences'];
const LINK_FIELDS = ['from', 'kind', 'to', 'key', 'status', 'since', 'until', 'note', 'cite'];
const CITE_FIELDS = ['source', 'quote', 'at', 'for', 'read'];
const ABSENCE_FIELDS = ['of', 'how', 'status', 'note', 'cite'];

export interface Checked {
  readonly claims: Claims;
  readonly problems: readonly Problem[];
}

export function checkSeeds(reading: Reading, vocabulary: Vocabulary): Checked {
  const problems: Problem[] = [...reading.problems];
  const entities: EntityClaim[] = [];
  const links: LinkClaim[] = [];
  for (const folder of reading.folders) {
    const claims = checkFolder(folder, vocabulary, problems);
    entities.push(...claims.entities);
    links.push(...claims.links);
  }
  checkTogether(entities, links, vocabulary, problems);
  return { claims: { entities, links }, problems };
}

function checkFolder(folder: Folder, vocabulary: Vocabulary, problems: Problem[]): Claims {
  const first = folder.documents[0]?.data['id'];
  const context = { folder: folder.name, source: typeof first === 'string' ? first : '', vocabulary, problems };
  const entities = [
    ...folder.documents.flatMap((entry) => checkEntity(citingItself(entry), context)),
    ...folder.entities.flatMap((entry) => checkEntity(entry, context)),
  ];
  const links = folder.links.flatMap((entry) => checkLink(entry, context));
  for (const claim of repeated(links)) problems.push({ ...claim.place, entry: claim.id, field: '', ...both(says.twice()) });
  return { entities, links };
}

/** A document of `source.yaml` is its own source. */
function citingItself(entry: Entry): Entry {
  if (entry.data['cite'] !== undefined) return entry;
  return { ...entry, data: { ...entry.data, cite: { source: entry.data['id'], at: '—' } } };
}

interface Context {
  readonly folder: string;
  readonly source: string;
  readonly vocabulary: Vocabulary;
  readonly problems: Problem[];
}

function checkEntity(entry: Entry, context: Context): EntityClaim[] {
  const { data, place } = entry;
  const check = new Checker(place, String(data['id'] ?? '?'), context);
  const kind = kindOf(context.vocabulary, String(data['kind']));
  if (typeof data['id'] !== 'string' || !ID.test(data['id'])) {
    check.wrong('id', says.expected('a slug of a-z, 0-9 and hyphens', 'un identifiant de a-z, 0-9 et traits d’union'));
  }
  if (kind === undefined) {
    check.wrong('kind', says.unknownKind(data['kind'], context.vocabulary.kinds.map(({ id }) => id)));
    return [];
  }
  check.known(data, [...ENTITY_FIELDS, ...kind.fields.map(({ id }) => id)]);
  check.common(data);
  check.names(data['name']);
  check.texts('aliases', data['aliases']);
  check.flag('named', data['named']);
  check.fields(kind.fields, data);
  const claim = {
    folder: context.folder,
    place,
    id: String(data['id']),
    kind: kind.id,
    properties: check.properties,
    citations: citations(check, data['cite'], context, fieldNames(kind)),
    quantities: list(data['quantities']).map((part, at) => quantity(part, at, entry, context)),
    absences: list(data['absences']).map((part, at) => absence(part, at, entry, context)),
  };
  return [claim];
}

function checkLink(entry: Entry, context: Context): LinkClaim[] {
  const { data, place } = entry;
  const name = [data['from'], data['kind'], data['to']].join(' ');
  const check = new Checker(place, name, context);
  const kind = linkKindOf(context.vocabulary, String(data['kind']));
  if (kind === undefined) {
    check.wrong('kind', says.unknownKind(data['kind'], context.vocabulary.links.map(({ id }) => id)));
    return [];
  }
  for (const end of ['from', 'to']) {
    if (typeof data[end] !== 'string') check.wrong(end, says.expected('the id of an entity', 'l’identifiant d’une entité'));
  }
  check.known(data, [...LINK_FIELDS, ...kind.fields.map(({ id }) => id)]);
  check.common(data);
  check.date('since', data['since']);
  check.date('until', data['until']);
  check.fields(kind.fields, data);
  const cites = citations(check, data['cite'], context, kind.fields.map(({ id }) => id).concat('since', 'until', 'status'));
  if (cites.length === 0 && data['cite'] === undefined) check.wrong('cite', says.noCitation());
  const parts = [data['from'], kind.id.toLowerCase().replaceAll('_', '-'), data['to'], data['key']];
  return [{
    folder: context.folder,
    place,
    id: parts.filter((part) => part !== undefined).map(String).join('--'),
    kind: kind.id,
    from: String(data['from']),
    to: String(data['to']),
    properties: check.properties,
    citations: cites,
  }];
}

function quantity(part: unknown, at: number, entry: Entry, context: Context): PartClaim {
  const data = record(part);
  const check = new Checker(entry.place, String(entry.data['id']), context, `quantities[${at}]`);
  check.amount('', data, ['cite', 'status', 'note']);
  check.common(data);
  const cites = citations(check, data['cite'], context, []);
  if (cites.length === 0) check.wrong('cite', says.noCitation());
  return { properties: check.properties, citations: cites };
}

function absence(part: unknown, at: number, entry: Entry, context: Context): PartClaim {
  const data = record(part);
  const check = new Checker(entry.place, String(entry.data['id']), context, `absences[${at}]`);
  check.known(data, ABSENCE_FIELDS);
  check.text('of', data['of'], 'what');
  if (data['of'] === undefined) check.wrong('of', says.expected('what is absent', 'ce qui est absent'));
  check.choice('how', data['how'] ?? '', 'absenceHow');
  check.common(data);
  const cites = citations(check, data['cite'], context, []);
  if (cites.length === 0) check.wrong('cite', says.noCitation());
  return { properties: check.properties, citations: cites };
}

function citations(check: Checker, cite: unknown, context: Context, fields: readonly string[]): CitationClaim[] {
  const known = ['name', 'aliases', 'description', 'note', 'named', 'status', ...fields];
  return list(cite).map((one) => {
    const data = record(one);
    check.known(data, CITE_FIELDS, 'cite');
    const quote = check.optionalText('cite.quote', data['quote']);
    const locator = check.optionalText('cite.at', data['at']);
    if (quote === null && locator === null) check.wrong('cite', says.noPassage());
    const words = quote === null ? 0 : countWords(quote);
    if (words > MAX_WORDS) check.wrong('cite.quote', says.longQuote(words));
    const supported = list(data['for']).map(String);
    for (const field of supported) {
      if (!known.includes(field)) check.wrong('cite.for', says.unknownField(known));
    }
    return {
      source: String(data['source'] ?? context.source),
      fields: supported,
      quote,
      locator,
      read: check.optionalDate('cite.read', data['read']),
    };
  });
}

/** Words that carry a letter or a digit; a lone « or ? is none. */
export function countWords(quote: string): number {
  return quote.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** What can be seen only with all folders side by side. */
function checkTogether(entities: readonly EntityClaim[], links: readonly LinkClaim[], vocabulary: Vocabulary, problems: Problem[]): void {
  const kinds = new Map<string, string>();
  const named = new Set<string>();
  const cited = new Set<string>();
  const wrong = (place: Place, entry: string, field: string, words: readonly [string, string]) =>
    problems.push({ ...place, entry, field, ...both(words) });
  for (const claim of entities) {
    const kind = kinds.get(claim.id);
    if (kind !== undefined && kind !== claim.kind) wrong(claim.place, claim.id, 'kind', says.kindDiffers(claim.kind, kind));
    kinds.set(claim.id, kind ?? claim.kind);
    if (claim.properties['nameFr'] !== undefined || claim.properties['nameEn'] !== undefined) named.add(claim.id);
    if (claim.citations.length > 0) cited.add(claim.id);
  }
  const seen = new Set<string>();
  for (const claim of entities) {
    if (seen.has(claim.id)) continue;
    seen.add(claim.id);
    if (!named.has(claim.id)) wrong(claim.place, claim.id, 'name', says.noName());
    if (!cited.has(claim.id)) wrong(claim.place, claim.id, 'cite', says.noCitation());
  }
  for (const claim of [...entities, ...links]) {
    const parts = 'quantities' in claim ? [claim, ...claim.quantities, ...claim.absences] : [claim];
    for (const { source } of parts.flatMap(({ citations }) => citations)) {
      if (kinds.get(source) !== 'Document') wrong(claim.place, claim.id, 'cite.source', says.unknownSource(source));
    }
  }
  for (const link of links) checkEnds(link, kinds, vocabulary, wrong);
}

function checkEnds(
  link: LinkClaim,
  kinds: ReadonlyMap<string, string>,
  vocabulary: Vocabulary,
  wrong: (place: Place, entry: string, field: string, words: readonly [string, string]) => void,
): void {
  const kind = linkKindOf(vocabulary, link.kind);
  const [from, to] = [kinds.get(link.from), kinds.get(link.to)];
  if (from === undefined) wrong(link.place, link.id, 'from', says.dangling(link.from));
  if (to === undefined) wrong(link.place, link.id, 'to', says.dangling(link.to));
  for (const field of kind?.fields ?? []) {
    const value = link.properties[field.id];
    if (field.kind === 'entity' && value !== undefined && !kinds.has(String(value))) {
      wrong(link.place, link.id, field.id, says.dangling(value));
    }
  }
  if (kind === undefined || from === undefined || to === undefined) return;
  if (!mayStand(kind.from, from) || !mayStand(kind.to, to)) {
    wrong(link.place, link.id, 'kind', says.wrongEnds(kind.id, from, to));
  }
}

function repeated(links: readonly LinkClaim[]): LinkClaim[] {
  const seen = new Set<string>();
  return links.filter(({ id }) => seen.has(id) || (seen.add(id), false));
}

const fieldNames = (kind: EntityKind) => kind.fields.map(({ id }) => id);
const both = ([en, fr]: readonly [string, string]) => ({ en, fr });
const list = (value: unknown): unknown[] => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]);
const record = (value: unknown): Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
