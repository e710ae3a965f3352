/** Checks one entity of a folder. */
import { type EntityKind, type Field, kindOf } from '../vocabulary/vocabulary.ts';
import type { Context } from './context.ts';
import { type Entry, filled } from './entries.ts';
import { Checker } from './fields.ts';
import { absence, quantity } from './parts.ts';
import { citations } from './passages.ts';
import { says } from './problems.ts';
import { list } from './shapes.ts';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const FIELDS = [
  'id',
  'kind',
  'name',
  'aliases',
  'identifiers',
  'description',
  'note',
  'named',
  'status',
  'cite',
  'quantities',
  'absences',
];

export const SLUG = says.expected(
  'a slug of a-z, 0-9 and hyphens',
  'un identifiant de a-z, 0-9 et traits d’union',
);

/** @param citesItself a document of `source.yaml` is its own source */
export function checkEntity(
  raw: Entry,
  context: Context,
  { citesItself = false }: { readonly citesItself?: boolean } = {},
): void {
  const before = context.problems.length;
  const id = raw.data['id'];
  const check = new Checker(raw.at, typeof id === 'string' ? id : '?', context);
  const data = filled(raw.data, (field, words) => check.wrong(field, words));
  const kind = kindOf(context.vocabulary, String(data['kind']));
  const fields = kind?.fields ?? context.vocabulary.kinds.flatMap((one) => one.fields);
  check.known(data, [...FIELDS, ...new Set(fields.map((field) => field.id))]);
  if (data['id'] === undefined) check.missing('id', SLUG);
  else if (!isSlug(id)) check.wrong('id', typeof id === 'number' ? says.unquoted(id) : SLUG);
  const kinds = context.vocabulary.kinds.map((one) => one.id);
  const misplaced = citesItself && kind !== undefined && kind.id !== 'Document';
  if (data['kind'] === undefined) check.missing('kind', says.noKind(kinds));
  else if (kind === undefined) check.wrong('kind', says.unknownKind(data['kind'], kinds));
  else if (misplaced) check.wrong('kind', DOCUMENT);
  else checkKind({ ...raw, data }, kind, check, context, citesItself);
  if (kind === undefined || misplaced) context.found.unsure.add(String(id));
  if (context.problems.length > before && typeof id === 'string') context.found.suspects.add(id);
}

const DOCUMENT = says.expected('Document, in source.yaml', 'Document, dans source.yaml');

export const isSlug = (value: unknown): value is string =>
  typeof value === 'string' && ID.test(value);

function checkKind(
  entry: Entry,
  kind: EntityKind,
  check: Checker,
  context: Context,
  citesItself: boolean,
): void {
  const { data, place, at } = entry;
  const names = kind.fields.map(({ id }) => id);
  check.common(data);
  check.names(data['name']);
  check.texts('aliases', data['aliases']);
  check.texts('identifiers', data['identifiers']);
  check.flag('named', data['named']);
  check.fields(kind.fields, data);
  check.inOrder();
  const itself = citesItself && data['cite'] === undefined;
  const cite = itself ? { source: data['id'], at: '—' } : data['cite'];
  const cites = citations(check, cite, context.source, names);
  const parts = {
    quantities: list(data['quantities']).map((one, at) => quantity(one, at, entry, context)),
    absences: list(data['absences']).map((one, at) => absence(one, at, entry, context)),
  };
  const sayings = kind.fields.filter((field) => !isWording(field) && data[field.id] !== undefined);
  if (cites.length === 0 && sayings.length > 0) check.missing('cite', says.noCitation());
  if (!isSlug(data['id'])) return;
  context.found.entities.push({
    folder: context.folder,
    place,
    at,
    id: data['id'],
    kind: kind.id,
    properties: check.properties,
    citations: cites,
    ...parts,
  });
}

/** Words of the editors need no source; what a source says does. */
const isWording = (field: Field) => field.id.endsWith('Kind');
