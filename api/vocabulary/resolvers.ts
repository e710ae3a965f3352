import { type Concept, concept, type Resolvers } from '../concept.ts';
import type { Context } from '../context.ts';
import type { Language } from '../errors.ts';
import { enumType, enumValue, linkFields, vocabularySdl } from './sdl.ts';
import type { Field, Label, Vocabulary } from './vocabulary.ts';

type Labelled = { readonly id: string; readonly label: Label };

const inLanguage =
  (field: string) =>
  (row: Record<string, Label>, { language }: { language?: Language }, context: Context) =>
    row[field]?.[(language ?? context.language) === 'FR' ? 'fr' : 'en'];

const label = inLanguage('label');
const value = ({ id }: Labelled) => id;

export const vocabulary = concept(import.meta.url, {
  Query: { vocabulary: (_: unknown, __: unknown, context: Context) => context.vocabulary },
  Vocabulary: {
    choices: ({ choices }: Vocabulary) =>
      Object.entries(choices).map(([id, values]) => ({ id, values })),
  },
  Term: { label, value: ({ id }: Labelled) => enumValue(id) },
  StatusEntry: { label, value, description: inLanguage('description') },
  KindEntry: { label, value, plural: inLanguage('plural') },
  LinkKindEntry: {
    label,
    value,
    inverse: inLanguage('inverse'),
    from: ({ from }: { from: string[] }) => from.filter((kind) => kind !== '*'),
    to: ({ to }: { to: string[] }) => to.filter((kind) => kind !== '*'),
  },
  FieldEntry: { label, shape: ({ kind }: Field) => kind },
});

/** The concept that the vocabulary itself dictates: its enums, and the fields of its kinds. */
export function dictated(words: Vocabulary, lists: Resolvers): Concept {
  const enums: Resolvers = {
    EntityKind: values(words.kinds),
    LinkKind: values(words.links),
    Status: values(words.statuses),
  };
  for (const [list, choices] of Object.entries(words.choices))
    enums[enumType(list)] = values(choices);
  const kinds = words.kinds.map(({ id, fields }) => [id, fieldResolvers(fields)]);
  return {
    typeDefs: vocabularySdl(words),
    resolvers: {
      ...enums,
      ...Object.fromEntries(kinds),
      Link: fieldResolvers(linkFields(words)),
      ...lists,
    },
  };
}

const values = (all: readonly Labelled[]) =>
  Object.fromEntries(all.map(({ id }) => [enumValue(id), id]));

/** Most fields are properties of the row; what has two languages, a unit or an end is not. */
function fieldResolvers(fields: readonly Field[]): Resolvers {
  const resolvers: Resolvers = {};
  for (const { id, kind } of fields) {
    if (kind === 'bilingual') resolvers[id] = bilingual(id);
    if (kind === 'amount') resolvers[id] = (row: Row) => amountIn(row, id);
    if (kind === 'entity') {
      resolvers[id] = (row: Row, _: unknown, context: Context) =>
        context.entity(row[id] as string | undefined);
    }
  }
  return resolvers;
}

type Row = Readonly<Record<string, unknown>>;

/** The text in the language asked for; in the other one where only that exists. */
export const bilingual =
  (field: string) =>
  (row: Row, { language }: { language?: Language }, context: Context): unknown => {
    const french = (language ?? context.language) === 'FR';
    const [first, second] = french ? ['Fr', 'En'] : ['En', 'Fr'];
    return row[`${field}${first}`] ?? row[`${field}${second}`] ?? null;
  };

/** The amount that a link carries flattened (`amountValue`, `amountUnit`…), or null. */
export function amountIn(row: Row, prefix: string): Row | null {
  const inside = Object.entries(row).filter(([name]) => name.startsWith(prefix) && name !== prefix);
  if (inside.length === 0) return null;
  return Object.fromEntries(
    inside.map(([name, one]) => [
      `${name[prefix.length]?.toLowerCase()}${name.slice(prefix.length + 1)}`,
      one,
    ]),
  );
}
