/** The map: links, or one of its modes, which are loaded when one first looks at them. */
import { later } from '../../shared/later.tsx';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { ownOf } from '../../view.ts';
import { openMode } from './changes.ts';
import { MapFrame } from './panel-links.tsx';
import { MODES } from './view.ts';
import { mapLensWords } from './words.ts';

const Convergences = later(() =>
  import('./panel-convergences.tsx').then(({ ConvergencesMode }) => ConvergencesMode),
);
const Gaps = later(() => import('./panel-gaps.tsx').then(({ GapsMode }) => GapsMode));

export function MapPage({ scene }: Props) {
  const { mode } = ownOf(scene.state.view, 'map');
  return (
    <>
      <ModeSwitch scene={scene} />
      {mode === undefined ? (
        <MapFrame scene={scene} />
      ) : mode === 'convergences' ? (
        <Convergences scene={scene} />
      ) : (
        <Gaps scene={scene} />
      )}
    </>
  );
}

function ModeSwitch({ scene }: Props) {
  const words = mapLensWords(scene);
  const { mode = null } = ownOf(scene.state.view, 'map');
  return (
    <nav class="lenses modes" aria-label={words.modes.title}>
      {([null, ...MODES] as const).map((one) => (
        <a
          key={one}
          href={hrefOf(scene, openMode(one))}
          aria-current={mode === one ? 'page' : undefined}
        >
          {words.modes[one ?? 'links']}
        </a>
      ))}
    </nav>
  );
}
