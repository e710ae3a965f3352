/** The labels of the kinds of stakeholder, by value as the API writes it. */
import { arrived } from '../model/loading.ts';
import type { Scene } from './scene.ts';

export function stakeholders({ state, language }: Scene): Readonly<Record<string, string>> {
  const choices = arrived(state.atlas)?.vocabulary.choices.get('stakeholder') ?? new Map();
  return Object.fromEntries([...choices].map(([value, label]) => [value, label[language]]));
}
