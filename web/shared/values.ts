/** Fields and their values in words. */
import type { FieldValue } from '../data/sheet.ts';
import type { FieldEntry } from '../data/vocabulary.ts';
import { atlasIn } from '../state.ts';
import { date, number } from '../words/formats.ts';
import { inWords, type Scene } from './scene.ts';

export function valueText(scene: Scene, entry: FieldEntry | undefined, value: FieldValue): string {
  const { words, language, state } = scene;
  if (typeof value === 'boolean') return value ? words.facts.yes : words.facts.no;
  if (typeof value === 'number') return number(value, language);
  if (entry?.shape === 'date') return date(value, language);
  if (entry?.shape !== 'choice') return value;
  const choices = atlasIn(state)?.vocabulary.choices.get(entry.choices ?? '');
  return inWords(choices?.get(value), scene) || value;
}

export const fieldEntry = ({ state }: Scene, kind: string, field: string) =>
  atlasIn(state)
    ?.vocabulary.kinds.get(kind)
    ?.fields.find(({ id }) => id === field);

/** A field, a kind of link, or a word: in words. */
export function labelFor(scene: Scene, kind: string, what: string): string {
  const vocabulary = atlasIn(scene.state)?.vocabulary;
  const label = fieldEntry(scene, kind, what)?.label ?? vocabulary?.links.get(what)?.label;
  return inWords(label, scene) || what;
}
