import { concept } from '../concept.ts';
import type { Context } from '../context.ts';
import { listOf } from './enums.ts';
import { enumValue } from './sdl.ts';
import { labelled } from './values.ts';
import type { Choice, Field, LinkKind, Vocabulary } from './vocabulary.ts';

const label = labelled('label');
const description = labelled('description');
const value = ({ id }: { readonly id: string }) => id;
const kinds = (ends: readonly string[]) => ends.filter((kind) => kind !== '*');

export const vocabulary = concept(import.meta.url, {
  Query: { vocabulary: (_: unknown, __: unknown, context: Context) => context.vocabulary },
  Vocabulary: {
    choices: (words: Vocabulary) =>
      Object.entries(words.choices).map(([id, values]) => ({ id, values, ...listOf(id, words) })),
  },
  Term: { label, description, value: ({ id }: Choice) => enumValue(id) },
  StatusEntry: { label, value, description },
  KindEntry: { label, value, description, plural: labelled('plural') },
  LinkKindEntry: {
    label,
    value,
    inverse: labelled('inverse'),
    from: ({ from }: LinkKind) => kinds(from),
    to: ({ to }: LinkKind) => kinds(to),
    verbFields: ({ id, verbFields = [] }: LinkKind) =>
      verbFields.map((field) => ({ ...field, kinds: [id, ...(field.with ?? [])] })),
  },
  VerbFieldEntry: { description },
  FieldEntry: { label, shape: ({ kind }: Field) => kind },
  ChoiceList: { label, description },
});
