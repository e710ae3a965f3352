/** The lens of dependencies: the layers of a codebase, removals side by side, weak points, use against support. */
import { open } from '../model/changes.ts';
import { byDistance, type Layers as LayersOf } from '../model/ground.ts';
import { Layers } from './layers.tsx';
import { LayersList } from './layers-list.tsx';
import { Name } from './name.tsx';
import { Picker } from './picker.tsx';
import { Removals } from './removals.tsx';
import type { Props } from './scene.ts';
import { Support } from './support.tsx';
import { Waiting } from './waiting.tsx';
import { WeakPoints } from './weak-points.tsx';

export function DependenciesPage({ scene }: Props) {
  const { words, state } = scene;
  return (
    <div class="page ground">
      <h1>{words.ground.title}</h1>
      <p class="lead">{words.ground.lead}</p>
      <Picker
        scene={scene}
        label={words.ground.choose}
        hint={words.ground.chooseHint}
        onPick={(id) => scene.change(open(id))}
      />
      <Waiting scene={scene} of={state.ground}>
        {(ground) => (
          <>
            {ground.layers === null ? (
              <MostRelied scene={scene} />
            ) : (
              <Of scene={scene} layers={ground.layers} />
            )}
            <Removals scene={scene} ground={ground} />
          </>
        )}
      </Waiting>
      <Waiting scene={scene} of={state.weakness}>
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

function Of({ scene, layers }: Props & { layers: LayersOf }) {
  const { ground } = scene.words;
  const { below, belowCount, above, aboveCount } = layers;
  return (
    <section>
      <h2>{ground.layers(layers.entity.name)}</h2>
      {below.length + above.length > 0 && <Layers scene={scene} layers={layers} />}
      <div class="pair">
        <LayersList
          scene={scene}
          title={ground.below}
          none={ground.belowNone}
          levels={byDistance(below)}
          hidden={belowCount - below.length}
        />
        <LayersList
          scene={scene}
          title={ground.above}
          none={ground.aboveNone}
          levels={byDistance(above)}
          hidden={aboveCount - above.length}
        />
      </div>
    </section>
  );
}

/** Where nothing is chosen: the codebases that most rely on, to begin with. */
function MostRelied({ scene }: Props) {
  const { words, state } = scene;
  const weakness = state.weakness.step === 'ready' ? state.weakness.value : null;
  if (weakness === null) return null;
  const all = [...weakness.ranked.map(({ codebase }) => codebase), ...weakness.notJudged].slice(
    0,
    10,
  );
  return (
    <section>
      <p>{words.ground.chooseNone}</p>
      <p class="names">
        {all.map((one) => (
          <Name key={one.id} scene={scene} {...one} />
        ))}
      </p>
    </section>
  );
}
