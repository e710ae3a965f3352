/** The fields that the vocabulary gives to kinds of entity and of link: their SDL and their resolvers. */
import type { Resolvers } from '../concept.ts';
import type { Context } from '../context.ts';
import { enumType, explained } from './sdl.ts';
import { amountIn, bilingual, type Row } from './values.ts';
import type { Field, FieldShape, Label } from './vocabulary.ts';

/** The type of a field of each shape, and how its value is read. */
const SHAPES: Readonly<Record<FieldShape, { readonly type: string; readonly says: Label }>> = {
  text: {
    type: 'String',
    says: { en: 'Null where no source gives it.', fr: 'Null si aucune source ne le donne.' },
  },
  bilingual: {
    type: 'String',
    says: {
      en: 'In the other language where only that one exists; null where no source gives it.',
      fr: 'Dans l’autre langue si elle seule existe; null si aucune source ne le donne.',
    },
  },
  date: {
    type: 'String',
    says: {
      en: 'Partial ISO 8601: 2013, 2016-05 or 2016-05-02; null where not known.',
      fr: 'ISO 8601, partielle ou non : 2013, 2016-05 ou 2016-05-02; null si inconnue.',
    },
  },
  number: {
    type: 'Float',
    says: { en: 'A number; null where not known.', fr: 'Un nombre; null si inconnu.' },
  },
  url: {
    type: 'String',
    says: {
      en: 'An address (https://…); null where none is known.',
      fr: 'Une adresse (https://…); null si aucune n’est connue.',
    },
  },
  boolean: {
    type: 'Boolean',
    says: { en: 'Null where no source says.', fr: 'Null si aucune source ne le dit.' },
  },
  choice: {
    type: '',
    says: { en: 'Null where no source says.', fr: 'Null si aucune source ne le dit.' },
  },
  entity: {
    type: 'Entity',
    says: { en: 'Null where there is none.', fr: 'Null s’il n’y en a pas.' },
  },
  amount: {
    type: 'Amount',
    says: {
      en: 'Null where no source speaks of an amount.',
      fr: 'Null si aucune source ne parle d’un montant.',
    },
  },
};

export function fieldSdl({ id, kind, label, choices }: Field): string {
  const { type, says } = SHAPES[kind];
  const given = kind === 'bilingual' ? `${id}(language: Language)` : id;
  const typed = kind === 'choice' ? enumType(choices ?? '') : type;
  return `  ${explained(label, says)}\n  ${given}: ${typed}`;
}

/** Most fields are properties of the row; a text in two languages, an amount and an entity are not. */
export function fieldResolvers(fields: readonly Field[]): Resolvers {
  return Object.fromEntries(
    fields.flatMap(({ id, kind }) => {
      const resolver = resolverOf(id, kind);
      return resolver === undefined ? [] : [[id, resolver]];
    }),
  );
}

function resolverOf(id: string, kind: FieldShape) {
  if (kind === 'bilingual') return bilingual(id);
  if (kind === 'amount') return (row: Row) => amountIn(row, id);
  if (kind === 'entity')
    return (row: Row, _: unknown, context: Context) =>
      context.entity(row[id] as string | undefined);
  return undefined;
}
