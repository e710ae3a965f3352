/** The enums that the vocabulary generates: kinds, statuses, choices. Each value has its sentence. */
import type { Resolvers } from '../concept.ts';
import { description, enumType, enumValue, explained } from './sdl.ts';
import type { Choice, ChoiceList, Label, LinkKind, Vocabulary } from './vocabulary.ts';

interface Value {
  readonly id: string;
  /** In the SDL, quoted. */
  readonly description: string;
}

interface Enum {
  readonly name: string;
  readonly description: string;
  readonly values: readonly Value[];
}

const NAMES: Readonly<Record<'kinds' | 'links' | 'statuses', Label>> = {
  kinds: { en: 'The kind of an entity.', fr: 'La sorte d’une entité.' },
  links: {
    en: 'The kind of a link: a verb, read from → to.',
    fr: 'La sorte d’un lien : un verbe, lu du départ vers l’arrivée.',
  },
  statuses: {
    en: 'How sure a fact is, and whether it is a fact.',
    fr: 'À quel point un fait est sûr, et s’il en est un.',
  },
};

const COUNTS: Label = { en: 'It counts as a fact.', fr: 'Compte parmi les faits.' };
const DOES_NOT_COUNT: Label = {
  en: 'It does not count as a fact.',
  fr: 'Ne compte pas parmi les faits.',
};

function enums(words: Vocabulary): Enum[] {
  return [
    {
      name: 'EntityKind',
      description: description(NAMES.kinds),
      values: words.kinds.map((kind) => ({ id: kind.id, description: described(kind) })),
    },
    {
      name: 'LinkKind',
      description: description(NAMES.links),
      values: words.links.map((kind) => ({ id: kind.id, description: bothWays(kind) })),
    },
    {
      name: 'Status',
      description: description(NAMES.statuses),
      values: words.statuses.map(({ id, label, description: sentence, fact }) => ({
        id,
        description: explained(label, sentence, fact ? COUNTS : DOES_NOT_COUNT),
      })),
    },
    ...Object.entries(words.choices).map(([id, choices]) => {
      const list = listOf(id, words);
      return {
        name: enumType(id),
        description: description(list.description),
        values: choices.map((one) => ({ id: one.id, description: chosen(one, list) })),
      };
    }),
  ];
}

export function enumsSdl(words: Vocabulary): string {
  return enums(words)
    .map((one) => {
      const values = one.values.map(
        ({ id, description }) => `  ${description}\n  ${enumValue(id)}`,
      );
      return `${one.description}\nenum ${one.name} {\n${values.join('\n')}\n}`;
    })
    .join('\n\n');
}

/** A value of the API becomes the id that data files and graph hold. */
export function enumResolvers(words: Vocabulary): Resolvers {
  return Object.fromEntries(
    enums(words).map(({ name, values }) => [
      name,
      Object.fromEntries(values.map(({ id }) => [enumValue(id), id])),
    ]),
  );
}

type Described = { readonly label: Label; readonly description?: Label };

const described = ({ label, description: sentence }: Described) =>
  sentence === undefined ? explained(label) : explained(label, sentence);

/** A choice without a sentence of its own is introduced by the label of its list. */
const chosen = (choice: Choice, { label }: ChoiceList) =>
  choice.description !== undefined
    ? described(choice)
    : explained({
        en: `${label.en}: ${choice.label.en}`,
        fr: `${label.fr} : ${choice.label.fr}`,
      });

/** A list without words of its own has the label of the field that takes its values. */
export function listOf(id: string, { choiceLists, kinds, links }: Vocabulary): ChoiceList {
  const known = choiceLists?.[id];
  if (known !== undefined) return known;
  const fields = [...kinds, ...links].flatMap((kind) => kind.fields);
  return {
    label: fields.find(({ choices }) => choices === id)?.label ?? { en: id, fr: id },
    description: { en: `Values of \`${id}\`.`, fr: `Valeurs de \`${id}\`.` },
  };
}

/** The verb both ways, and the kinds of entity at both ends. */
const bothWays = ({ label, inverse, from, to }: LinkKind) =>
  explained(
    label,
    { en: `The other way: ${inverse.en}.`, fr: `Dans l’autre sens : ${inverse.fr}.` },
    { en: `From: ${ends(from).en}.`, fr: `De : ${ends(from).fr}.` },
    { en: `To: ${ends(to).en}.`, fr: `À : ${ends(to).fr}.` },
  );

const ends = (kinds: readonly string[]): Label =>
  kinds.includes('*')
    ? { en: 'any kind of entity', fr: 'toute sorte d’entité' }
    : { en: kinds.join(', '), fr: kinds.join(', ') };
