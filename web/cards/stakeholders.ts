/** The labels of the kinds of stakeholder, by value as the API writes it. */
import type { Scene } from '../shared/scene.ts';
import { atlasIn } from '../state.ts';

export function stakeholders({ state, language }: Scene): Readonly<Record<string, string>> {
  const choices = atlasIn(state)?.vocabulary.choices.get('stakeholder') ?? new Map();
  return Object.fromEntries([...choices].map(([value, label]) => [value, label[language]]));
}
