/** The picture of a mode with its tools; where the browser cannot draw, a sentence that leads to the list. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ModeCallbacks, ModeChoice, ModeGraph } from '../../data/mode-graph.ts';
import { saveFile } from '../../shared/save-file.ts';
import type { ModeHandle, Props } from '../../shared/scene.ts';
import { mapLensWords } from './words.ts';

interface CanvasProps extends Props {
  readonly graph: ModeGraph;
  readonly choice: ModeChoice;
  readonly label: string;
  readonly file: string;
  readonly choose: ModeCallbacks['choose'];
  readonly children?: ComponentChildren;
}

export function ModeCanvas({ scene, graph, choice, label, file, choose, children }: CanvasProps) {
  const words = mapLensWords(scene);
  const host = useRef<HTMLDivElement>(null);
  const handle = useRef<ModeHandle | null>(null);
  const [isDrawable, setDrawable] = useState(true);
  // The map is opened once, and calls whatever the page is by then.
  const latest = useRef(choose);
  latest.current = choose;
  const { map, state, change } = scene;
  useEffect(() => {
    if (host.current === null) return;
    const opened = map.openMode(host.current, {
      choose: (...all) => latest.current(...all),
      read: () => change((now) => ({ ...now, attention: now.attention + 1 })),
      drawable: setDrawable,
    });
    handle.current = opened;
    return () => opened.close();
  }, [map, change]);
  useEffect(() => handle.current?.show(graph, choice, state.view.theme));
  return (
    <div class="map mode-map">
      <p id="map-keys" class="unseen">
        {words.modeKeys}
      </p>
      <div
        class="canvas"
        ref={host}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is walked by arrow keys
        tabIndex={0}
        role="application"
        aria-label={label}
        aria-describedby="map-keys"
      />
      {!isDrawable && (
        <p class="nothing" role="alert">
          {words.noDrawing}
        </p>
      )}
      {children}
      <fieldset class="tools" aria-label={words.zoomed}>
        <button
          type="button"
          aria-label={words.zoomIn}
          title={words.zoomIn}
          onClick={() => handle.current?.zoom(1)}
        >
          +
        </button>
        <button
          type="button"
          aria-label={words.zoomOut}
          title={words.zoomOut}
          onClick={() => handle.current?.zoom(-1)}
        >
          −
        </button>
        <button type="button" class="word" onClick={() => handle.current?.zoom(0)}>
          {words.all}
        </button>
        <button
          type="button"
          class="word"
          onClick={() => void handle.current?.picture().then((picture) => saveFile(picture, file))}
        >
          {scene.words.files.picture}
        </button>
      </fieldset>
    </div>
  );
}
