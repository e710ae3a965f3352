/** The map of links: its buttons, its progress, and a link to the table where the browser cannot draw. */
import { useState } from 'preact/hooks';
import { choose, turn } from '../../changes.ts';
import { ballsIn } from '../../data/balls.ts';
import { filteredIn, visibleIn } from '../../data/visible-in-state.ts';
import { Gathered } from '../../filters/gathered.tsx';
import { saveFile } from '../../shared/save-file.ts';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { atlasIn } from '../../state.ts';
import { ownOf } from '../../view.ts';
import { mapLensWords } from './words.ts';

/** More would hide the map. */
const MOST_BALLS = 2;

export function MapFrame({ scene }: Props) {
  const { state, map } = scene;
  const words = mapLensWords(scene);
  const visible = visibleIn(state);
  return (
    <div class="map">
      <h1 class="unseen">{words.title}</h1>
      <p id="map-keys" class="unseen">
        {words.keys}
      </p>
      <div
        class={state.drawable ? 'canvas' : 'canvas undrawn'}
        ref={map.mount}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is walked by arrow keys
        tabIndex={0}
        role="application"
        aria-label={words.label}
        aria-describedby="map-keys"
      />
      {!state.drawable && (
        <div class="nothing" role="alert">
          <p>{words.impossible}</p>
          <a class="go" href={hrefOf(scene, turn('table'))}>
            {words.toTable}
          </a>
        </div>
      )}
      {visible !== null && visible.entities.length === 0 && <p class="nothing">{words.nothing}</p>}
      <Balls scene={scene} />
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

/** What is folded into one symbol, with a way to open it; the same as a press on the symbol. */
function Balls({ scene }: Props) {
  const { state, language } = scene;
  const words = mapLensWords(scene);
  const [atlas, left] = [atlasIn(state), filteredIn(state)];
  if (atlas === null || left === null || !state.drawable) return null;
  const { opened = [] } = ownOf(state.view, 'map');
  const balls = ballsIn(atlas, left).flatMap(({ hub, kind, members }) => {
    const entity = atlas.entities[hub];
    const many = atlas.vocabulary.kinds.get(atlas.columns.kinds[kind] ?? '')?.plural[language];
    if (entity === undefined || entity.id === '' || many === undefined) return [];
    return [{ id: entity.id, many, hub: entity.name[language], count: members.length }];
  });
  if (balls.length === 0) return null;
  return (
    <ul class="balls">
      {balls.slice(0, MOST_BALLS).map(({ id, many, hub, count }) => {
        const isOpen = opened.includes(id);
        const next = isOpen ? opened.filter((one) => one !== id) : [...opened, id];
        return (
          <li key={`${id} ${many}`}>
            {(isOpen ? words.opened : words.folded)(count, many, hub)}{' '}
            <a href={hrefOf(scene, choose('map', { opened: next.length === 0 ? null : next }))}>
              {isOpen ? words.fold : words.unfold}
              <span class="unseen"> {hub}</span>
            </a>
          </li>
        );
      })}
    </ul>
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
