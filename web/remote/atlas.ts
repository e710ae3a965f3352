/** The columns and the vocabulary, asked together and made into the atlas. */
import type { Atlas } from '../model/atlas.ts';
import { atlasOf, type Columns } from '../model/columns.ts';
import type { Family, FieldEntry, Vocabulary } from '../model/vocabulary.ts';
import { ask, get } from './ask.ts';
import { vocabularyOperation } from './operations.ts';

export async function readAtlas(): Promise<Atlas> {
  const [columns, vocabulary] = await Promise.all([get<Columns>('/map.json'), readVocabulary()]);
  return atlasOf(columns, vocabulary);
}

type Labelled = { readonly id: string; readonly fr: string; readonly en: string };

async function readVocabulary(): Promise<Vocabulary> {
  const { vocabulary } = await ask(vocabularyOperation, {}, 'fr');
  const byId = <T extends { id: string }, R>(all: readonly T[], as: (one: T) => R) =>
    new Map(all.map((one) => [one.id, as(one)]));
  const label = ({ fr, en }: Pick<Labelled, 'fr' | 'en'>) => ({ fr, en });
  const field = (one: Labelled & { shape: string; choices: string | null }): FieldEntry => ({
    id: one.id,
    shape: one.shape,
    choices: one.choices,
    label: label(one),
  });
  return {
    families: vocabulary.families.map((one) => ({ id: one.id as Family, label: label(one) })),
    kinds: byId(vocabulary.kinds, (one) => ({
      id: one.id,
      family: one.family as Family,
      shape: one.shape,
      label: label(one),
      plural: { fr: one.pluralFr, en: one.pluralEn },
      fields: one.fields.map(field),
    })),
    links: byId(vocabulary.links, (one) => ({
      id: one.id,
      label: label(one),
      inverse: { fr: one.inverseFr, en: one.inverseEn },
      fields: one.fields.map(field),
    })),
    statuses: byId(vocabulary.statuses, (one) => ({
      id: one.id,
      fact: one.fact,
      label: label(one),
      description: { fr: one.describedFr, en: one.describedEn },
    })),
    choices: byId(
      vocabulary.choices,
      ({ values }) => new Map(values.map((value) => [value.value, label(value)])),
    ),
  };
}
