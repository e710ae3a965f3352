/** The whole map, small, in a corner, with the frame of what is in sight; a press on it moves the camera there. */
import type { Visible } from '../../data/visible.ts';
import { unprojected, type Viewport } from '../camera/projection.ts';
import { FAMILIES } from './appearance.ts';
import { hex, mixed, type Palette } from './palette.ts';

export interface Minimap {
  /** Hidden while the whole is in sight. */
  /** @param fitRatio how close the camera is where all that is shown fills the frame */
  readonly draw: (viewport: Viewport, fitRatio: number) => void;
  /** After a change of what is shown or where it lies. */
  readonly stale: () => void;
  readonly close: () => void;
}

/** More dots than there are pixels say nothing more. */
const MOST = 4000;
/** Closer than this, the whole is out of sight. */
const CLOSE = 0.72;
const EDGE = 6;

export function minimapOn(
  canvas: HTMLCanvasElement,
  table: Float32Array,
  shown: () => { readonly visible: Visible; readonly palette: Palette },
  go: (x: number, y: number) => void,
): Minimap {
  let whole: HTMLCanvasElement | null = null;
  let transform = { scale: 1, x: 0, y: 0 };

  function drawWhole(): HTMLCanvasElement {
    const { visible, palette } = shown();
    const sharp = window.devicePixelRatio || 1;
    const [width, height] = [canvas.clientWidth || 150, canvas.clientHeight || 100];
    const drawn = document.createElement('canvas');
    [drawn.width, drawn.height] = [width * sharp, height * sharp];
    const indices = visible.entities.slice(0, MOST);
    const [x0, x1] = usualRange(indices, (at) => table[4 * at] ?? 0);
    const [y0, y1] = usualRange(indices, (at) => table[4 * at + 1] ?? 0);
    const scale =
      Math.min((width - 2 * EDGE) / (x1 - x0 || 1), (height - 2 * EDGE) / (y1 - y0 || 1)) || 1;
    transform = {
      scale,
      x: width / 2 - (scale * (x0 + x1)) / 2,
      y: height / 2 + (scale * (y0 + y1)) / 2,
    };
    const context = drawn.getContext('2d');
    if (context === null) return drawn;
    context.scale(sharp, sharp);
    const inks = FAMILIES.map((family) =>
      hex(mixed(palette.family[family], palette.background, 0.25)),
    );
    for (const at of indices.toReversed()) {
      context.fillStyle = inks[(table[4 * at + 3] ?? 0) % 8] ?? '#888888';
      const size = Math.max(1, (table[4 * at + 2] ?? 0) * 0.14);
      const [x, y] = [(table[4 * at] ?? 0) * scale, -(table[4 * at + 1] ?? 0) * scale];
      context.fillRect(x + transform.x - size / 2, y + transform.y - size / 2, size, size);
    }
    return drawn;
  }

  function press(event: PointerEvent): void {
    const { left, top } = canvas.getBoundingClientRect();
    const [x, y] = [event.clientX - left, event.clientY - top];
    go((x - transform.x) / transform.scale, -(y - transform.y) / transform.scale);
  }
  canvas.addEventListener('pointerdown', press);

  return {
    stale: () => {
      whole = null;
    },
    draw: (viewport, fitRatio) => {
      canvas.hidden = viewport.ratio > CLOSE * fitRatio;
      const context = canvas.getContext('2d');
      if (canvas.hidden || context === null) return;
      whole ??= drawWhole();
      if (canvas.width !== whole.width) canvas.width = whole.width;
      if (canvas.height !== whole.height) canvas.height = whole.height;
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, canvas.width, canvas.height);
      context.drawImage(whole, 0, 0);
      const sharp = window.devicePixelRatio || 1;
      context.scale(sharp, sharp);
      const [x0, y0] = unprojected(viewport, 0, 0);
      const [x1, y1] = unprojected(viewport, viewport.width, viewport.height);
      context.strokeStyle = hex(shown().palette.text);
      context.lineWidth = 1.25;
      context.strokeRect(
        x0 * transform.scale + transform.x,
        -y0 * transform.scale + transform.y,
        (x1 - x0) * transform.scale,
        (y0 - y1) * transform.scale,
      );
    },
    close: () => canvas.removeEventListener('pointerdown', press),
  };
}

function usualRange(indices: readonly number[], of: (index: number) => number): [number, number] {
  const sorted = Float32Array.from(indices, of).sort();
  const cut = sorted.length > 150 ? Math.floor(sorted.length * 0.01) : 0;
  return [sorted[cut] ?? 0, sorted[sorted.length - 1 - cut] ?? 1];
}
