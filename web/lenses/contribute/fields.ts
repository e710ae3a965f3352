/** The fields that a form can be about, with their labels, and what stands in them now as text. */
import type { FieldEntry, Vocabulary } from '../../data/vocabulary.ts';
import { inWords, type Scene } from '../../shared/scene.ts';
import type { Draft } from './draft.ts';
import { choiceId, type Subject } from './model.ts';

const label = (fr: string, en: string) => ({ fr, en });

const OF_ENTITIES: readonly FieldEntry[] = [
  { id: 'name', shape: 'bilingual', choices: null, label: label('nom', 'name') },
  {
    id: 'description',
    shape: 'bilingual',
    choices: null,
    label: label('description', 'description'),
  },
  {
    id: 'aliases',
    shape: 'texts',
    choices: null,
    label: label('autres noms', 'other names'),
  },
];
const OF_LINKS: readonly FieldEntry[] = [
  { id: 'since', shape: 'date', choices: null, label: label('depuis', 'since') },
  { id: 'until', shape: 'date', choices: null, label: label('jusqu’à', 'until') },
];

export function fieldsOf({ kind, link }: Subject, vocabulary: Vocabulary): readonly FieldEntry[] {
  return link === null
    ? [...OF_ENTITIES, ...(vocabulary.kinds.get(kind)?.fields ?? [])]
    : [...OF_LINKS, ...(vocabulary.links.get(link.kind)?.fields ?? [])];
}

/** What stands in a field now, in words; null where nothing does. */
export function shownNow(
  { entry, link }: Subject,
  field: FieldEntry,
  vocabulary: Vocabulary,
  scene: Scene,
): string | null {
  const value = (link?.entry ?? entry)[field.id];
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.join('; ');
  if (typeof value === 'object') {
    const { fr, en, ...rest } = value as Record<string, unknown>;
    const said = scene.language === 'fr' ? (fr ?? en) : (en ?? fr);
    return said === undefined ? Object.values(rest).map(String).join(' ') : String(said);
  }
  const choices = vocabulary.choices.get(field.choices ?? '');
  const choice = [...(choices ?? [])].find(([one]) => choiceId(one) === value);
  return choice === undefined ? String(value) : inWords(choice[1], scene);
}

/** What stands there, as the inputs of the form hold it: a correction begins from it. */
export function begun({ entry, link }: Subject, field: FieldEntry): Draft {
  const value = (link?.entry ?? entry)[field.id];
  if (value === undefined || value === null) return {};
  if (Array.isArray(value)) return { value: value.join('; ') };
  if (typeof value !== 'object') {
    return { value: value === true ? 'yes' : value === false ? 'no' : String(value) };
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      `value.${name}`,
      typeof one === 'object' ? String(Object.values(one ?? {})[0] ?? '') : String(one),
    ]),
  );
}
