/** The lens of dependencies: the layers of a codebase, removals side by side, weak points, use against support. */
import { open } from '../../changes.ts';
import { arrived } from '../../data/loading.ts';
import type { Named } from '../../data/sheet.ts';
import { Applying } from '../../filters/applying.tsx';
import { loadingOf } from '../../remote/need.ts';
import { Name } from '../../shared/name.tsx';
import { Picker } from '../../shared/picker.tsx';
import type { Props } from '../../shared/scene.ts';
import { Waiting } from '../../shared/waiting.tsx';
import { byDistance, type Layers as LayersOf, type Step } from './model.ts';
import { dependenciesNeed, weaknessNeed } from './needs.ts';
import { Layers } from './panel-layers.tsx';
import { LayersList } from './panel-layers-list.tsx';
import { Removals } from './panel-removals.tsx';
import { Support } from './panel-support.tsx';
import { WeakPoints } from './panel-weak-points.tsx';
import { FOLLOWS } from './view.ts';
import { dependenciesWords } from './words.ts';

export function DependenciesPage({ scene }: Props) {
  const { state } = scene;
  const words = dependenciesWords(scene);
  return (
    <div class="page dependencies">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Applying scene={scene} follows={FOLLOWS} />
      <Picker
        scene={scene}
        label={words.choose}
        hint={words.chooseHint}
        onPick={(id) => scene.change(open(id))}
      />
      <Waiting scene={scene} of={loadingOf(state, dependenciesNeed)}>
        {(dependencies) => (
          <>
            {dependencies.layers === null ? (
              <MostRelied scene={scene} />
            ) : (
              <LayersSection scene={scene} layers={dependencies.layers} />
            )}
            <Removals scene={scene} dependencies={dependencies} />
          </>
        )}
      </Waiting>
      <Waiting scene={scene} of={loadingOf(state, weaknessNeed)}>
        {(weakness) => (
          <>
            <WeakPoints scene={scene} weakness={weakness} />
            <Support scene={scene} weakness={weakness} />
          </>
        )}
      </Waiting>
    </div>
  );
}

function LayersSection({ scene, layers }: Props & { layers: LayersOf }) {
  const words = dependenciesWords(scene);
  const { belowCount, aboveCount } = layers;
  const [below, above] = [filteredSteps(scene, layers.below), filteredSteps(scene, layers.above)];
  return (
    <section>
      <h2>{words.layers(layers.entity.name)}</h2>
      <InShort scene={scene} layers={layers} />
      {below.length + above.length > 0 && (
        <Layers scene={scene} layers={{ ...layers, below, above }} />
      )}
      <div class="pair">
        <LayersList
          scene={scene}
          title={words.below}
          none={words.belowNone}
          levels={byDistance(below)}
          hidden={belowCount - below.length}
        />
        <LayersList
          scene={scene}
          title={words.above}
          none={words.aboveNone}
          levels={byDistance(above)}
          hidden={aboveCount - above.length}
        />
      </div>
    </section>
  );
}

/** Who keeps it going and who relies on it, before any picture. */
function InShort({ scene, layers: { keepers, above } }: Props & { layers: LayersOf }) {
  const words = dependenciesWords(scene);
  const near = above.filter(({ distance }) => distance === 1).map(({ entity }) => entity);
  const names = (all: readonly Named[]) =>
    all.map((one) => <Name key={one.id} scene={scene} {...one} />);
  return (
    <dl class="in-short">
      {keepers !== null && (
        <>
          <dt>{words.keepers}</dt>
          <dd class="names">
            {names(keepers.organisations)}
            {keepers.people > 0 && <span class="faint">{words.keepingPeople(keepers.people)}</span>}
            {keepers.organisations.length + keepers.people === 0 && words.keepersNone}
          </dd>
        </>
      )}
      <dt>{words.reliers}</dt>
      <dd class="names">{near.length === 0 ? words.aboveNone : names(near)}</dd>
    </dl>
  );
}

/** The steps that the shared filters leave: by kind, gathered, not hidden. */
function filteredSteps({ state }: Props['scene'], steps: readonly Step[]): readonly Step[] {
  const { kinds, hidden, only } = state.view.filters;
  return steps.filter(
    ({ entity }) =>
      (kinds === null || kinds.includes(entity.kind)) &&
      (only === null || only.includes(entity.id)) &&
      !hidden.includes(entity.id),
  );
}

/** Where nothing is chosen: the codebases that most rely on, to begin with. */
function MostRelied({ scene }: Props) {
  const { state } = scene;
  const words = dependenciesWords(scene);
  const weakness = arrived(loadingOf(state, weaknessNeed));
  if (weakness === null) return null;
  const all = [...weakness.ranked.map(({ codebase }) => codebase), ...weakness.notJudged].slice(
    0,
    10,
  );
  return (
    <section>
      <p>{words.chooseNone}</p>
      <p class="names">
        {all.map((one) => (
          <Name key={one.id} scene={scene} {...one} />
        ))}
      </p>
    </section>
  );
}
