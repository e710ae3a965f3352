/** What is written on a mode: names of outlines, of nodes, and of edges; none over another, nor over a node. */
import { around, placeFor, type Rectangle, type Search, shortened } from '../labels/placement.ts';
import { hex, type Palette, type Rgb } from '../renderer/palette.ts';
import type { Disc } from './outlines.ts';

export interface Name extends Disc {
  readonly text: string;
  /** Chosen, or a neighbour of what is chosen: longer and first. */
  readonly isStrong: boolean;
  readonly isAside: boolean;
  readonly isDim: boolean;
}

export interface Title {
  readonly text: string;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** On the curve of an edge. */
export interface Reason {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly color: Rgb;
}

const [NAME, STRONG, TITLE, REASON] = [12, 13, 15, 11.5];
/** Signs of a line. */
const [SHORT, LONG, TITLE_LENGTH, REASON_LENGTH] = [19, 30, 42, 44];
/** From one line to the next, in sizes of its letters. */
const LINE = 1.12;
/** So many of the largest nodes always have a name: one for so many square pixels. */
const [MOST_LARGEST, EACH] = [16, 42_000];
/** In pixels: on a narrower map titles are shorter. */
const NARROW = 560;

interface Written {
  readonly titles: readonly Title[];
  /** The important first. */
  readonly names: readonly Name[];
  readonly reasons: readonly Reason[];
  /** Where nodes are. */
  readonly discs: readonly Disc[];
}

/** @returns how many names of nodes found room */
export function write(
  context: CanvasRenderingContext2D,
  { titles, names, reasons, discs }: Written,
  view: { readonly width: number; readonly height: number },
  palette: Palette,
): number {
  const nodes = discs.map(around);
  const written: Rectangle[] = [];
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
  context.lineJoin = 'round';
  let named = 0;
  const largest = Math.min((view.width * view.height) / EACH, MOST_LARGEST);
  /** Of a few lines; true where it found room. */
  const put = (
    lines: readonly string[],
    { x, y, radius }: Disc,
    { size, font, color }: { readonly size: number; readonly font: string; readonly color: string },
    search: Search = 'beside',
    // Over a node rather than nowhere; never over what is written.
    isNeeded = false,
  ): boolean => {
    context.font = font;
    const widths = lines.map((line) => context.measureText(line).width);
    const width = Math.max(...widths);
    const high = size * (1 + LINE * (lines.length - 1));
    const candidate = { text: lines.join(' '), x, y, radius, size: high, strong: false };
    const all = [...written, ...nodes];
    const further = search === 'at' ? 'at' : 'further';
    const place = (taken: readonly Rectangle[], how: Search) =>
      placeFor(candidate, width, view, taken, how);
    const label =
      place(all, search) ?? (isNeeded ? (place(all, further) ?? place(written, further)) : null);
    if (label === null) return false;
    written.push(label.box);
    const isBeside = label.left > x || label.left + width < x;
    context.lineWidth = 3.5;
    context.strokeStyle = `${hex(palette.background)}e6`;
    context.fillStyle = color;
    lines.forEach((line, at) => {
      const slack = width - (widths[at] ?? 0);
      const left = label.left + (!isBeside ? slack / 2 : label.left > x ? 0 : slack);
      const baseline = label.baseline - LINE * size * (lines.length - 1 - at);
      context.strokeText(line, left, baseline);
      context.fillText(line, left, baseline);
    });
    return true;
  };
  const writeNames = (all: readonly Name[]) => {
    for (const [rank, name] of all.entries()) {
      const { text, isStrong, isAside, isDim } = name;
      const size = isStrong ? STRONG : NAME;
      const font = `${isAside ? 'italic ' : ''}${isStrong ? 650 : 450} ${size}px ${palette.font}`;
      const color = hex(isDim ? palette.mutedText : palette.text);
      const lines = linesOf(text, isStrong ? LONG : SHORT);
      if (put(lines, name, { size, font, color }, 'beside', isStrong || rank < largest)) named += 1;
    }
  };
  const strong = names.filter(({ isStrong }) => isStrong);
  const others = names.filter(({ isStrong }) => !isStrong);
  writeNames(strong);
  const most = view.width < NARROW ? SHORT : TITLE_LENGTH;
  for (const { text, x, top, bottom } of titles) {
    const font = `italic 500 ${TITLE}px ${palette.title}`;
    const how = { size: TITLE, font, color: hex(palette.mutedText) };
    const spots = [top - TITLE * 0.7, bottom + TITLE * 0.75, (top + bottom) / 2];
    const tries = [
      ...spots.map((y) => () => put([shortened(text, most)], { x, y, radius: 0 }, how, 'at')),
      ...spots.map(
        (y) => () => put([shortened(text, SHORT)], { x, y, radius: 0 }, how, 'at', true),
      ),
    ];
    tries.some((attempt) => attempt());
  }
  writeNames(others);
  for (const { text, x, y, color } of reasons) {
    const font = `italic 450 ${REASON}px ${palette.font}`;
    const how = { size: REASON, font, color: hex(color) };
    put([shortened(text, REASON_LENGTH)], { x, y, radius: -3 }, how);
  }
  return named;
}

/** In one line, or in two that break between words. */
function linesOf(text: string, most: number): readonly string[] {
  if (text.length <= most) return [text];
  const breaks = [...text.matchAll(/[\s-]/g)].map(({ index }) => index);
  const half = Math.min(most, Math.ceil(text.length / 2) + 2);
  const at = breaks.findLast((index) => index <= half) ?? -1;
  if (at < 3) return [shortened(text, most + 4)];
  const end = text[at] === '-' ? at + 1 : at;
  return [text.slice(0, end), shortened(text.slice(end).trim(), most)];
}
