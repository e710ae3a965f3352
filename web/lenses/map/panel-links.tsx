/** The map of links: its buttons, its progress, and a link to the table where the browser cannot draw. */
import { useState } from 'preact/hooks';
import { turn } from '../../changes.ts';
import { visibleIn } from '../../data/visible-in-state.ts';
import { Gathered } from '../../filters/gathered.tsx';
import { saveFile } from '../../shared/save-file.ts';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { mapLensWords } from './words.ts';

export function MapFrame({ scene }: Props) {
  const { state, map } = scene;
  const words = mapLensWords(scene);
  if (!state.drawable) {
    return (
      <div class="map nothing">
        <p>{words.impossible}</p>
        <a class="go" href={hrefOf(scene, turn('table'))}>
          {words.toTable}
        </a>
      </div>
    );
  }
  const visible = visibleIn(state);
  return (
    <div class="map">
      <h1 class="unseen">{words.title}</h1>
      <p id="map-keys" class="unseen">
        {words.keys}
      </p>
      <div
        class="canvas"
        ref={map.mount}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is walked by arrow keys
        tabIndex={0}
        role="application"
        aria-label={words.label}
        aria-describedby="map-keys"
      />
      {visible !== null && visible.entities.length === 0 && <p class="nothing">{words.nothing}</p>}
      <Settling scene={scene} />
      <Gathered scene={scene} />
      <canvas class="minimap" ref={map.minimap} hidden />
      <div class="tools">
        <button
          type="button"
          aria-label={words.zoomIn}
          title={words.zoomIn}
          onClick={() => map.zoom(1)}
        >
          +
        </button>
        <button
          type="button"
          aria-label={words.zoomOut}
          title={words.zoomOut}
          onClick={() => map.zoom(-1)}
        >
          −
        </button>
        <button type="button" class="word" onClick={() => map.zoom(0)}>
          {words.all}
        </button>
        <LassoButton scene={scene} />
        <button
          type="button"
          class="word"
          onClick={() => void map.picture().then((file) => saveFile(file, 'lacis.png'))}
        >
          {scene.words.files.picture}
        </button>
        <button type="button" class="word" onClick={() => saveFile(map.drawing(), 'lacis.svg')}>
          {scene.words.files.drawing}
        </button>
      </div>
    </div>
  );
}

function LassoButton({ scene }: Props) {
  const { map } = scene;
  const words = mapLensWords(scene);
  const [on, turn] = useState(false);
  return (
    <button
      type="button"
      class="word"
      aria-pressed={on}
      title={words.lassoHint}
      onClick={() => {
        turn(!on);
        map.lasso(!on);
      }}
    >
      {words.lasso}
    </button>
  );
}

function Settling({ scene }: Props) {
  const { state, map } = scene;
  const words = mapLensWords(scene);
  const { running, progress } = state.layoutProgress;
  if (!running) return null;
  return (
    <div class="layout-progress">
      <label for="layout-progress">{words.layingOut}</label>
      <progress id="layout-progress" max={1} value={progress} />
      <button type="button" class="quiet" onClick={map.stop}>
        {words.stop}
      </button>
    </div>
  );
}
