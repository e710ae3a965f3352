/** Where the talent of a codebase is: counts by organisation and place, and what a move would take along. */
import { Name } from '../shared/name.tsx';
import type { Props } from '../shared/scene.ts';
import { number } from '../words/formats.ts';
import type { Anchoring } from './anchoring.ts';
import { cardWords } from './words.ts';

export function Anchored({
  scene,
  anchoring,
  title: Title = 'h2',
}: Props & { readonly anchoring: Anchoring; readonly title?: 'h2' | 'h3' }) {
  const words = cardWords(scene).anchoring;
  const many = (value: number) => number(value, scene.language);
  const { organisations, commits, users, keepers } = anchoring;
  const spread = ({
    localCount: local,
    elsewhereCount: elsewhere,
    unknownCount: unknown,
  }: Anchoring['users']) => words.spread(many(local), many(elsewhere), many(unknown));
  return (
    <section class="anchored">
      <Title>{words.title}</Title>
      <p class="faint">{words.note}</p>
      <ul class="lines">
        <li>
          {words.organisations} {spread(organisations)}
        </li>
        <li>
          {words.commits} {commits === null ? words.unknown : spread(commits)}
        </li>
        <li>
          {words.users} {spread(users)}
        </li>
        {keepers.map(({ organisation, where, personCount: people, commitCount: own }) => (
          <li key={organisation?.id ?? ''}>
            {organisation === null ? (
              words.noEmployer
            ) : (
              <Name
                scene={scene}
                id={organisation.id}
                kind={organisation.__typename}
                name={organisation.name}
              />
            )}{' '}
            <span class="faint">
              {words.places[where]}, {words.keeper(many(people), own === null ? null : many(own))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
