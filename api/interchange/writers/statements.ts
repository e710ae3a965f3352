/**
 * The graph as RDF statements, of which Turtle, N-Quads and JSON-LD are writings. Every fact is told in the
 * words of Lacis (`lacis:`), and besides in those of schema.org, ORG, PROV-O and SKOS where these have one.
 */
import { DataFactory, type NamedNode, type Quad } from 'n3';
import type { Properties } from '../../graph/things.ts';
import { TYPES } from '../../pages/json-ld.ts';
import { linkFields, type Vocabulary } from '../../vocabulary/vocabulary.ts';
import { entityFields } from '../columns.ts';
import type { Cited, Exported, Part, WholeEntity, WholeLink } from '../whole.ts';
import { named } from './rdf.ts';
import { alsoSaid } from './standard-words.ts';
import { vocabularyStatements } from './vocabulary-statements.ts';

const { namedNode, literal, quad } = DataFactory;

type Kind = 'e' | 'link' | 'citation' | 'quantity' | 'absence' | 'difference';

/** The name of a thing: its page for an entity, and an address beside for anything else. */
export function addressOf({ stated }: Pick<Exported, 'stated'>, kind: Kind, id: string): NamedNode {
  const path = kind === 'e' ? 'e' : `facts/${kind}`;
  return namedNode(`${stated.origin}/${path}/${encodeURIComponent(id)}`);
}

export const datasetOf = ({ stated }: Pick<Exported, 'stated'>): NamedNode =>
  namedNode(`${stated.origin}/export`);

/** All statements: those on the data set, those on its vocabulary, then page after page. */
export async function* statements(all: Exported): AsyncGenerator<readonly Quad[]> {
  const tell = telling(all);
  yield [...tell.dataset(), ...vocabularyStatements(all.vocabulary)];
  for await (const page of all.entities()) yield page.flatMap(tell.entity);
  for await (const page of all.links()) yield page.flatMap(tell.link);
  for await (const page of all.entities(all.documents())) yield page.flatMap(tell.beside);
}

/** What the graph keeps for itself, or what is told in another way. */
const UNTOLD = new Set(
  'id kind from to of source fields folder sources preferred seeded hash edited sortFr sortEn contributor contributions'.split(
    ' ',
  ),
);

function telling(all: Exported) {
  const { stated, vocabulary } = all;
  const shapes = shapesIn(vocabulary);
  const dataset = datasetOf(all);
  const entity = (id: string) => addressOf(all, 'e', id);

  function value(field: string, one: unknown) {
    if (typeof one === 'number') return number(one);
    if (typeof one === 'boolean') return literal(String(one), named('xsd:boolean'));
    const text = String(one);
    const { kind, choices } = shapes.get(field) ?? {};
    if (kind === 'entity') return entity(text);
    if (kind === 'choice') return named(`lacis:${choices}/${text}`);
    if (kind === 'url') return literal(text, named('xsd:anyURI'));
    return kind === 'date' ? date(text) : literal(text);
  }

  function* properties(subject: NamedNode, held: Properties): Generator<Quad> {
    for (const [name, one] of Object.entries(held)) {
      if (UNTOLD.has(name) || one === null || one === undefined) continue;
      const [, base, suffix] = /^(.+)(Fr|En)$/.exec(name) ?? [];
      if (base !== undefined)
        yield quad(subject, named(`lacis:${base}`), literal(String(one), suffix?.toLowerCase()));
      else
        for (const each of Array.isArray(one) ? one : [one])
          yield quad(subject, named(`lacis:${name}`), value(name, each));
    }
  }

  function* citations(subject: NamedNode, cites: readonly Cited[]): Generator<Quad> {
    for (const one of cites) {
      const node = addressOf(all, 'citation', one.id);
      const source = entity(one.source);
      yield quad(subject, named('prov:hadPrimarySource'), source);
      yield quad(subject, named('prov:qualifiedPrimarySource'), node);
      yield quad(node, named('rdf:type'), named('prov:PrimarySource'));
      yield quad(node, named('rdf:type'), named('lacis:Citation'));
      yield quad(node, named('prov:entity'), source);
      yield quad(node, named('lacis:id'), literal(one.id));
      for (const field of one.fields) yield quad(node, named('lacis:field'), literal(field));
      if (one.quote !== null)
        yield quad(node, named('lacis:quote'), spoken(one.quote, one.language));
      if (one.locator !== null) yield quad(node, named('lacis:locator'), literal(one.locator));
      if (one.read !== null) yield quad(node, named('lacis:read'), date(one.read));
      if (one.licence !== null) yield quad(node, named('lacis:licence'), literal(one.licence));
      if (one.language !== null) yield quad(node, named('lacis:language'), literal(one.language));
      if (one.folder !== null) yield quad(node, named('lacis:folder'), literal(one.folder));
    }
  }

  function* parts(
    subject: NamedNode,
    kind: 'quantity' | 'absence' | 'difference',
    hanging: readonly Part[],
  ): Generator<Quad> {
    for (const { id, properties: held, citations: cites } of hanging) {
      const node = addressOf(all, kind, id);
      const type = `lacis:${kind[0]?.toUpperCase()}${kind.slice(1)}` as const;
      yield quad(subject, named(`lacis:${kind}`), node);
      yield quad(node, named('rdf:type'), named(type));
      yield quad(node, named('lacis:id'), literal(id));
      if (kind === 'difference') {
        yield quad(node, named('lacis:value'), literal(String(held['value'])));
        yield quad(node, named('lacis:field'), literal(String(held['field'])));
        const isPreferred = literal(String(held['preferred'] === true), named('xsd:boolean'));
        yield quad(node, named('lacis:preferred'), isPreferred);
        for (const source of (held['sources'] as readonly string[] | undefined) ?? [])
          yield quad(node, named('prov:hadPrimarySource'), entity(source));
      } else {
        yield* properties(node, held);
        if (typeof held['folder'] === 'string')
          yield quad(node, named('lacis:folder'), literal(held['folder']));
      }
      yield* citations(node, cites);
    }
  }

  return {
    *dataset(): Generator<Quad> {
      yield quad(dataset, named('rdf:type'), named('schema:Dataset'));
      yield quad(dataset, named('schema:name'), literal(stated.nameFr, 'fr'));
      yield quad(dataset, named('schema:name'), literal(stated.nameEn, 'en'));
      yield quad(dataset, named('schema:license'), literal(stated.licence));
      yield quad(dataset, named('schema:version'), number(stated.revision));
      if (stated.at !== null)
        yield quad(
          dataset,
          named('schema:dateModified'),
          literal(stated.at, named('xsd:dateTime')),
        );
      yield quad(dataset, named('lacis:entitiesLeftOut'), number(stated.leftOut.entities));
      yield quad(dataset, named('lacis:linksLeftOut'), number(stated.leftOut.links));
    },
    entity: (one: WholeEntity): Quad[] => {
      const node = entity(one.id);
      return [
        quad(node, named('rdf:type'), named(`lacis:${one.kind}`)),
        quad(node, named('rdf:type'), named(`schema:${TYPES[one.kind] ?? 'Thing'}`)),
        quad(node, named('lacis:id'), literal(one.id)),
        ...properties(node, one.properties),
        ...alsoSaid.ofEntity(node, one),
        ...citations(node, one.citations),
        ...parts(node, 'quantity', one.quantities),
        ...parts(node, 'absence', one.absences),
        ...parts(node, 'difference', one.values),
      ];
    },
    link: (one: WholeLink): Quad[] => {
      const node = addressOf(all, 'link', one.id);
      const [from, to] = [entity(one.from), entity(one.to)];
      const isFact = vocabulary.statuses.some(
        ({ id, fact }) => fact && id === (one.properties['status'] ?? 'stated'),
      );
      return [
        quad(node, named('rdf:type'), named('lacis:Link')),
        quad(node, named('lacis:id'), literal(one.id)),
        quad(node, named('lacis:kind'), named(`lacis:${one.kind}`)),
        quad(node, named('lacis:from'), from),
        quad(node, named('lacis:to'), to),
        ...properties(node, one.properties),
        ...citations(node, one.citations),
        ...parts(node, 'difference', one.values),
        // What is planned or imagined is told of the link alone, never of its ends.
        ...(isFact ? [quad(from, named(`lacis:${one.kind}`), to)] : []),
        ...(isFact ? alsoSaid.ofLink(one.kind, from, to, all.of(one.to)?.kind ?? '') : []),
      ];
    },
    /** A document that is cited and not exported: enough to find it. */
    beside: ({ id, kind, properties: held }: WholeEntity): Quad[] => {
      const node = entity(id);
      const { nameFr, nameEn, address, licence, date: made } = held;
      return [
        quad(node, named('rdf:type'), named(`schema:${TYPES[kind] ?? 'Thing'}`)),
        ...properties(node, { nameFr, nameEn, address, licence, date: made }),
      ];
    },
  };
}

interface Shape {
  readonly kind?: string;
  readonly choices?: string;
}

/** What the values of each field are. */
function shapesIn(vocabulary: Vocabulary): Map<string, Shape> {
  const choice = (choices: string): Shape => ({ kind: 'choice', choices });
  const found = new Map<string, Shape>([
    ['status', choice('status')],
    ['qualifier', choice('qualifier')],
    ['how', choice('absenceHow')],
    ['since', { kind: 'date' }],
    ['until', { kind: 'date' }],
  ]);
  for (const field of [...entityFields(vocabulary), ...linkFields(vocabulary)]) {
    if (field.kind === 'amount') found.set(`${field.id}Qualifier`, choice('qualifier'));
    else found.set(field.id, field);
  }
  return found;
}

const number = (value: number) =>
  literal(String(value), named(Number.isInteger(value) ? 'xsd:integer' : 'xsd:double'));

/** A partial date as it is: a year, a month or a day. */
function date(text: string) {
  if (/^\d{4}$/.test(text)) return literal(text, named('xsd:gYear'));
  if (/^\d{4}-\d\d$/.test(text)) return literal(text, named('xsd:gYearMonth'));
  return /^\d{4}-\d\d-\d\d$/.test(text) ? literal(text, named('xsd:date')) : literal(text);
}

const spoken = (text: string, language: string | null) =>
  language !== null && /^[a-z]{2,3}$/.test(language) ? literal(text, language) : literal(text);
