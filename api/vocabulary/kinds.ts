/** The SDL of each kind of entity: its type, its pages, its list, and the conditions of lists. */
import { fieldSdl } from './fields.ts';
import { enumType, explained } from './sdl.ts';
import {
  type EntityKind,
  filterFields,
  type LinkKind,
  linkFields,
  type Vocabulary,
} from './vocabulary.ts';

export function kindsSdl(words: Vocabulary): string {
  return [
    ...words.kinds.flatMap((kind) => [typeSdl(kind), pageSdl(kind), listSdl(kind)]),
    body('extend type Link', linkFields(words).map(fieldSdl)),
    body('extend input EntityFilter', conditions(words.kinds)),
    body('extend input LinkFilter', conditions(words.links)),
  ].join('\n\n');
}

function conditions(kinds: readonly (EntityKind | LinkKind)[]): string[] {
  return filterFields(kinds).map(({ filter, label, choices = '' }) => {
    const says = explained(label, { en: 'One of these.', fr: 'L’une de ces valeurs.' });
    return `  ${says}\n  ${filter}: [${enumType(choices)}!]`;
  });
}

/** GraphQL takes no empty braces. */
const body = (head: string, lines: readonly string[]) =>
  lines.length === 0 ? '' : `${head} {\n${lines.join('\n')}\n}`;

function typeSdl({ id, label, description, fields }: EntityKind): string {
  const says = description === undefined ? explained(label) : explained(label, description);
  const own = '  "Its readable id, stable for ever."\n  id: ID!';
  return `${says}\n${body(`type ${id} implements Entity`, [own, ...fields.map(fieldSdl)])}`;
}

const pageSdl = ({ id, plural }: EntityKind) => `"A page of ${plural.en}."
type ${id}Connection {
  "The ${plural.en} of the page."
  nodes: [${id}!]!
  "The same entries, each with its cursor."
  edges: [${id}Edge!]!
  "The place of the page in the list."
  pageInfo: PageInfo!
  "The number of entries in the whole list."
  totalCount: Int!
}

"One of the ${plural.en} of a page, with its cursor."
type ${id}Edge {
  "Its place in the list, to be given as \`after\`."
  cursor: ID!
  "The entity itself."
  node: ${id}!
}`;

const listSdl = ({ id, list, plural }: EntityKind) => `extend type Query {
  "The ${plural.en}, filtered, ordered and paged."
  ${list}(
    "Conditions that every entity of the list meets."
    filter: EntityFilter
    "The order of the list."
    orderBy: EntityOrder = NAME
    "The size of the page, from 1 to 500."
    first: Int = 50
    "The page follows this cursor; null for the first page."
    after: ID
  ): ${id}Connection!
}`;
