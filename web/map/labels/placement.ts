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
}

export interface Rectangle {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/**
 * A position for each label that finds room: to the right, to the left, below or above its spot; `onlyCentred` ones only over it.
 * @param taken where nothing is written; what is written is added to it
 */
export function placedLabels(
  candidates: readonly Candidate[],
  width: (one: Candidate) => number,
  view: { readonly width: number; readonly height: number },
  most: number,
  onlyCentred: (one: Candidate) => boolean = () => false,
  taken: Rectangle[] = [],
): readonly PlacedLabel[] {
  const all: PlacedLabel[] = [];
  for (const one of candidates) {
    if (all.length >= most) break;
    if (one.text === '') continue;
    const long = width(one);
    const gap = one.radius + 4;
    const around = [
      { left: one.x + gap, top: one.y - one.size * 0.62 },
      { left: one.x - gap - long, top: one.y - one.size * 0.62 },
      { left: one.x - long / 2, top: one.y + gap - 1 },
      { left: one.x - long / 2, top: one.y - gap - one.size * 1.1 },
    ];
    const middle = [{ left: one.x - long / 2, top: one.y - one.size * 0.62 }];
    for (const { left, top } of onlyCentred(one) ? middle : around) {
      const box = { x0: left - 2, y0: top - 1, x1: left + long + 2, y1: top + one.size * 1.25 };
      if (left < 2 || box.x1 > view.width || top < 0 || box.y1 > view.height) continue;
      if (taken.some((other) => overlaps(box, other))) continue;
      taken.push(box);
      all.push({ of: one, left, baseline: top + one.size });
      break;
    }
  }
  return all;
}

function overlaps(a: Rectangle, b: Rectangle): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > most * 0.6 ? space : most - 1)}…`;
}
