/** The frame in which the map is drawn: its buttons, its progress, and what to do where it cannot be. */
import { useState } from 'preact/hooks';
import { turn } from '../../changes.ts';
import { visibleIn } from '../../data/seen.ts';
import { Gathered } from '../../filters/gathered.tsx';
import { saved } from '../../shared/save-file.ts';
import { hrefOf, type Props } from '../../shared/scene.ts';

export function MapFrame({ scene }: Props) {
  const { words, state, map } = scene;
  if (!state.drawable) {
    return (
      <div class="map nothing">
        <p>{words.map.impossible}</p>
        <a class="go" href={hrefOf(scene, turn('table'))}>
          {words.map.toTable}
        </a>
      </div>
    );
  }
  const visible = visibleIn(state);
  return (
    <div class="map">
      <h1 class="unseen">{words.map.title}</h1>
      <p id="map-keys" class="unseen">
        {words.map.keys}
      </p>
      <div
        class="canvas"
        ref={map.mount}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is walked by arrow keys
        tabIndex={0}
        role="application"
        aria-label={words.map.label}
        aria-describedby="map-keys"
      />
      {visible !== null && visible.entities.length === 0 && (
        <p class="nothing">{words.map.nothing}</p>
      )}
      <Settling scene={scene} />
      <Gathered scene={scene} />
      <canvas class="minimap" ref={map.minimap} hidden />
      <div class="tools">
        <button
          type="button"
          aria-label={words.map.zoomIn}
          title={words.map.zoomIn}
          onClick={() => map.zoom(1)}
        >
          +
        </button>
        <button
          type="button"
          aria-label={words.map.zoomOut}
          title={words.map.zoomOut}
          onClick={() => map.zoom(-1)}
        >
          −
        </button>
        <button type="button" class="word" onClick={() => map.zoom(0)}>
          {words.map.all}
        </button>
        <LassoButton scene={scene} />
        <button
          type="button"
          class="word"
          onClick={() => void map.picture().then((file) => saved(file, 'lacis.png'))}
        >
          {words.map.picture}
        </button>
        <button type="button" class="word" onClick={() => saved(map.drawing(), 'lacis.svg')}>
          {words.map.drawing}
        </button>
      </div>
    </div>
  );
}

function LassoButton({ scene: { words, map } }: Props) {
  const [on, turn] = useState(false);
  return (
    <button
      type="button"
      class="word"
      aria-pressed={on}
      title={words.map.lassoHint}
      onClick={() => {
        turn(!on);
        map.lasso(!on);
      }}
    >
      {words.map.lasso}
    </button>
  );
}

function Settling({ scene }: Props) {
  const { words, state, map } = scene;
  const { running, progress } = state.settling;
  if (!running) return null;
  return (
    <div class="settling">
      <label for="settling">{words.map.settling}</label>
      <progress id="settling" max={1} value={progress} />
      <button type="button" class="quiet" onClick={map.stop}>
        {words.map.stop}
      </button>
    </div>
  );
}
