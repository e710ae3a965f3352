/** A person asks to be corrected or removed; an administrator reads what is asked, and erases. */
import { see, turn } from '../../changes.ts';
import { useAnswer } from '../../proposals/answer.ts';
import { Answered } from '../../proposals/answered.tsx';
import { useRole } from '../../proposals/role.ts';
import { ask } from '../../remote/ask.ts';
import { kindValue, search } from '../../remote/search.ts';
import { Picker } from '../../shared/picker.tsx';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { personOperation } from './operations.ts';
import { Erasure } from './panel-erasure.tsx';
import { AboutMe } from './panel-request.tsx';
import { Requests } from './panel-requests.tsx';
import { personsWords } from './words.ts';

export function PersonsPage({ scene }: Props) {
  const { state, language, change } = scene;
  const words = personsWords(scene);
  const isAdministrator = useRole() === 'ADMINISTRATOR';
  const { selected } = state.view;
  const [about, again] = useAnswer(selected === null ? null : `${selected} ${language}`, () =>
    ask(personOperation, { id: selected ?? '' }, language),
  );
  return (
    <main id="content" class="page persons" tabIndex={-1}>
      {selected === null ? (
        <>
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
          <Picker
            scene={{ ...scene, search: (text) => search(text, language, [kindValue('Person')]) }}
            label={words.whom}
            hint={scene.words.picker.hint}
            onPick={(id) => change(see({ selected: id }))}
          />
          {isAdministrator && <Requests scene={scene} />}
          {isAdministrator && <Erasure key="texts" scene={scene} person={null} />}
        </>
      ) : (
        <Answered scene={scene} of={about} again={again}>
          {({ entity }) =>
            entity?.__typename === 'Person' ? (
              <>
                <h1>{words.titleOf(entity.name)}</h1>
                <p class="lead">{words.lead}</p>
                <AboutMe key={entity.id} scene={scene} person={entity} />
                {isAdministrator && <Erasure key={entity.id} scene={scene} person={entity} />}
              </>
            ) : (
              <>
                <h1>{words.title}</h1>
                <p>{words.unknown}</p>
                <p>
                  <a href={hrefOf(scene, turn('persons', {}, { selected: null }))}>{words.other}</a>
                </p>
              </>
            )
          }
        </Answered>
      )}
    </main>
  );
}
