/**
 * The part of the SDL that the vocabulary dictates: enums of kinds, statuses and choices; a type, a
 * connection and a list per kind of entity, with its fields; the fields of links.
 */
import type { EntityKind, Field, Vocabulary } from './vocabulary.ts';

/** The enum value of an id: `worker-co-op` → `WORKER_CO_OP`, `Organisation` → `ORGANISATION`. */
export function enumValue(id: string): string {
  return id.toUpperCase().replaceAll('-', '_');
}

/** The enum type of a list of choices: `legalForm` → `LegalForm`. */
export function enumType(list: string): string {
  return `${list[0]?.toUpperCase()}${list.slice(1)}`;
}

export function vocabularySdl(vocabulary: Vocabulary): string {
  return [
    enumSdl('EntityKind', 'What sort of entity.', vocabulary.kinds),
    enumSdl('LinkKind', 'What sort of link, a verb read from → to.', vocabulary.links),
    enumSdl('Status', 'How sure a fact is, and whether it is one.', vocabulary.statuses),
    ...Object.entries(vocabulary.choices).map(([list, choices]) =>
      enumSdl(enumType(list), `Values of \`${list}\`.`, choices),
    ),
    ...vocabulary.kinds.map(kindSdl),
    `extend type Link {\n${linkFields(vocabulary).map(fieldSdl).join('\n')}\n}`,
  ].join('\n\n');
}

interface Labelled {
  readonly id: string;
  readonly label: { readonly fr: string; readonly en: string };
}

function enumSdl(name: string, description: string, values: readonly Labelled[]): string {
  const lines = values.map(({ id, label }) => `  "${label.en} · ${label.fr}"\n  ${enumValue(id)}`);
  return `"${description}"\nenum ${name} {\n${lines.join('\n')}\n}`;
}

function kindSdl(kind: EntityKind): string {
  const { id, list, label, plural } = kind;
  return `"${label.en} · ${label.fr}"
type ${id} implements Entity {
${kind.fields.map(fieldSdl).join('\n')}
  "Its readable id."
  id: ID!
}

"A page of ${plural.en}."
type ${id}Connection {
  "The ${plural.en} of the page."
  nodes: [${id}!]!
  "The same, each with its cursor."
  edges: [${id}Edge!]!
  "Where the page stands in the list."
  pageInfo: PageInfo!
  "How many there are in all, whatever the page."
  totalCount: Int!
}

"One of ${plural.en}, with its cursor."
type ${id}Edge {
  "Where it stands in the list."
  cursor: ID!
  "The entity itself."
  node: ${id}!
}

extend type Query {
  "The ${plural.en}, filtered, ordered and paged."
  ${list}(
    "Keeps those that fit all of it."
    filter: EntityFilter
    "In which order."
    orderBy: EntityOrder = NAME
    "How many at most, 1 to 500."
    first: Int = 50
    "The cursor after which the page starts."
    after: ID
  ): ${id}Connection!
}`;
}

function fieldSdl(field: Field): string {
  const description = `  "${field.label.en} · ${field.label.fr}"\n`;
  switch (field.kind) {
    case 'bilingual':
      return `${description}  ${field.id}(language: Language): String`;
    case 'number':
      return `${description}  ${field.id}: Float`;
    case 'boolean':
      return `${description}  ${field.id}: Boolean`;
    case 'choice':
      return `${description}  ${field.id}: ${enumType(field.choices ?? '')}`;
    case 'entity':
      return `${description}  ${field.id}: Entity`;
    case 'amount':
      return `${description}  ${field.id}: Amount`;
    default:
      return `${description}  ${field.id}: String`;
  }
}

/** The fields of all kinds of link, each once. */
export function linkFields(vocabulary: Vocabulary): Field[] {
  const fields = vocabulary.links.flatMap((kind) => kind.fields);
  return [...new Map(fields.map((field) => [field.id, field])).values()];
}
