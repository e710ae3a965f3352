import { STATED } from '../data/vocabulary.ts';
import { atlasIn } from '../state.ts';
import { inWords, type Props } from './scene.ts';

export function Terms({ scene }: Props) {
  const { terms } = scene.words.boards;
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
