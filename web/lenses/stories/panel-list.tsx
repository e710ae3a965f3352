/** Which stories there are, each with one sentence that invites to read it. */

import { readStory } from '../../changes.ts';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { Waiting } from '../../shared/waiting.tsx';
import { storiesWords } from './words.ts';

export function StoriesPage({ scene }: Props) {
  const words = storiesWords(scene);
  return (
    <main id="content" class="page stories" tabIndex={-1}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Waiting scene={scene} of={scene.state.remote.stories}>
        {(all) =>
          all.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <ol class="invitations">
              {all.map(({ id, title, lead, steps }) => (
                <li key={id}>
                  <h2>
                    <a href={hrefOf(scene, readStory(id))}>{title}</a>
                  </h2>
                  <p>{lead}</p>
                  <p class="faint">{words.steps(steps)}</p>
                </li>
              ))}
            </ol>
          )
        }
      </Waiting>
    </main>
  );
}
