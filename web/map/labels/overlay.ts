/** Draws what is written over the shapes: letters in the dots, names, and in the spotlight arrows and verbs. */

import { hex, mixed, type Palette } from '../renderer/palette.ts';
import { type Candidate, placedLabels } from './placement.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface Letter extends Spot {
  readonly letter: string;
  readonly isLit: boolean;
}

export interface Arrow {
  readonly from: Spot;
  readonly to: Spot;
  readonly verb: string;
  readonly color: string;
}

export interface Annotations {
  readonly width: number;
  readonly height: number;
  readonly letters: readonly Letter[];
  readonly arrows: readonly Arrow[];
  /** Names of clusters. */
  readonly clusters: readonly Candidate[];
  /** The important first. */
  readonly labels: readonly Candidate[];
  readonly chosen: Spot | null;
  readonly pointed: Spot | null;
  readonly pinned: readonly Spot[];
  readonly gathered: readonly Spot[];
}

/** One name for so many square pixels; fewer where clusters are named. */
const [ROOM, ROOM_AMONG] = [13_000, 21_000];
const MOST_VERBS = 26;
const VERB = 11;

export function drawAnnotations(
  context: CanvasRenderingContext2D,
  annotations: Annotations,
  palette: Palette,
): void {
  context.save();
  context.textBaseline = 'alphabetic';
  context.lineJoin = 'round';
  for (const letter of annotations.letters) drawLetter(context, letter, palette);
  for (const arrow of annotations.arrows) drawHead(context, arrow);
  for (const spot of annotations.gathered) drawRing(context, spot, hex(palette.family.actors), 2.5);
  for (const spot of annotations.pinned) drawPin(context, spot, palette);
  if (annotations.pointed !== null)
    drawRing(context, annotations.pointed, hex(palette.mutedText), 1.25);
  if (annotations.chosen !== null) drawRing(context, annotations.chosen, hex(palette.text), 2);
  drawNames(context, annotations, palette);
  context.restore();
}

function drawNames(
  context: CanvasRenderingContext2D,
  annotations: Annotations,
  palette: Palette,
): void {
  const font = (size: number, strong: boolean) => `${strong ? 650 : 430} ${size}px ${palette.font}`;
  const clusterFont = (size: number) => `italic 500 ${size}px ${palette.title}`;
  const clusters = new Set(annotations.clusters);
  const verbs = new Set(
    annotations.arrows.length > MOST_VERBS ? [] : annotations.arrows.map(verbOf),
  );
  const style = (one: Candidate, size = one.size) =>
    clusters.has(one)
      ? clusterFont(size)
      : verbs.has(one)
        ? `italic ${font(size, false)}`
        : font(size, one.strong);
  const width = (one: Candidate) =>
    (widthOf(context, style(one, MEASURED), one.text) * one.size) / MEASURED;
  const [strong, others] = [
    annotations.labels.filter((label) => label.strong),
    annotations.labels.filter((label) => !label.strong),
  ];
  context.textAlign = 'left';
  for (const { of: one, left, baseline } of placedLabels(
    [...strong, ...annotations.clusters, ...others, ...verbs],
    width,
    annotations,
    (annotations.width * annotations.height) / (clusters.size > 0 ? ROOM_AMONG : ROOM),
    (one) => clusters.has(one),
  )) {
    const quiet = verbs.has(one) || clusters.has(one);
    context.font = style(one);
    context.lineWidth = clusters.has(one) ? 5 : 3.5;
    context.strokeStyle = hex(palette.background);
    context.strokeText(one.text, left, baseline);
    context.fillStyle = hex(quiet ? palette.mutedText : palette.text);
    context.fillText(one.text, left, baseline);
  }
}

/** The size at which names are measured: others are in proportion. */
const MEASURED = 16;
/** By font and text: the browser measures slowly, and the same names are written at each picture. */
const widths = new Map<string, number>();
const MOST_WIDTHS = 4000;

function widthOf(context: CanvasRenderingContext2D, font: string, text: string): number {
  const key = `${font} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context.font = font;
  const { width } = context.measureText(text);
  // A font that is still on its way measures otherwise once it is here.
  if (document.fonts.status === 'loaded') {
    if (widths.size >= MOST_WIDTHS) widths.clear();
    widths.set(key, width);
  }
  return width;
}

function verbOf({ from, to, verb }: Arrow): Candidate {
  return {
    text: verb,
    x: from.x * 0.5 + to.x * 0.5,
    y: from.y * 0.5 + to.y * 0.5,
    radius: -2,
    size: VERB,
    strong: false,
  };
}

function drawLetter(context: CanvasRenderingContext2D, spot: Letter, palette: Palette): void {
  const size = spot.radius * 1.25;
  if (size < 6) return;
  context.font = `700 ${size}px ${palette.font}`;
  context.textAlign = 'center';
  context.fillStyle = hex(
    spot.isLit ? palette.background : mixed(palette.background, palette.text, 0.04),
  );
  context.fillText(spot.letter, spot.x, spot.y + size * 0.35);
}

function drawHead(context: CanvasRenderingContext2D, { from, to, color }: Arrow): void {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const [x, y] = [
    to.x - Math.cos(angle) * (to.radius + 2),
    to.y - Math.sin(angle) * (to.radius + 2),
  ];
  context.beginPath();
  context.moveTo(x, y);
  for (const side of [-1, 1]) {
    context.lineTo(x - 7 * Math.cos(angle + side * 0.42), y - 7 * Math.sin(angle + side * 0.42));
  }
  context.closePath();
  context.fillStyle = color;
  context.fill();
}

function drawRing(
  context: CanvasRenderingContext2D,
  spot: Spot,
  color: string,
  width: number,
): void {
  context.beginPath();
  context.arc(spot.x, spot.y, spot.radius + 4, 0, 2 * Math.PI);
  context.strokeStyle = color;
  context.lineWidth = width;
  context.stroke();
}

/** A pin: a ring, and a head above it. */
function drawPin(context: CanvasRenderingContext2D, spot: Spot, palette: Palette): void {
  const color = hex(palette.text);
  drawRing(context, spot, color, 1.25);
  context.beginPath();
  context.arc(spot.x, spot.y - spot.radius - 8, 3, 0, 2 * Math.PI);
  context.fillStyle = color;
  context.fill();
}

/** The line of a lasso, as it is drawn. */
export function drawLasso(
  context: CanvasRenderingContext2D,
  line: readonly (readonly [number, number])[],
  palette: Palette,
): void {
  if (line.length < 2) return;
  context.save();
  context.beginPath();
  for (const [x, y] of line) context.lineTo(x, y);
  context.closePath();
  context.fillStyle = `${hex(palette.family.actors)}14`;
  context.fill();
  context.setLineDash([5, 4]);
  context.strokeStyle = hex(palette.family.actors);
  context.lineWidth = 1.5;
  context.stroke();
  context.restore();
}
