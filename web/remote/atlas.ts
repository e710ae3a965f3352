/** The columns, the names and the vocabulary, asked together and made into the atlas. */
import type { Atlas } from '../data/atlas.ts';
import { atlasOf } from '../data/atlas-of.ts';
import { columnsOf } from '../data/columns.ts';
import { namesOf } from '../data/names.ts';
import type { Family, FieldEntry, Vocabulary } from '../data/vocabulary.ts';
import { ask, bytes, Unanswered } from './ask.ts';
import { vocabularyOperation } from './operations.ts';

/** From so many entities on, the map is drawn before their names are here. */
const LARGE = 5000;

/** @param early is told of an atlas without names, where they are worth no waiting. */
export async function readAtlas(early: (atlas: Atlas) => void): Promise<Atlas> {
  const [drawing, names, vocabulary] = [pack('/map.bin'), pack('/map-names.bin'), readVocabulary()];
  // Whichever fails first is told below; the others are not left unheard.
  for (const one of [drawing, names, vocabulary]) one.catch(() => undefined);
  const columns = columnsOf(await drawing);
  if (columns.count >= LARGE) early(atlasOf(columns, null, await vocabulary));
  const told = namesOf(await names);
  // The graph changed between the two answers: once more.
  if (told.stamp !== columns.stamp) return readAtlas(early);
  return atlasOf(columns, told, await vocabulary);
}

async function pack(path: string): Promise<ArrayBuffer> {
  const found = await bytes(path);
  if (found === null) throw new Unanswered('error');
  return found;
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
