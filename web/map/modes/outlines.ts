/** Outlines around groups of nodes, as shores: a line at the same distance from all that it holds. */
import { hex, type Palette } from '../renderer/palette.ts';

export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Pixels from a node to the shore. */
const MARGIN = 17;

export type Point = readonly [number, number];

/** The corners of the smallest convex line around the points (Andrew 1979). */
export function hullOf(points: readonly Point[]): readonly Point[] {
  const sorted = [...points].sort(([ax, ay], [bx, by]) => ax - bx || ay - by);
  const half = (all: readonly Point[]) => {
    const line: Point[] = [];
    for (const point of all) {
      while (line.length > 1 && turn(line.at(-2) as Point, line.at(-1) as Point, point) <= 0)
        line.pop();
      line.push(point);
    }
    return line.slice(0, -1);
  };
  return sorted.length < 3 ? sorted : [...half(sorted), ...half(sorted.toReversed())];
}

const turn = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point) =>
  (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);

/** The hull of circles around the discs: each circle as eight points. */
const shoreOf = (discs: readonly Disc[]): readonly Point[] =>
  hullOf(
    discs.flatMap(({ x, y, radius }) =>
      Array.from({ length: 16 }, (_, at): Point => {
        const [far, angle] = [radius + MARGIN, (at * Math.PI) / 8];
        return [x + far * Math.cos(angle), y + far * Math.sin(angle)];
      }),
    ),
  );

/** @returns the highest and the lowest point of the shore, where its name may stand */
export function drawShore(
  context: CanvasRenderingContext2D,
  discs: readonly Disc[],
  palette: Palette,
  isDim: boolean,
): { readonly x: number; readonly top: number; readonly bottom: number } {
  const shore = shoreOf(discs);
  const [first = [0, 0]] = shore;
  context.beginPath();
  context.moveTo(...(first as [number, number]));
  for (const [x, y] of shore) context.lineTo(x, y);
  context.closePath();
  context.lineJoin = 'round';
  context.fillStyle = `${hex(palette.family.actors)}${palette.dark ? '1f' : '12'}`;
  context.fill();
  context.strokeStyle = `${hex(palette.family.actors)}${isDim ? '33' : '77'}`;
  context.lineWidth = 1.25;
  context.stroke();
  const ys = shore.map(([, y]) => y);
  const xs = shore.map(([x]) => x);
  return {
    x: (Math.min(...xs) + Math.max(...xs)) / 2,
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}
