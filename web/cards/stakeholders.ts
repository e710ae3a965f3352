/** The labels of the kinds of stakeholder, by value as the API writes it. */
import { arrived } from '../data/loading.ts';
import type { Scene } from '../shared/scene.ts';

export function stakeholders({ state, language }: Scene): Readonly<Record<string, string>> {
  const choices = arrived(state.atlas)?.vocabulary.choices.get('stakeholder') ?? new Map();
  return Object.fromEntries([...choices].map(([value, label]) => [value, label[language]]));
}
