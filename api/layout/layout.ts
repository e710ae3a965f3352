/** The messages between the server and the thread that computes a layout. */

export interface LayoutJob {
  readonly count: number;
  /** Places of the ends of each link. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** 1 for what is laid out by forces; what says 0 is put beside what it is tied to. */
  readonly main: Uint8Array;
  /** Earlier positions: x, y, x, y…; NaN for a new entity. Null if there was no layout. */
  readonly before: Float32Array | null;
}

export interface Cluster {
  readonly size: number;
}

export interface Layout {
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Place in `clusters`, or 65,535 where it is in none. */
  readonly cluster: Uint16Array;
  /** The largest first. */
  readonly clusters: readonly Cluster[];
  readonly box: Box;
}

export interface Box {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** The input of the forces: linked entities, and how strongly each pair is linked. */
export interface Network {
  readonly count: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly weight: Float32Array;
  readonly mass: Float32Array;
}
