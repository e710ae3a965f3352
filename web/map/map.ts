/**
 * The map of links: the crowd, what stands out of it, and names over both; `stage/stage.ts` says who draws which.
 * A container in, a map out; `show` passes the state in, callbacks report what the reader does.
 */
import { MultiDirectedGraph } from 'graphology';
import type { Box } from '../data/layout.ts';
import { fitCamera, moveCamera, panInto } from './camera/camera.ts';
import { type KeptCamera, keptCamera, restoreCamera, sizeOf } from './camera/kept-camera.ts';
import { listenToKeys } from './camera/keys.ts';
import { isWithin, lassoOn, type Point } from './camera/lasso.ts';
import { pointedAt } from './camera/pointing.ts';
import { spotAt, unprojected, viewportOf } from './camera/projection.ts';
import { type Direction, neighbourToward } from './camera/walk.ts';
import type { DrawnMap, MapCallbacks, MapInput } from './drawn-map.ts';
import type { Grid } from './grid.ts';
import { annotationsOf } from './labels/annotations.ts';
import { drawAnnotations, drawLasso } from './labels/overlay.ts';
import { spotlight } from './renderer/appearance.ts';
import { isThinned, type Range } from './renderer/chosen-links.ts';
import { drawnListsFor } from './renderer/drawn-lists.ts';
import { type Minimap, minimapOn } from './renderer/minimap.ts';
import { openRenderer } from './renderer/renderer.ts';
import { takeWebGl } from './renderer/webgl.ts';
import { inSight, type Shown, unfolded } from './shown.ts';
import { crowdStage } from './stage/crowd-first.ts';
import { isDrawnBySigma, light as lightIn } from './stage/lit-graph.ts';
import { cleared, type Sigma } from './stage/stage.ts';
import { warmUpOf } from './warm-up.ts';

/** In pixels, around all that is laid out; and how close and how far the camera goes. */
const PADDING = 36;
const RATIO = { least: 0.005, most: 6 };
/** How close the camera comes to a few neighbours: the rest stays in sight around them. */
const CLOSE_RATIO = 0.34;
/** In milliseconds, after the camera came to rest. */
const REST_DELAY = 140;
/** In milliseconds, until a graphics card that was busy is asked again. */
const BUSY_DELAY = 24;
/** The performance mark of the first frame: benchmarks read it. */
const DRAWN_MARK = 'lacis-drawn';

export function openMap(
  container: HTMLElement,
  first: MapInput,
  callbacks: MapCallbacks,
  camera: KeptCamera | null,
): DrawnMap {
  let input = first;
  let pointed: number | null = null;
  let positioned = false;
  let size = 1;
  let kept = camera;
  /** Whether the camera takes in all that is shown; a filter leaves that to the next frame. */
  let fitted = true;
  /** How close the camera is where all that is shown fills the frame. */
  let fitRatio = 1;
  let drawnOnce = false;
  let isClosed = false;
  let minimap: Minimap | null = null;
  let warmUp: ReturnType<typeof warmUpOf> | null = null;
  let pendingGather: (() => void) | null = null;
  let restTimer: ReturnType<typeof setTimeout> | undefined;
  let busyTimer: ReturnType<typeof setTimeout> | undefined;
  const webgl = takeWebGl();
  const lit = new MultiDirectedGraph();
  /** What sizes are multiplied by, in Sigma's frame as in ours. */
  let scale = 1;
  const renderer = openRenderer(webgl, first.atlas.columns.count);
  const stage = crowdStage(container, {
    graph: lit,
    palette: () => input.palette,
    areLinesScaled: false,
    ground: webgl.canvas,
    padding: PADDING,
    ratio: RATIO,
    settings: {
      stagePadding: PADDING,
      minCameraRatio: RATIO.least,
      maxCameraRatio: RATIO.most,
      zoomToSizeRatioFunction: () => 1 / scale,
    },
    lost: () => callbacks.drawable(false),
    restored: () => callbacks.drawable(true),
    draw: () => draw(),
    isFree: renderer.isFree,
    opened: listen,
  });
  const { sight, names } = stage;
  const lists = drawnListsFor(renderer, first.atlas, first.filtered);
  lists.show(first.filtered, first.balls);
  let shown = nextShown();

  function nextShown(): Shown {
    const { atlas, visible, selected, path } = input;
    const centre = pointed !== null && selected === null ? pointed : selected;
    const light = unfolded(spotlight(atlas, visible, centre, path), input.balls, atlas.columns);
    const next = { ...input, pointed, spotlight: light };
    const isSigmas = stage.isOpen() && isDrawnBySigma(next);
    lists.setSpotlight(isSigmas ? null : light, visible.degrees);
    if (stage.isOpen()) lightIn(lit, next, renderer.entities);
    return next;
  }

  const viewport = () => viewportOf(sight, input.filtered.entities.length);

  /** @param evenIfBusy draws also while the graphics card is busy: a download is never stale. */
  function draw(evenIfBusy = false): void {
    clearTimeout(busyTimer);
    if (!positioned) return;
    if (!fitted) fitAll();
    // Frames do not queue up: the next one is drawn once the last is there, from the state of that moment.
    if (!evenIfBusy && !renderer.isFree()) {
      busyTimer = setTimeout(requestDraw, BUSY_DELAY);
      return;
    }
    const view = viewport();
    const { palette, spotlight: light } = shown;
    renderer.draw({ ...view, palette, dim: light !== null });
    if (!drawnOnce) performance.mark(DRAWN_MARK);
    drawnOnce = true;
    const over = cleared(names, view);
    if (over !== null) {
      drawAnnotations(over, annotationsOf(view, renderer.entities, shown), palette);
      drawLasso(over, lasso.line(), palette);
    }
    minimap?.draw(view, fitRatio);
    stage.openSoon();
  }

  const requestDraw = stage.ask;

  function setPointed(index: number | null): void {
    if (index === pointed) return;
    pointed = index;
    container.style.cursor = index === null ? '' : 'pointer';
    shown = nextShown();
    requestDraw();
  }

  const near = (...range: Parameters<Grid['within']>) =>
    new Set([...lists.grid().within(...range), ...(shown.spotlight?.entities ?? [])]);
  const entityAtPoint = (x: number, y: number) =>
    pointedAt(viewport(), renderer.entities, near, x, y);

  const lasso = lassoOn(container, requestDraw, gatherWithin);

  function gatherWithin(line: readonly Point[]): void {
    const view = viewport();
    const ends = line.map(([x, y]) => unprojected(view, x, y));
    const [xs, ys] = [ends.map(([x]) => x), ends.map(([, y]) => y)];
    const around = near(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
    const within = [...around].filter((index) => {
      const { x, y } = spotAt(view, renderer.entities, index);
      return isWithin([x, y], line);
    });
    whenComplete(() => callbacks.gather(within.flatMap((one) => ballAt(one)?.members ?? one)));
  }

  /** Sigma is there: the spotlight becomes its own, and what the reader does comes through it. */
  function listen(sigma: Sigma): void {
    shown = nextShown();
    sigma.on('beforeRender', () => {
      scale = viewport().scale;
    });
    sigma.on('afterRender', () => draw());
    sigma.on('moveBody', ({ event: { x, y } }) => {
      const { width, height } = sight.dimensions();
      const within = x >= 0 && y >= 0 && x <= width && y <= height;
      if (positioned) setPointed(within ? entityAtPoint(x, y) : null);
    });
    sigma.on('clickStage', ({ event }) => press(entityAtPoint(event.x, event.y)));
    sigma.on('leaveStage', () => setPointed(null));
  }

  sight.camera.on('updated', () => {
    clearTimeout(restTimer);
    if (isThinned(input.filtered)) restTimer = setTimeout(chooseLinks, REST_DELAY);
  });
  const stopKeys = listenToKeys(container, {
    walk,
    clear: () => callbacks.select(null, null),
    read: callbacks.read,
    zoom,
    gather: gatherSelected,
  });

  const ballAt = (index: number | null) => input.balls.find(({ members }) => members[0] === index);

  /** Opens what is folded, else selects. */
  function press(index: number | null): void {
    const ball = ballAt(index);
    if (ball === undefined) callbacks.select(index, null);
    else callbacks.open(ball.hub);
  }

  /** Of a large map, the links that are worth drawing where one looks. */
  function chooseLinks(): void {
    const view = viewport();
    const [x0, y0] = unprojected(view, -view.width / 4, view.height * 1.25);
    const [x1, y1] = unprojected(view, view.width * 1.25, -view.height / 4);
    const range: Range | null = view.ratio > 0.9 * fitRatio ? null : { x: [x0, x1], y: [y0, y1] };
    lists.chooseLinks(range);
    requestDraw();
  }

  function gatherSelected(around: boolean): void {
    whenComplete(() => {
      const { atlas, visible, selected } = input;
      if (selected === null) return;
      const light = around ? spotlight(atlas, visible, selected, null) : null;
      callbacks.gather([...(light?.entities ?? [selected])]);
    });
  }

  /** Gathering needs ids, which may come after the drawing: it waits until they are here. */
  function whenComplete(act: () => void): void {
    if (input.atlas.complete) act();
    else pendingGather = act;
  }

  function walk(direction: Direction): void {
    const { atlas, visible, selected } = input;
    if (selected === null || !visible.shows(selected)) {
      return callbacks.select(visible.entities[0] ?? null, null);
    }
    const view = viewport();
    const near = spotlight(atlas, visible, selected, null)?.entities ?? [];
    const at = [...near].map((index) => ({ index, ...spotAt(view, renderer.entities, index) }));
    const here = { index: selected, ...spotAt(view, renderer.entities, selected) };
    const next = neighbourToward(here, direction, at);
    if (next !== null) callbacks.select(next, selected);
  }

  function zoom(step: 1 | -1 | 0): void {
    if (step === 0) return fitAll();
    moveCamera(sight, { ratio: sight.camera.getState().ratio * (step === 1 ? 0.6 : 1 / 0.6) });
  }

  function show(next: MapInput): void {
    const before = input;
    const chosen = next.selected !== before.selected || next.path?.length !== before.path?.length;
    input = next;
    if (next.filtered !== before.filtered || next.balls !== before.balls) {
      lists.show(next.filtered, next.balls);
      minimap?.stale();
    }
    if (next.palette !== before.palette) minimap?.stale();
    shown = nextShown();
    requestDraw();
    if (pendingGather !== null && next.atlas.complete) {
      queueMicrotask(pendingGather);
      pendingGather = null;
    }
    if (!positioned) return;
    if (next.filtered.filters !== before.filtered.filters) {
      fitted = false;
    } else if (
      chosen &&
      shown.spotlight !== null &&
      (next.attention !== before.attention || next.path !== null)
    ) {
      zoomToSpotlight();
    } else if (chosen && next.selected !== null) {
      panInto(sight, viewport(), renderer.entities, next.selected);
    }
  }

  function fitAll(): void {
    fitted = true;
    fitRatio = fitCamera(sight, viewport(), renderer.entities, inSight(input));
  }

  /** Moves the camera close to the spotlight. */
  function zoomToSpotlight(): void {
    const { spotlight: light } = shown;
    if (light === null) fitAll();
    else fitCamera(sight, viewport(), renderer.entities, [...light.entities], CLOSE_RATIO);
  }

  function setPositions(positions: Float32Array, box: Box, last: boolean): void {
    if (isClosed) return;
    positioned = true;
    stage.setBox(box);
    lists.setPositions(positions);
    if (stage.isOpen()) lightIn(lit, shown, renderer.entities);
    lists.chooseLinks(null);
    minimap?.stale();
    stage.refresh();
    size = sizeOf(box);
    if (kept !== null) restoreCamera(sight, kept, size);
    else if (last) zoomToSpotlight();
    if (last) kept = null;
    // The first picture does not wait for the next frame.
    if (!drawnOnce) draw();
  }

  return {
    show,
    setPositions,
    zoom,
    lasso: lasso.turnOn,
    minimap: (small) => {
      minimap?.close();
      minimap =
        small === null
          ? null
          : minimapOn(
              small,
              renderer.entities,
              () => ({ visible: input.filtered, palette: input.palette }),
              (x, y) => moveCamera(sight, sight.toFrame(sight.toScreen({ x, y }))),
            );
      requestDraw();
    },
    prepareNext: () => {
      lists.grid();
      warmUp ??= warmUpOf(input.atlas);
      return warmUp();
    },
    camera: () => (positioned ? keptCamera(sight, size) : null),
    exportSource: () => {
      stage.refresh();
      draw(true);
      return { shown, viewport: viewport(), table: renderer.entities, layers: stage.layers() };
    },
    close: () => {
      isClosed = true;
      clearTimeout(restTimer);
      clearTimeout(busyTimer);
      stopKeys();
      lasso.close();
      minimap?.close();
      stage.close();
      renderer.close();
    },
  };
}
