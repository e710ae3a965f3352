/**
 * The stage of the map of links. The crowd is drawn as soon as the data is here; Sigma, whose three contexts take about
 * as long as that picture, opens after it, once the page is idle, or at once for a reader who presses, scrolls or
 * touches. Whoever moves the camera, asks for a frame or sets the box need not know whether Sigma is open.
 */
import type { Box } from '../../data/layout.ts';
import { inIdleTime } from '../idle-time.ts';
import { type Sight, type SightSettings, sightOf } from './sight.ts';
import { openStage, type Sigma, type Stage, type StageSettings, watchContext } from './stage.ts';

/** In milliseconds, until a graphics card that draws the first picture is asked again. */
const BUSY_DELAY = 24;

export interface CrowdStage {
  readonly sight: Sight;
  /** Over all that Sigma draws. */
  readonly names: HTMLCanvasElement;
  readonly isOpen: () => boolean;
  readonly setBox: (box: Box) => void;
  /** Asks for the next frame. */
  readonly ask: () => void;
  /** Draws now: after a change of what Sigma draws. */
  readonly refresh: () => void;
  /** After the first picture; further calls do nothing. */
  readonly openSoon: () => void;
  /** All canvases, one over the other. */
  readonly layers: () => readonly HTMLCanvasElement[];
  readonly close: () => void;
}

export interface CrowdSettings extends StageSettings, SightSettings {
  /** The canvas of the crowd. */
  readonly ground: HTMLCanvasElement;
  readonly draw: () => void;
  /** False while the graphics card is busy with the crowd. */
  readonly isFree: () => boolean;
  /** Sigma is there, and has drawn nothing yet. */
  readonly opened: (sigma: Sigma) => void;
}

export function crowdStage(container: HTMLElement, settings: CrowdSettings): CrowdStage {
  const { ground, padding, ratio, draw, isFree, opened, lost } = settings;
  const sight = sightOf(container, { padding, ratio });
  const names = document.createElement('canvas');
  for (const canvas of [ground, names])
    Object.assign(canvas.style, { position: 'absolute', width: '100%', height: '100%' });
  names.style.pointerEvents = 'none';
  container.append(ground, names);
  let stage: Stage | null = null;
  let isClosed = false;
  let hasFailed = false;
  let frame = 0;
  let idle: ReturnType<typeof inIdleTime> | null = null;
  let busyTimer: ReturnType<typeof setTimeout> | undefined;
  /** Where the pointer went before Sigma could hear of it. */
  let moved: Event | null = null;
  const unwatch = watchContext(ground, settings);

  const ask = () => {
    if (isClosed) return;
    if (stage !== null) stage.ask();
    else if (frame === 0) frame = requestAnimationFrame(drawFrame);
  };
  function drawFrame(): void {
    frame = 0;
    // Sigma may have come meanwhile: then this frame is its own.
    if (!isClosed && stage === null) draw();
  }
  sight.camera.on('updated', ask);
  const watch = new ResizeObserver(ask);
  watch.observe(container);

  function open(): void {
    if (stage !== null || isClosed || hasFailed) return;
    idle?.stop();
    clearTimeout(busyTimer);
    try {
      stage = openStage(container, { ...settings, sight });
    } catch (error) {
      console.error(error);
      hasFailed = true;
      lost();
      return;
    }
    container.append(names);
    opened(stage.sigma);
    stage.sigma.refresh();
    if (moved !== null) resend(moved);
    moved = null;
  }

  function openWhenFree(): void {
    if (isFree()) open();
    else busyTimer = setTimeout(openWhenFree, BUSY_DELAY);
  }

  /** To Sigma's uppermost canvas, on which alone it listens. */
  function resend(event: Event): void {
    const canvas = stage?.sigma.getCanvases()['mouse'];
    if (canvas === undefined || event.target === canvas) return;
    const Same = event.constructor as new (type: string, init: Event) => Event;
    if (!canvas.dispatchEvent(new Same(event.type, event)) && event.cancelable)
      event.preventDefault();
  }
  /** What begins before Sigma is there ends on other canvases than its own: a click, for one. */
  const press = (event: Event) => {
    open();
    resend(event);
  };
  const move = (event: Event) => {
    if (stage === null) moved = event.type === 'mousemove' ? event : null;
  };
  const heard: readonly (readonly [string, (event: Event) => void])[] = [
    ...['mousedown', 'click', 'contextmenu', 'wheel', 'touchstart'].map(
      (type) => [type, press] as const,
    ),
    ['mousemove', move],
    ['mouseleave', move],
  ];
  for (const [type, listener] of heard)
    container.addEventListener(type, listener, { passive: false });

  return {
    sight,
    names,
    isOpen: () => stage !== null,
    setBox: (box) => {
      sight.setBox(box);
      stage?.sigma.setCustomBBox(sight.box());
    },
    ask,
    refresh: () => {
      if (stage === null) ask();
      else stage.sigma.refresh();
    },
    openSoon: () => {
      idle ??= inIdleTime(() => {
        openWhenFree();
        return false;
      });
    },
    layers: () => {
      const { edges, nodes } = stage?.sigma.getCanvases() ?? {};
      return [ground, edges, nodes, names].filter((one) => one !== undefined);
    },
    close: () => {
      isClosed = true;
      idle?.stop();
      clearTimeout(busyTimer);
      cancelAnimationFrame(frame);
      watch.disconnect();
      unwatch();
      for (const [type, listener] of heard) container.removeEventListener(type, listener);
      stage?.close();
      ground.remove();
      names.remove();
    },
  };
}
