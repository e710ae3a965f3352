/** To keep a scenario with its versions, to share it by its address, to fork and to cite it. */
import { useState } from 'preact/hooks';
import { choose, say, turn } from '../../changes.ts';
import { arrived } from '../../data/loading.ts';
import { Trouble } from '../../proposals/trouble.tsx';
import { loadingOf } from '../../remote/need.ts';
import { viewerNeed } from '../../remote/needs.ts';
import { CitingForms, copyText } from '../../shared/citing-forms.tsx';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { ownOf } from '../../view.ts';
import { inputOf, type Kept, NONE, pinned, type Scenario } from './model.ts';
import { keptNeed } from './needs.ts';
import { forkScenario, keepScenario } from './operations-kept.ts';
import { KeptOne } from './panel-versions.tsx';
import { type Telling, toKept, useTelling } from './telling.ts';
import type { Choices } from './view.ts';
import { scenarioWords } from './words.ts';

interface KeepingProps extends Props {
  readonly scenario: Scenario;
  readonly choices: Choices;
}

export function Keeping({ scene, scenario, choices }: KeepingProps) {
  const words = scenarioWords(scene).keeping;
  const name = arrived(loadingOf(scene.state, viewerNeed))?.name ?? null;
  const { kept: id } = ownOf(scene.state.view, 'scenarios');
  const kept = id === undefined ? null : arrived(loadingOf(scene.state, keptNeed));
  const telling = useTelling(scene);
  const shared = choose('scenarios', { ...NONE, ...pinned(choices, scenario) });
  const address = new URL(hrefOf(scene, shared), location.href).href;
  return (
    <section class="keeping">
      <h2>{words.title}</h2>
      {kept !== null && <KeptOne scene={scene} kept={kept} telling={telling} key={kept.id} />}
      {name !== null && kept?.isMine === false && (
        <p>
          <button
            type="button"
            onClick={() =>
              telling.act(
                forkScenario,
                { id: kept.id, version: kept.version?.number ?? null },
                ({ forkScenario: made }) => toKept(made.id, made.version?.number),
              )
            }
          >
            {words.fork}
          </button>
        </p>
      )}
      {name === null ? (
        <p>
          {words.withoutAccount} <a href={hrefOf(scene, turn('sign-in'))}>{words.signIn}</a>
        </p>
      ) : (
        <KeepForm
          scene={scene}
          scenario={scenario}
          choices={choices}
          kept={kept?.isMine ? kept : null}
          telling={telling}
        />
      )}
      <Trouble scene={scene} of={telling.trouble} />
      <p>
        <button type="button" onClick={() => copyText(scene, address, words.copied)}>
          {words.copyAddress}
        </button>{' '}
        <span class="faint">{words.addressHolds}</span>
      </p>
      <details class="cite">
        <summary>{words.cite}</summary>
        <CitingForms
          scene={scene}
          of={{
            id: `scenario-${kept?.id ?? scenario.shipped?.id ?? scenario.template.toLowerCase()}`,
            name: words.cited(kept?.name ?? scenario.title, kept?.version?.number ?? null),
            address,
          }}
          words={words}
        />
      </details>
    </section>
  );
}

const [SHORTEST, LONGEST_NAME, LONGEST_NOTE] = [2, 100, 200];

interface FormProps extends KeepingProps {
  /** The one that gets another version; null for a new one. */
  readonly kept: Kept | null;
  readonly telling: Telling;
}

function KeepForm({ scene, scenario, choices, kept, telling }: FormProps) {
  const words = scenarioWords(scene).keeping;
  const [name, setName] = useState(scenario.title);
  const [note, setNote] = useState('');
  const keep = (id: string | null) =>
    telling.act(
      keepScenario,
      {
        input: {
          id,
          name: id === null ? name : null,
          note: note.trim() === '' ? null : note,
          scenario: inputOf(choices, scenario.template) as never,
        },
      },
      ({ keepScenario: made }) =>
        (state) =>
          say(words.done)(toKept(made.id, made.version?.number)(state)),
    );
  return (
    <form
      class="keep"
      onSubmit={(event) => {
        event.preventDefault();
        void keep(kept?.id ?? null);
      }}
    >
      {kept === null && (
        <label>
          <span>{words.name}</span>
          <input
            type="text"
            required
            minLength={SHORTEST}
            maxLength={LONGEST_NAME}
            value={name}
            onInput={({ currentTarget: { value } }) => setName(value)}
          />
        </label>
      )}
      <label>
        <span>{words.note}</span>
        <input
          type="text"
          minLength={SHORTEST}
          maxLength={LONGEST_NOTE}
          value={note}
          onInput={({ currentTarget: { value } }) => setNote(value)}
        />
      </label>
      <button type="submit">{kept === null ? words.keep : words.keepVersion}</button>
      {kept !== null && (
        <button type="button" class="quiet" onClick={() => keep(null)}>
          {words.keepNew}
        </button>
      )}
    </form>
  );
}
