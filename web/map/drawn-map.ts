/** The map of links as others see it: what it is given, what it tells, what can be asked of it. */
import type { Box } from '../data/layout.ts';
import type { Visible } from '../data/visible.ts';
import type { KeptCamera } from './camera/kept-camera.ts';
import type { Viewport } from './camera/projection.ts';
import type { spotlight } from './renderer/appearance.ts';
import type { Shown } from './shown.ts';

export interface MapCallbacks {
  /** A click, or a step by arrow key: `walked` says from where, along which link. */
  readonly select: (index: number | null, walked: number | null) => void;
  /** Enter: read what is selected. */
  readonly read: () => void;
  /** The entities within a lasso, or chosen by key. */
  readonly gather: (indices: readonly number[]) => void;
  /** A press on a ball that is folded. */
  readonly open: (hub: number) => void;
  /** The graphics card took its memory back, and can draw no longer; true where it can again, and all is to be made anew. */
  readonly drawable: (isDrawable: boolean) => void;
}

export interface DrawnMap {
  readonly show: (next: MapInput) => void;
  readonly setPositions: (positions: Float32Array, box: Box, last: boolean) => void;
  readonly zoom: (step: 1 | -1 | 0) => void;
  readonly lasso: (on: boolean) => void;
  readonly minimap: (canvas: HTMLCanvasElement | null) => void;
  /** For idle time: prepares a little of what the first gesture needs; false once all is prepared. */
  readonly prepareNext: () => boolean;
  /** What is drawn now, for a download. */
  readonly exportSource: () => ExportSource;
  /** Null before anything was drawn. */
  readonly camera: () => KeptCamera | null;
  readonly close: () => void;
}

export interface ExportSource {
  readonly shown: Shown;
  readonly viewport: Viewport;
  readonly table: Float32Array;
  /** Drawn one over the other. */
  readonly layers: readonly HTMLCanvasElement[];
}

export type MapInput = Omit<Shown, 'spotlight' | 'pointed'> & {
  /** What the filters leave: it is drawn once. Entities that a selection adds are in the spotlight, drawn over it. */
  readonly filtered: Visible;
  readonly path: Parameters<typeof spotlight>[3];
  /** Grows when the selection comes from outside the map. */
  readonly attention: number;
};
