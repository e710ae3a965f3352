/** The words of a board that are not everybody's, explained where they stand: opened by key, by touch, by click. */

import { STATED } from '../data/vocabulary.ts';
import { inWords, type Props } from '../shared/scene.ts';
import { atlasIn } from '../state.ts';
import { cardWords } from './words.ts';

export function Terms({ scene }: Props) {
  const { terms } = cardWords(scene);
  const statuses = atlasIn(scene.state)?.vocabulary.statuses ?? new Map();
  return (
    <details class="terms">
      <summary>{terms.title}</summary>
      <dl>
        {terms.all.map(([term, meaning]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
        {[...statuses.values()]
          .filter(({ id }) => id !== STATED)
          .map(({ id, label, description }) => (
            <div key={id}>
              <dt>{inWords(label, scene)}</dt>
              <dd>{inWords(description, scene)}</dd>
            </div>
          ))}
      </dl>
    </details>
  );
}
