/**
 * What the graph should hold: the claims of all folders joined, entity by entity and link by link.
 * The first folder in the editors' order gives the value shown; differing ones are kept beside it.
 */
import { createHash } from 'node:crypto';
import { fold } from '../folding.ts';
import type {
  CitationClaim,
  Claims,
  EntityClaim,
  LinkClaim,
  PartClaim,
  Properties,
} from './claims.ts';

/** One thing to store: its id, its properties, and a digest that tells whether it changed. */
export interface Stored {
  readonly id: string;
  readonly kind: string;
  readonly hash: string;
  readonly properties: Record<string, unknown>;
}

export interface StoredLink extends Stored {
  readonly from: string;
  readonly to: string;
}

export interface StoredCitation extends Stored {
  readonly source: string;
}

export interface State {
  readonly entities: readonly Stored[];
  readonly links: readonly StoredLink[];
  readonly citations: readonly StoredCitation[];
  /** Quantities, absences and the values on which sources differ. */
  readonly parts: readonly Stored[];
}

/** Fields in which folders use their own words: a second wording is not a disagreement. */
const WORDING = new Set(['nameIsOne', 'descriptionFr', 'descriptionEn', 'noteFr', 'noteEn']);

/** What several folders say of these adds up. */
const LISTS = new Set(['aliases', 'identifiers']);

export function desiredState(claims: Claims): State {
  const documents = documentsById(claims.entities);
  const state = {
    entities: [] as Stored[],
    links: [] as StoredLink[],
    citations: [] as StoredCitation[],
    parts: [] as Stored[],
  };
  const cite = (of: string, citations: readonly CitationClaim[], folder: string) => {
    for (const claim of citations) state.citations.push(citation(of, claim, folder, documents));
  };
  for (const group of grouped(claims.entities).values()) {
    const { id, kind } = group[0] as EntityClaim;
    state.entities.push(
      stored(id, kind, { status: 'stated', named: true, ...joined(group), ...sorting(group) }),
    );
    for (const part of differing(id, group)) state.parts.push(part);
    for (const claim of group) {
      cite(id, claim.citations, claim.folder);
      for (const [label, parts] of [
        ['Quantity', claim.quantities],
        ['Absence', claim.absences],
      ] as const) {
        for (const part of parts) {
          const whole = partOf(id, label, part, claim.folder);
          state.parts.push(whole);
          cite(whole.id, part.citations, claim.folder);
        }
      }
    }
  }
  for (const group of grouped(claims.links).values()) {
    const { id, kind, from, to } = group[0] as LinkClaim;
    const properties = { status: 'stated', ...joined(group), from, to };
    state.links.push({ ...stored(id, kind, properties), from, to });
    for (const part of differing(id, group)) state.parts.push(part);
    for (const claim of group) cite(id, claim.citations, claim.folder);
  }
  return { ...state, citations: unique(state.citations), parts: unique(state.parts) };
}

function grouped<C extends { readonly id: string }>(claims: readonly C[]): Map<string, C[]> {
  const groups = new Map<string, C[]>();
  for (const claim of claims) {
    const group = groups.get(claim.id);
    if (group === undefined) groups.set(claim.id, [claim]);
    else group.push(claim);
  }
  return groups;
}

type Grouped = {
  readonly properties: Properties;
  readonly folder: string;
  readonly citations: readonly CitationClaim[];
};

/** What a text only implies or leaves out gives way to what another states, whatever their order. */
const WEAK = new Set<unknown>(['free-implied', 'not-stated']);
const isWeak = (value: unknown) => WEAK.has(value);
const givesWay = (value: unknown, to: unknown) => isWeak(value) && !isWeak(to);

/** The first folder's value of each property; aliases add up, and other names become aliases. */
function joined(group: readonly Grouped[]): Record<string, unknown> {
  const whole: Record<string, unknown> = {};
  const aliases = new Set<string>();
  const identifiers = new Set<string>();
  for (const { properties } of group) {
    for (const [name, value] of Object.entries(properties)) {
      if (name === 'aliases') for (const alias of value as readonly string[]) aliases.add(alias);
      else if (name === 'identifiers')
        for (const one of value as readonly string[]) identifiers.add(one);
      else if (!(name in whole) || givesWay(whole[name], value)) whole[name] = value;
      else if ((name === 'nameFr' || name === 'nameEn') && value !== whole[name])
        aliases.add(String(value));
    }
  }
  // One folder may give one name for both languages, and another two.
  if (whole['nameFr'] !== whole['nameEn']) delete whole['nameIsOne'];
  const shown = new Set([whole['nameFr'], whole['nameEn']]);
  const others = [...aliases].filter((alias) => !shown.has(alias));
  return {
    ...whole,
    ...(others.length === 0 ? {} : { aliases: others }),
    ...(identifiers.size === 0 ? {} : { identifiers: [...identifiers] }),
  };
}

/** Keys that sort as a reader expects, whatever the engine's own order. */
function sorting(group: readonly Grouped[]): Record<string, string> {
  const { nameFr, nameEn } = joined(group) as { nameFr?: string; nameEn?: string };
  return { sortFr: fold(nameFr ?? nameEn ?? ''), sortEn: fold(nameEn ?? nameFr ?? '') };
}

/** Where two folders give one field two values, each value with the documents that give it. */
function differing(of: string, group: readonly Grouped[]): Stored[] {
  const values = new Map<string, Map<string, Set<string>>>();
  for (const { properties, citations } of group) {
    for (const [field, value] of Object.entries(properties)) {
      if (LISTS.has(field) || field.startsWith('name') || WORDING.has(field)) continue;
      const text = JSON.stringify(value);
      const sources = values.get(field) ?? new Map<string, Set<string>>();
      const documents = sources.get(text) ?? new Set<string>();
      for (const { source } of citations) documents.add(source);
      values.set(field, sources.set(text, documents));
    }
  }
  return [...values].flatMap(([field, sources]) =>
    sources.size < 2
      ? []
      : [...sources]
          .sort(([a], [b]) => Number(isWeak(JSON.parse(a))) - Number(isWeak(JSON.parse(b))))
          .map(([value, documents], at) =>
            valuePart({ of, field, value, sources: [...documents], preferred: at === 0 }),
          ),
  );
}

interface ValueGiven {
  readonly of: string;
  readonly field: string;
  /** As JSON. */
  readonly value: string;
  /** The documents that give it. */
  readonly sources: readonly string[];
  readonly preferred: boolean;
}

/** One of the values on which sources differ. */
export const valuePart = (given: ValueGiven, folder?: string): Stored =>
  stored(digest([given.of, given.field, given.value]), 'Value', {
    ...given,
    ...(folder === undefined ? {} : { folder }),
  });

/** A quantity or an absence is known by what it says, and by where. */
export const partId = (
  of: string,
  label: string,
  properties: object,
  citations: readonly object[],
) => digest([of, label, properties, citations]);

function partOf(of: string, label: string, part: PartClaim, folder: string): Stored {
  const id = partId(of, label, part.properties, part.citations);
  return stored(id, label, { status: 'stated', ...part.properties, of, folder });
}

function citation(
  of: string,
  claim: CitationClaim,
  folder: string,
  documents: ReadonlyMap<string, Properties>,
): StoredCitation {
  const document = documents.get(claim.source) ?? {};
  const properties = {
    of,
    source: claim.source,
    fields: claim.fields,
    quote: claim.quote,
    locator: claim.locator,
    read: claim.read ?? document['read'] ?? null,
    licence: document['licence'] ?? null,
    language: document['language'] ?? null,
    folder,
  };
  return { ...stored(digest(properties), 'Citation', properties), source: claim.source };
}

function documentsById(entities: readonly EntityClaim[]): Map<string, Properties> {
  const documents = new Map<string, Properties>();
  for (const { id, kind, properties } of entities) {
    if (kind === 'Document') documents.set(id, { ...properties, ...documents.get(id) });
  }
  return documents;
}

function stored(id: string, kind: string, properties: Record<string, unknown>): Stored {
  return { id, kind, hash: digest([kind, properties]), properties };
}

function unique<S extends Stored>(all: readonly S[]): S[] {
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);
}
