/** What the page shows of an import before anything is written. */
import { fieldLabel, shown } from '../../changes/telling.ts';
import type { Context } from '../../context.ts';
import type { Language } from '../../errors.ts';
import { cypher } from '../../graph/cypher.ts';
import type { Graph } from '../../graph/graph.ts';
import { inWords, nameOf, wordsIn } from '../../words/words.ts';
import { READERS } from '../readers/readers.ts';
import type { Gathered, Refused } from './facts.ts';
import type { Gathering } from './gathering.ts';
import { OF_ENTITIES, OF_LINKS } from './headers.ts';
import { type Prepared, titleAndLicence } from './importing.ts';
import type { Match } from './matching.ts';
import { namesOf, personalColumns } from './personal.ts';
import type { Example } from './planning.ts';
import { told } from './refusing.ts';

/** How many of each list are shown. */
const MOST = 200;

type Words = Pick<Context, 'vocabulary'>;

export interface Known {
  readonly id: string;
  readonly kind: string;
  readonly fr: string | null;
  readonly en: string | null;
  readonly website: string | null;
  readonly repository: string | null;
  readonly licence: string | null;
  readonly since: string | null;
  readonly identifiers: readonly string[] | null;
  readonly descriptionFr: string | null;
  readonly descriptionEn: string | null;
}

export const knownByIds = cypher<{ ids: readonly string[] }, Known>`
  UNWIND $ids AS id MATCH (n:Entity {id: id})
  RETURN n.id AS id, n.kind AS kind, n.nameFr AS fr, n.nameEn AS en, n.website AS website,
    n.repository AS repository, n.licence AS licence, n.since AS since,
    n.identifiers AS identifiers, n.descriptionFr AS descriptionFr, n.descriptionEn AS descriptionEn`;

/** What was read, before source and licence are known. */
export function readAsShown(
  { format, found, problem }: Gathering,
  language: Language,
  mayNotBe: { readonly source?: string | undefined; readonly licence?: string | undefined },
) {
  const reader = READERS.find(({ id }) => id === format);
  const { title, licence } = titleAndLicence(found, mayNotBe);
  return {
    format: reader === undefined ? null : { id: reader.id, label: inWords(reader.label, language) },
    tables: found.tables.map(({ problem: wrong, ...table }) => ({
      ...table,
      personal: personalColumns(table.header),
      problem: wrong === null ? null : inWords(wrong, language),
    })),
    targets: { entities: Object.keys(OF_ENTITIES), links: Object.keys(OF_LINKS) },
    problem: problem === null ? null : inWords(told(problem), language),
    asks: { source: title === undefined, licence: licence === undefined },
    says: { source: found.origin.title ?? null, licence: found.origin.licence ?? null },
    personal: found.personal,
    unused: [...found.unused.keys()].slice(0, MOST),
    entities: found.bodies.size,
    links: found.ties.length,
    ...refusals(found.refused, language),
  };
}

/** The difference that an import would make. */
export async function differenceShown(
  graph: Graph,
  prepared: Prepared,
  language: Language,
  words: Words,
) {
  const { difference, examples, doubtful, conflicts, waiting, source, refused } = prepared;
  const { importing } = wordsIn(language);
  const few = doubtful.slice(0, MOST);
  const ids = [
    ...examples.flatMap(({ ends = [] }) => ends),
    ...few.flatMap(({ candidates }) => candidates.map(({ id }) => id)),
    ...conflicts.slice(0, MOST).map(({ id }) => id),
  ];
  const held = new Map(
    (await graph.read(knownByIds, { ids: [...new Set(ids)] })).map((one) => [one.id, one]),
  );
  const made = new Map(
    prepared.state.entities.map(({ id, properties: { nameFr, nameEn } }) => [
      id,
      { fr: textOr(nameFr), en: textOr(nameEn) },
    ]),
  );
  const name = (id: string) => nameOf(held.get(id) ?? made.get(id), id, language);
  return {
    source: { id: source.id, title: source.title, licence: source.licence, read: source.read },
    difference,
    examples: examples.map((one) => exampleShown(one, name, language, words)),
    doubtful: few.map((one) => doubtfulShown(one, held, language)),
    doubtfulCount: doubtful.length,
    conflicts: conflicts.slice(0, MOST).map(({ id, field, why }) => ({
      id,
      name: name(id),
      field,
      why: importing.said.why[why],
    })),
    conflictCount: conflicts.length,
    waiting,
    ...refusals(refused, language),
  };
}

function refusals(refused: readonly Refused[], language: Language) {
  const shownOf = (some: readonly Refused[]) =>
    some.slice(0, MOST).map(({ spot, at, words }) => ({
      line: spot.line > 0 ? spot.line : null,
      column: spot.column ?? null,
      at,
      words: inWords(words, language),
    }));
  const whole = refused.filter(({ isPart }) => isPart !== true);
  const parts = refused.filter(({ isPart }) => isPart === true);
  return {
    refused: shownOf(whole),
    refusedCount: whole.length,
    leftOut: shownOf(parts),
    leftOutCount: parts.length,
  };
}

function exampleShown(
  { label, how, id, kind, names, ends, fields }: Example,
  name: (id: string) => string,
  language: Language,
  words: Words,
) {
  const touched = { label, kind };
  const value = (field: string, one: unknown) =>
    one === undefined || one === null ? null : shown({ field, touched }, one, language, words);
  return {
    label,
    how,
    id,
    kind,
    name: nameOf({ fr: textOr(names.fr), en: textOr(names.en) }, id, language),
    from: ends === undefined ? null : { id: ends[0], name: name(ends[0]) },
    to: ends === undefined ? null : { id: ends[1], name: name(ends[1]) },
    fields: fields.map(({ field, before, after }) => ({
      field,
      label: fieldLabel({ field, touched }, language, words),
      before: value(field, before),
      after: value(field, after),
    })),
  };
}

/** The two side by side: what the file says, and what is there already. */
function doubtfulShown(
  { body, kind, candidates }: Match,
  held: ReadonlyMap<string, Known>,
  language: Language,
) {
  const { reasons } = wordsIn(language).importing;
  const { fields = {}, description } = body;
  const said = (field: string) => textOr(fields[field]);
  return {
    entry: body.key,
    kind,
    name: namesOf(body.name)[0] ?? body.key,
    at: body.at,
    line: body.spot?.line ?? null,
    facts: facts({
      website: said('website'),
      repository: said('repository'),
      licence: said('licence'),
      since: said('since'),
      identifiers: (body.identifiers ?? []).filter((one) => one !== undefined),
      places: body.places ?? [],
      description: description === undefined ? null : (namesOf(description)[0] ?? null),
    }),
    candidates: candidates.map(({ id, score, reasons: why }) => {
      return {
        kind,
        ...sideShown(id, held.get(id), language),
        score,
        reasons: why.map((reason) => reasons[reason] ?? reason),
      };
    }),
  };
}

/** One of two that may be the same: its name, and what tells it apart. */
export function sideShown(id: string, one: Known | undefined, language: Language) {
  const own = language === 'FR' ? one?.descriptionFr : one?.descriptionEn;
  return {
    id,
    ...(one === undefined ? {} : { kind: one.kind }),
    name: nameOf(one, id, language),
    facts: facts({
      website: one?.website ?? null,
      repository: one?.repository ?? null,
      licence: one?.licence ?? null,
      since: one?.since ?? null,
      identifiers: one?.identifiers ?? [],
      description: own ?? one?.descriptionFr ?? one?.descriptionEn ?? null,
    }),
  };
}

/** By the name of each, without those that are not said. */
function facts(all: Readonly<Record<string, string | null | readonly string[]>>) {
  return Object.entries(all).flatMap(([field, value]) => {
    const text = Array.isArray(value) ? value.join(', ') : (value as string | null);
    return text === null || text === '' ? [] : [{ field, value: text.slice(0, 300) }];
  });
}

const textOr = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export const sizeOf = ({ bodies, ties }: Gathered): number => bodies.size + ties.length;
