/** Check: every wrong entry at once, and the claims of the right ones. */
import {
  type EntityKind,
  type Field,
  kindOf,
  linkKindOf,
  type Vocabulary,
} from '../vocabulary/vocabulary.ts';
import type { Claims, EntityClaim, LinkClaim } from './claims.ts';
import { Checker } from './fields.ts';
import { type Around, absence, quantity } from './parts.ts';
import { citations } from './passages.ts';
import { type Problem, says } from './problems.ts';
import type { Entry, Folder, Reading } from './read.ts';
import { list } from './shapes.ts';
import { checkTogether } from './together.ts';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const ENTITY_FIELDS = [
  'id',
  'kind',
  'name',
  'aliases',
  'description',
  'note',
  'named',
  'status',
  'cite',
  'quantities',
  'absences',
];
const LINK_FIELDS = ['from', 'kind', 'to', 'key', 'status', 'since', 'until', 'note', 'cite'];

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
  const context = {
    folder: folder.name,
    source: typeof first === 'string' ? first : '',
    vocabulary,
    problems,
  };
  const entities = [
    ...folder.documents.flatMap((entry) => checkEntity(citingItself(entry), context)),
    ...folder.entities.flatMap((entry) => checkEntity(entry, context)),
  ];
  const links = folder.links.flatMap((entry) => checkLink(entry, context));
  for (const claim of repeated(links))
    problems.push({ ...claim.place, entry: claim.id, field: '', ...both(says.twice()) });
  return { entities, links };
}

/** A document of `source.yaml` is its own source. */
function citingItself(entry: Entry): Entry {
  if (entry.data['cite'] !== undefined) return entry;
  return { ...entry, data: { ...entry.data, cite: { source: entry.data['id'], at: '—' } } };
}

interface Context extends Around {
  readonly folder: string;
}

function checkEntity(entry: Entry, context: Context): EntityClaim[] {
  const { data, place } = entry;
  const check = new Checker(place, String(data['id'] ?? '?'), context);
  const kind = kindOf(context.vocabulary, String(data['kind']));
  if (typeof data['id'] !== 'string' || !ID.test(data['id'])) {
    check.wrong(
      'id',
      says.expected(
        'a slug of a-z, 0-9 and hyphens',
        'un identifiant de a-z, 0-9 et traits d’union',
      ),
    );
  }
  if (kind === undefined) {
    check.wrong(
      'kind',
      says.unknownKind(
        data['kind'],
        context.vocabulary.kinds.map(({ id }) => id),
      ),
    );
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
    citations: citations(check, data['cite'], context.source, fieldNames(kind)),
    quantities: list(data['quantities']).map((part, at) => quantity(part, at, entry, context)),
    absences: list(data['absences']).map((part, at) => absence(part, at, entry, context)),
  };
  const sayings = kind.fields.filter((field) => !isWording(field) && data[field.id] !== undefined);
  if (claim.citations.length === 0 && sayings.length > 0) check.wrong('cite', says.noCitation());
  return [claim];
}

function checkLink(entry: Entry, context: Context): LinkClaim[] {
  const { data, place } = entry;
  const name = [data['from'], data['kind'], data['to']].join(' ');
  const check = new Checker(place, name, context);
  const kind = linkKindOf(context.vocabulary, String(data['kind']));
  if (kind === undefined) {
    check.wrong(
      'kind',
      says.unknownKind(
        data['kind'],
        context.vocabulary.links.map(({ id }) => id),
      ),
    );
    return [];
  }
  for (const end of ['from', 'to']) {
    if (typeof data[end] !== 'string')
      check.wrong(end, says.expected('the id of an entity', 'l’identifiant d’une entité'));
  }
  check.known(data, [...LINK_FIELDS, ...kind.fields.map(({ id }) => id)]);
  check.common(data);
  check.date('since', data['since']);
  check.date('until', data['until']);
  check.fields(kind.fields, data);
  const cites = citations(
    check,
    data['cite'],
    context.source,
    kind.fields.map(({ id }) => id).concat('since', 'until', 'status'),
  );
  if (cites.length === 0 && data['cite'] === undefined) check.wrong('cite', says.noCitation());
  const parts = [data['from'], kind.id.toLowerCase().replaceAll('_', '-'), data['to'], data['key']];
  return [
    {
      folder: context.folder,
      place,
      id: parts
        .filter((part) => part !== undefined)
        .map(String)
        .join('--'),
      kind: kind.id,
      from: String(data['from']),
      to: String(data['to']),
      properties: check.properties,
      citations: cites,
    },
  ];
}

function repeated(links: readonly LinkClaim[]): LinkClaim[] {
  const seen = new Set<string>();
  return links.filter(({ id }) => {
    const twice = seen.has(id);
    seen.add(id);
    return twice;
  });
}

/** Words of the editors need no source; what a source says does. */
const isWording = (field: Field) => field.id.endsWith('Kind');

const fieldNames = (kind: EntityKind) => kind.fields.map(({ id }) => id);
const both = ([en, fr]: readonly [string, string]) => ({ en, fr });
