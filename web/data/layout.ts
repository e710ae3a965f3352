/** Where everything lies, as the server laid it out: the same at every visit. */
import { unpacked } from './pack.ts';

export interface Cluster {
  readonly size: number;
  /** What unites it; or around which entity stand its many of one kind, by index in `kinds`. Null where nothing does. */
  readonly theme: { readonly of: number; readonly many: number | null } | null;
}

export interface Box {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

export interface Layout {
  /** The rows that it lays out: columns that say the same belong to it. */
  readonly stamp: string;
  /** x, y, x, y… by index in the atlas. */
  readonly positions: Float32Array;
  readonly clusters: readonly Cluster[];
  /** Index in `clusters`, or 65,535, by index in the atlas. */
  readonly cluster: Uint16Array;
  readonly box: Box;
}

interface Head {
  readonly stamp: string;
  readonly box: Box;
  readonly clusters: readonly Cluster[];
}

export function layoutOf(bytes: ArrayBuffer): Layout {
  const { head, u16 } = unpacked<Head>(bytes);
  const [x, y] = [u16('x'), u16('y')];
  const positions = new Float32Array(2 * x.length);
  const [x0, y0] = [head.box.x[0], head.box.y[0]];
  const [dx, dy] = [(head.box.x[1] - x0) / 0xffff, (head.box.y[1] - y0) / 0xffff];
  for (let index = 0; index < x.length; index += 1) {
    positions[2 * index] = x0 + dx * (x[index] as number);
    positions[2 * index + 1] = y0 + dy * (y[index] as number);
  }
  return { ...head, positions, cluster: u16('cluster') };
}
