/** Who shares a need, a barrier or a tool with an actor; or who has a need, and what meets it. */

import { open, see, turn } from '../../changes.ts';
import { type Atlas, type Entity, entityAt } from '../../data/atlas.ts';
import { ecosystem } from '../../data/ecosystem.ts';
import { BriefForm } from '../../shared/brief-form.tsx';
import { useReturn } from '../../shared/focus-return.ts';
import { Name } from '../../shared/name.tsx';
import { Chain } from '../../shared/path.tsx';
import { Picker } from '../../shared/picker.tsx';
import { hrefOf, inWords, type Props } from '../../shared/scene.ts';
import { StatusMark } from '../../shared/status.tsx';
import { Waiting } from '../../shared/waiting.tsx';
import { alliesOf, endsOf, type Shared, samplesOf } from './model.ts';
import { OneAlly } from './panel-ally.tsx';
import { WhomToMeet } from './panel-meetings.tsx';
import { alliesWords } from './words.ts';

const MOST = 12;

export function AlliesPage({ scene }: Props) {
  const { state, change } = scene;
  const words = alliesWords(scene);
  return (
    <div class="page allies">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Picker
        scene={scene}
        label={words.pick}
        hint={scene.words.picker.hint}
        onPick={(id) => change(open(id))}
      />
      <Waiting scene={scene} of={state.remote.atlas}>
        {(atlas) => {
          const chosen = entityAt(atlas, state.view.selected);
          return chosen === null ? (
            <Samples scene={scene} atlas={atlas} />
          ) : (
            <>
              <BriefForm
                scene={scene}
                subject={{
                  by: 'e',
                  id: chosen.id,
                  sort: 'entity',
                  name: chosen.name[scene.language],
                }}
              />
              <Linked scene={scene} atlas={atlas} chosen={chosen} />
              <Found scene={scene} atlas={atlas} chosen={chosen} />
              <WhomToMeet scene={scene} chosen={chosen.id} />
            </>
          );
        }}
      </Waiting>
    </div>
  );
}

type FoundProps = Props & { readonly atlas: Atlas };

function Samples({ scene, atlas }: FoundProps) {
  const known = samplesOf(atlas, 4, 3);
  if (known.length === 0) return null;
  return (
    <>
      <h2>{alliesWords(scene).samples}</h2>
      <ul class="lines">
        {known.map(({ id, kind, name }) => (
          <li key={id}>
            <Name scene={scene} id={id} kind={kind} name={name[scene.language]} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Found({ scene, atlas, chosen }: FoundProps & { chosen: Entity }) {
  const { language } = scene;
  const words = alliesWords(scene);
  const name = chosen.name[language];
  if (chosen.family === 'ends') {
    const holders = endsOf(atlas, chosen.id, ['HAS_NEED', 'FACES', 'NAMES']);
    const answers = endsOf(atlas, chosen.id, ['MEETS', 'LIFTS']);
    return (
      <>
        <h2>{words.holders(name)}</h2>
        <Ends scene={scene} atlas={atlas} ends={holders} />
        <h2>{words.answers(name)}</h2>
        {answers.length === 0 && <p>{words.noAnswers}</p>}
        <Ends scene={scene} atlas={atlas} ends={answers} />
      </>
    );
  }
  const today = new Date().toISOString().slice(0, 10);
  const allies = alliesOf(atlas, chosen.id, today, ecosystem.place);
  if (allies.length === 0) return <p>{words.none(name)}</p>;
  return (
    <>
      <h2>{words.shares(name)}</h2>
      <p class="faint">{words.sharesNote}</p>
      <ol class="lines">
        {allies.slice(0, MOST).map((ally) => (
          <li key={ally.entity.id}>
            <OneAlly scene={scene} atlas={atlas} ally={ally} chosen={chosen} />
          </li>
        ))}
      </ol>
      {allies.length > MOST && <p class="faint">{words.more(allies.length - MOST)}</p>}
    </>
  );
}

/** How the chosen one and another are linked, said where one asked. */
function Linked({ scene, atlas, chosen }: FoundProps & { chosen: Entity }) {
  const { state } = scene;
  const words = alliesWords(scene);
  const other = entityAt(atlas, state.view.to);
  useReturn(other?.id ?? null, { leave: (id) => `#how-${id}` });
  if (other === null) return null;
  return (
    <section class="linked" aria-live="polite">
      <h2>{words.how}</h2>
      <Chain scene={scene} atlas={atlas} from={chosen.id} to={other.id} />
      <p class="actions">
        <a href={hrefOf(scene, turn('map'))}>{words.onMap}</a>
        <a href={hrefOf(scene, see({ to: null }))}>{words.forget}</a>
      </p>
    </section>
  );
}

function Ends({ scene, atlas, ends }: FoundProps & { ends: readonly Shared[] }) {
  return (
    <ul class="lines">
      {ends.map(({ target, mine }) => (
        <li key={mine.id}>
          <Name
            scene={scene}
            id={target.id}
            kind={target.kind}
            name={target.name[scene.language]}
          />{' '}
          <em>{inWords(atlas.vocabulary.links.get(mine.kind)?.label, scene)}</em>
          <StatusMark scene={scene} status={mine.status} />
        </li>
      ))}
    </ul>
  );
}
