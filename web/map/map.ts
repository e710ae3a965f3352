/**
 * The map: Sigma keeps the camera, mouse and touch, the mesh draws the whole under what is written over it.
 * A container in, a map out; it is handed what to show and hands back what was asked.
 */
import type { Box } from '../data/layout.ts';
import type { Visible } from '../data/visible.ts';
import { bringIn, frame, move } from './camera/camera.ts';
import { isWithin, lassoOn, type Point } from './camera/lasso.ts';
import { pointedAt } from './camera/pointing.ts';
import { type Sight, sightOf, spotAt, unprojected } from './camera/projection.ts';
import { openStage } from './camera/sigma-stage.ts';
import { toward, wayOf } from './camera/walk.ts';
import type { Grid } from './grid.ts';
import { pictured } from './labels/annotations.ts';
import { drawLine, drawOver } from './labels/overlay.ts';
import { rehearsalOf } from './rehearsal.ts';
import { spotlight } from './renderer/appearance.ts';
import { isThinned, type Range } from './renderer/chosen-links.ts';
import { listsFor } from './renderer/drawn-lists.ts';
import { type Minimap, minimapOn } from './renderer/minimap.ts';
import { openMesh } from './renderer/renderer.ts';
import { takeWebGl } from './renderer/webgl.ts';
import type { Shown } from './shown.ts';

export interface Asked {
  /** A click, or a step by arrow key: `walked` says from where, along which link. */
  readonly select: (place: number | null, walked: number | null) => void;
  /** Enter: read what is selected. */
  readonly read: () => void;
  /** What was drawn around, or chosen by key. */
  readonly gather: (places: readonly number[]) => void;
}

export interface DrawnMap {
  readonly show: (next: Showing) => void;
  /** Paints now what is shown: within a frame, instead of asking for the next one. */
  readonly paint: () => void;
  readonly place: (positions: Float32Array, box: Box, last: boolean) => void;
  readonly zoom: (step: 1 | -1 | 0) => void;
  readonly lasso: (on: boolean) => void;
  readonly minimap: (canvas: HTMLCanvasElement | null) => void;
  /** Makes what the first gesture will need; false once nothing is left to make. */
  readonly ahead: () => boolean;
  /** What is drawn now, for taking it away. */
  readonly now: () => Now;
  readonly close: () => void;
}

export interface Now {
  readonly shown: Shown;
  readonly sight: Sight;
  readonly table: Float32Array;
  /** Drawn one upon the other. */
  readonly layers: readonly HTMLCanvasElement[];
}

export type Showing = Omit<Shown, 'light' | 'pointed'> & {
  /** What the filters leave: it is drawn once; what the selection adds is among what is looked at, drawn over it. */
  readonly left: Visible;
  readonly path: Parameters<typeof spotlight>[3];
  /** Grows when what is selected was asked for from elsewhere. */
  readonly attention: number;
};

/** How close the camera comes to a few neighbours: the rest stays in sight around them. */
const NEAR = 0.34;
/** In milliseconds, after the camera came to rest. */
const AT_REST = 140;
/** In milliseconds, until a card that was busy is asked again. */
const SOON = 24;
/** The mark of the first picture, for whoever measures. */
const DRAWN = 'lacis-drawn';

export function openMap(container: HTMLElement, first: Showing, asked: Asked): DrawnMap {
  let showing = first;
  let pointed: number | null = null;
  let settled = false;
  /** Whether the camera takes in all that is shown; a filter leaves that to the next frame. */
  let framed = true;
  /** How close the camera is where all that is shown fills the frame. */
  let ratioOfAll = 1;
  let awaited = 0;
  let drawnOnce = false;
  let minimap: Minimap | null = null;
  let rehearse: ReturnType<typeof rehearsalOf> | null = null;
  let wished: (() => void) | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let busy: ReturnType<typeof setTimeout> | undefined;
  const webgl = takeWebGl();
  const { canvas } = webgl;
  const { sigma, close } = openStage(container, canvas);
  const mesh = openMesh(webgl, first.atlas.columns.count);
  const lists = listsFor(mesh, first.atlas, first.left);
  lists.show(first.left);
  let shown = lit();

  function lit(): Shown {
    const { atlas, visible, selected, path } = showing;
    const centre = pointed !== null && selected === null ? pointed : selected;
    const light = spotlight(atlas, visible, centre, path);
    lists.light(light, visible.degrees);
    return { ...showing, pointed, light };
  }

  const sight = () => sightOf(sigma, showing.left.entities.length);

  /** @param anyway where the card is busy too: what is taken away is not stale. */
  function paint(anyway = false): void {
    cancelAnimationFrame(awaited);
    clearTimeout(busy);
    awaited = 0;
    if (!settled) return;
    if (!framed) frameAll();
    // Pictures do not queue up: the next is drawn when the last is there, as all then stands.
    if (!anyway && !mesh.free()) {
      busy = setTimeout(paint, SOON);
      return;
    }
    const now = sight();
    const { palette, light } = shown;
    mesh.draw({ ...now, palette, dim: light !== null });
    if (!drawnOnce) performance.mark(DRAWN);
    drawnOnce = true;
    const over = sigma.getCanvases()['labels']?.getContext('2d');
    over?.clearRect(0, 0, now.width, now.height);
    if (over) {
      drawOver(over, pictured(now, mesh.entities, shown), palette);
      drawLine(over, lasso.line(), palette);
    }
    minimap?.draw(now);
  }

  function repaint(): void {
    awaited ||= requestAnimationFrame(() => paint());
  }

  function point(place: number | null): void {
    if (place === pointed) return;
    pointed = place;
    container.style.cursor = place === null ? '' : 'pointer';
    shown = lit();
    repaint();
  }

  const near = (...range: Parameters<Grid['within']>) =>
    new Set([...lists.grid().within(...range), ...(shown.light?.entities ?? [])]);
  const find = (x: number, y: number) => pointedAt(sight(), mesh.entities, near, x, y);

  const lasso = lassoOn(container, repaint, gathered);

  function gathered(line: readonly Point[]): void {
    const now = sight();
    const ends = line.map(([x, y]) => unprojected(now, x, y));
    const [xs, ys] = [ends.map(([x]) => x), ends.map(([, y]) => y)];
    const around = near(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
    const within = [...around].filter((place) => {
      const { x, y } = spotAt(now, mesh.entities, place);
      return isWithin([x, y], line);
    });
    onceNamed(() => asked.gather(within));
  }

  sigma.on('afterRender', () => paint());
  sigma.on('moveBody', ({ event: { x, y } }) => {
    const { width, height } = sigma.getDimensions();
    const within = x >= 0 && y >= 0 && x <= width && y <= height;
    if (settled) point(within ? find(x, y) : null);
  });
  sigma.on('clickStage', ({ event }) => asked.select(find(event.x, event.y), null));
  sigma.on('leaveStage', () => point(null));
  sigma.getCamera().on('updated', () => {
    clearTimeout(resting);
    if (isThinned(showing.left)) resting = setTimeout(relink, AT_REST);
  });
  container.addEventListener('keydown', onKey);

  /** Of a large map, the links that are worth drawing where one looks. */
  function relink(): void {
    const now = sight();
    const [x0, y0] = unprojected(now, -now.width / 4, now.height * 1.25);
    const [x1, y1] = unprojected(now, now.width * 1.25, -now.height / 4);
    const range: Range | null = now.ratio > 0.9 * ratioOfAll ? null : { x: [x0, x1], y: [y0, y1] };
    lists.relink(range);
    repaint();
  }

  function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const way = wayOf(event.key);
    if (way !== null) walk(way);
    else if (event.key === 'Escape') asked.select(null, null);
    else if (event.key === 'Enter') asked.read();
    else if (event.key === '+' || event.key === '=') zoom(1);
    else if (event.key === '-') zoom(-1);
    else if (event.key === '0') zoom(0);
    else if (event.key === 'x' || event.key === 'X') gatherHere(event.shiftKey);
    else return;
    event.preventDefault();
  }

  function gatherHere(around: boolean): void {
    onceNamed(() => {
      const { atlas, visible, selected } = showing;
      if (selected === null) return;
      const light = around ? spotlight(atlas, visible, selected, null) : null;
      asked.gather([...(light?.entities ?? [selected])]);
    });
  }

  /** What is drawn before its names are here can be gathered by name once they are: the wish is kept, not lost. */
  function onceNamed(act: () => void): void {
    if (showing.atlas.complete) act();
    else wished = act;
  }

  function walk(way: NonNullable<ReturnType<typeof wayOf>>): void {
    const { atlas, visible, selected } = showing;
    if (selected === null || !visible.shows(selected)) {
      return asked.select(visible.entities[0] ?? null, null);
    }
    const now = sight();
    const near = spotlight(atlas, visible, selected, null)?.entities ?? [];
    const at = [...near].map((place) => ({ place, ...spotAt(now, mesh.entities, place) }));
    const here = { place: selected, ...spotAt(now, mesh.entities, selected) };
    const next = toward(here, way, at);
    if (next !== null) asked.select(next, selected);
  }

  function zoom(step: 1 | -1 | 0): void {
    if (step === 0) return frameAll();
    move(sigma, { ratio: sigma.getCamera().getState().ratio * (step === 1 ? 0.6 : 1 / 0.6) });
  }

  function show(next: Showing): void {
    const before = showing;
    const chosen = next.selected !== before.selected || next.path?.length !== before.path?.length;
    showing = next;
    if (next.left !== before.left) {
      lists.show(next.left);
      minimap?.stale();
    }
    if (next.palette !== before.palette) minimap?.stale();
    shown = lit();
    repaint();
    if (wished !== null && next.atlas.complete) {
      queueMicrotask(wished);
      wished = null;
    }
    if (!settled) return;
    if (next.left.filters !== before.left.filters) {
      framed = false;
    } else if (
      chosen &&
      shown.light !== null &&
      (next.attention !== before.attention || next.path !== null)
    ) {
      look();
    } else if (chosen && next.selected !== null) {
      bringIn(sigma, sight(), mesh.entities, next.selected);
    }
  }

  function frameAll(): void {
    framed = true;
    ratioOfAll = frame(sigma, sight(), mesh.entities, showing.visible.entities);
  }

  /** Comes close to what is looked at. */
  function look(): void {
    const { light } = shown;
    if (light === null) frameAll();
    else frame(sigma, sight(), mesh.entities, [...light.entities], NEAR);
  }

  function place(positions: Float32Array, box: Box, last: boolean): void {
    settled = true;
    sigma.setCustomBBox({ x: [...box.x], y: [...box.y] });
    lists.place(positions);
    lists.relink(null);
    minimap?.stale();
    sigma.refresh();
    if (last) look();
  }

  return {
    show,
    paint: () => paint(),
    place,
    zoom,
    lasso: lasso.turn,
    minimap: (small) => {
      minimap?.close();
      minimap =
        small === null
          ? null
          : minimapOn(
              small,
              mesh.entities,
              () => ({ visible: showing.left, palette: showing.palette }),
              (x, y) => {
                const cameraState = sigma.getCamera().getState();
                const at = sigma.graphToViewport({ x, y }, { cameraState });
                const { x: fx, y: fy } = sigma.viewportToFramedGraph(at);
                move(sigma, { x: fx, y: fy });
              },
            );
      repaint();
    },
    ahead: () => {
      lists.grid();
      rehearse ??= rehearsalOf(showing.atlas);
      return rehearse();
    },
    now: () => {
      paint(true);
      const over = sigma.getCanvases()['labels'];
      return {
        shown,
        sight: sight(),
        table: mesh.entities,
        layers: over === undefined ? [canvas] : [canvas, over],
      };
    },
    close: () => {
      clearTimeout(resting);
      clearTimeout(busy);
      cancelAnimationFrame(awaited);
      container.removeEventListener('keydown', onKey);
      lasso.close();
      minimap?.close();
      mesh.close();
      close();
    },
  };
}
