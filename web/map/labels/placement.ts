/** Which labels are drawn, and where: the important first, none over another. */

export interface Candidate {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly size: number;
  readonly strong: boolean;
}

export interface PlacedLabel {
  readonly of: Candidate;
  readonly left: number;
  readonly baseline: number;
  readonly box: Rectangle;
}

export interface Rectangle {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface View {
  readonly width: number;
  readonly height: number;
}

/** How a label looks for room: beside its spot, around it and further out, over it and near by, or at its height. */
export type Search = 'beside' | 'further' | 'over' | 'at';

/** Pixels between the spot and a label that found no room nearer. */
const FURTHER = [0, 10, 20, 32, 46, 62, 80];
/** How far a label over its spot moves away from it, in its own size. */
const [ASIDE, ABOVE] = [4, 1.5];

type Corner = readonly [left: number, top: number];

/** @param long the width of the label */
function* corners(one: Candidate, long: number, search: Search): Generator<Corner> {
  const { x, y, radius, size } = one;
  const middle = [x - long / 2, y - size * 0.62] as const;
  if (search === 'over' || search === 'at') {
    for (const down of search === 'at' ? [0] : [0, -1, 1, -2, 2, -3, 3])
      for (const aside of [0, -1, 1])
        yield [middle[0] + aside * ASIDE * size, middle[1] + down * ABOVE * size];
    return;
  }
  for (const away of search === 'further' ? FURTHER : [0]) {
    const gap = radius + 4 + away;
    yield [x + gap, middle[1]];
    yield [x - gap - long, middle[1]];
    yield [middle[0], y + gap - 1];
    yield [middle[0], y - gap - size * 1.1];
    if (search === 'beside') continue;
    const slant = gap * 0.75;
    for (const [right, down] of [
      [1, -1],
      [1, 1],
      [-1, -1],
      [-1, 1],
    ] as const)
      yield [
        right > 0 ? x + slant : x - slant - long,
        down > 0 ? y + slant * 0.8 : y - slant * 0.8 - size,
      ];
  }
}

/** @returns where the label finds room among what is taken, or null; nothing is written beyond the view */
export function placeFor(
  one: Candidate,
  long: number,
  view: View,
  taken: readonly Rectangle[],
  search: Search,
): PlacedLabel | null {
  if (one.text === '') return null;
  for (const [left, top] of corners(one, long, search)) {
    const box = { x0: left - 2, y0: top - 1, x1: left + long + 2, y1: top + one.size * 1.25 };
    if (left < 2 || box.x1 > view.width || top < 0 || box.y1 > view.height) continue;
    if (taken.some((other) => overlaps(box, other))) continue;
    return { of: one, left, baseline: top + one.size, box };
  }
  return null;
}

export function overlaps(a: Rectangle, b: Rectangle): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

export const around = ({ x, y, radius }: { x: number; y: number; radius: number }): Rectangle => ({
  x0: x - radius,
  y0: y - radius,
  x1: x + radius,
  y1: y + radius,
});

export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > most * 0.6 ? space : most - 1)}…`;
}
