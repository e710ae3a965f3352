/** « Comment est-ce lié à… »: the shortest chain of links between two entities, in sentences. */

import { see } from '../changes.ts';
import { type Atlas, entityAt } from '../data/atlas.ts';
import { arrived } from '../data/loading.ts';
import { pathBetween, type Step } from '../data/path.ts';
import type { Named } from '../data/sheet.ts';
import { atlasIn } from '../state.ts';
import { useReturn } from './focus-return.ts';
import { Name } from './name.tsx';
import { Passages } from './passages.tsx';
import { Picker } from './picker.tsx';
import { inWords, type Props } from './scene.ts';
import { StatusMark } from './status.tsx';
import { Waiting } from './waiting.tsx';

export function PathTo({ scene, entity }: Props & { entity: Named }) {
  const { words, state, change } = scene;
  const atlas = atlasIn(state);
  const end = atlas === null ? null : entityAt(atlas, state.view.to);
  useReturn(end?.id ?? null, { leave: () => '.path [role="combobox"]' });
  return (
    <section class="path">
      <h3>{words.paths.label}</h3>
      <Picker
        scene={scene}
        label={words.paths.label}
        hint={words.paths.hint}
        onPick={(to) => change(see({ to }))}
      />
      {atlas !== null && end !== null && (
        <div aria-live="polite">
          <Chain scene={scene} atlas={atlas} from={entity.id} to={end.id} />
          <button type="button" class="quiet" onClick={() => change(see({ to: null }))}>
            {words.paths.forget}
          </button>
        </div>
      )}
    </section>
  );
}

export function Chain({
  scene,
  atlas,
  from,
  to,
}: Props & { atlas: Atlas; from: string; to: string }) {
  const { words, language } = scene;
  const steps = pathBetween(atlas, from, to);
  const nameOf = (id: string) => entityAt(atlas, id)?.name[language] ?? id;
  if (steps === null) return <p>{words.paths.none(nameOf(from), nameOf(to))}</p>;
  return (
    <>
      <p class="faint">
        {words.paths.between(nameOf(from), nameOf(to))} · {words.paths.length(steps.length)}
      </p>
      <ol class="lines">
        {steps.map((step) => (
          <li key={step.link}>
            <Sentence scene={scene} atlas={atlas} step={step} />
            <Said scene={scene} link={atlas.links[step.link]?.id} />
          </li>
        ))}
      </ol>
      {scene.state.remote.chain.step !== 'idle' && (
        <Waiting scene={scene} of={scene.state.remote.chain}>
          {() => null}
        </Waiting>
      )}
    </>
  );
}

/** The passages behind one link of the path. */
function Said({ scene, link }: Props & { link: string | undefined }) {
  const citations = arrived(scene.state.remote.chain)?.get(link ?? '');
  return citations === undefined ? null : <Passages scene={scene} citations={citations} />;
}

/** One step, in the direction of the path. */
function Sentence({ scene, atlas, step }: Props & { atlas: Atlas; step: Step }) {
  const link = atlas.links[step.link];
  const [from, to] = [atlas.entities[step.from], atlas.entities[step.to]];
  if (!link || !from || !to) return null;
  const entry = atlas.vocabulary.links.get(link.kind);
  const named = { scene };
  return (
    <>
      <Name {...named} id={from.id} kind={from.kind} name={from.name[scene.language]} />{' '}
      <em>{inWords(link.from === step.from ? entry?.label : entry?.inverse, scene)}</em>{' '}
      <Name {...named} id={to.id} kind={to.kind} name={to.name[scene.language]} />
      <StatusMark scene={scene} status={link.status} />
    </>
  );
}
