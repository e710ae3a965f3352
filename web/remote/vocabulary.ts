/** Reads the kinds, verbs, statuses and choices, with their labels in both languages. */
import type { Family, FieldEntry, Vocabulary } from '../data/vocabulary.ts';
import { ask } from './ask.ts';
import { graphql } from './graphql.ts';

export const vocabularyOperation = graphql(`
  query Vocabulary {
    vocabulary {
      families { id fr: label(language: FR) en: label(language: EN) }
      statuses {
        id
        fact
        fr: label(language: FR)
        en: label(language: EN)
        describedFr: description(language: FR)
        describedEn: description(language: EN)
      }
      kinds {
        id
        family
        shape
        fr: label(language: FR)
        en: label(language: EN)
        pluralFr: plural(language: FR)
        pluralEn: plural(language: EN)
        fields { id shape choices fr: label(language: FR) en: label(language: EN) }
      }
      links {
        id
        from
        to
        fr: label(language: FR)
        en: label(language: EN)
        inverseFr: inverse(language: FR)
        inverseEn: inverse(language: EN)
        fields { id shape choices fr: label(language: FR) en: label(language: EN) }
      }
      choices { id values { value fr: label(language: FR) en: label(language: EN) } }
    }
  }
`);

type Labelled = { readonly id: string; readonly fr: string; readonly en: string };

export async function readVocabulary(): Promise<Vocabulary> {
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
      from: one.from,
      to: one.to,
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
