/** Messages between the page and the layout worker. */

export interface Job {
  readonly count: number;
  /** Indices of the ends of each edge. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly weight: Float32Array;
  readonly size: Float32Array;
  /** Where each starts: x, y, x, y… The same start gives the same map. */
  readonly start: Float32Array;
}

export interface LayoutProgress {
  /** From 0 to 1. */
  readonly progress: number;
  /** x, y, x, y… */
  readonly positions: Float32Array;
  readonly done: boolean;
}
