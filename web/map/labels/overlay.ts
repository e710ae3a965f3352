/** Draws what is written over the shapes: letters in the dots, names, and verbs in the spotlight. */

import { hex, mixed, type Palette } from '../renderer/palette.ts';
import type { Annotations, Letter, Spot, Stack } from './annotated.ts';
import type { Candidate } from './placement.ts';
import { type Role, written } from './written.ts';

export function drawAnnotations(
  context: CanvasRenderingContext2D,
  annotations: Annotations,
  palette: Palette,
): void {
  context.save();
  context.textBaseline = 'alphabetic';
  context.lineJoin = 'round';
  for (const letter of annotations.letters) drawLetter(context, letter, palette);
  for (const stack of annotations.stacks) drawStack(context, stack, palette);
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
  const long = (one: Candidate, role: Role) =>
    (widthOf(context, fontOf(one, role, palette, MEASURED), one.text) * one.size) / MEASURED;
  const all = written(annotations, long);
  context.textAlign = 'left';
  context.strokeStyle = hex(palette.mutedText);
  context.lineWidth = 0.8;
  for (const { leads, box } of all) {
    if (leads === null) continue;
    context.beginPath();
    context.moveTo(leads.x, leads.y);
    context.lineTo(
      Math.min(Math.max(leads.x, box.x0), box.x1),
      Math.min(Math.max(leads.y, box.y0), box.y1),
    );
    context.stroke();
  }
  context.strokeStyle = hex(palette.background);
  for (const { of: one, role, left, baseline } of all) {
    context.font = fontOf(one, role, palette, one.size);
    context.lineWidth = role === 'group' ? 5 : 3.5;
    context.strokeText(one.text, left, baseline);
    context.fillStyle = hex(role === 'name' ? palette.text : palette.mutedText);
    context.fillText(one.text, left, baseline);
  }
}

function fontOf({ strong }: Candidate, role: Role, { font, title }: Palette, size: number): string {
  if (role === 'group') return `italic 500 ${size}px ${title}`;
  return `${role === 'verb' ? 'italic ' : ''}${strong ? 650 : 430} ${size}px ${font}`;
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

/** How many it stands for, and two edges behind it as of sheets that lie upon each other. */
function drawStack(
  context: CanvasRenderingContext2D,
  { x, y, radius, count }: Stack,
  palette: Palette,
): void {
  const far = radius * 0.82;
  context.strokeStyle = hex(palette.text);
  context.lineWidth = 1.25;
  for (const step of [4, 8]) {
    context.beginPath();
    context.moveTo(x - far + step, y - far - step);
    context.lineTo(x + far + step, y - far - step);
    context.lineTo(x + far + step, y + far - step);
    context.stroke();
  }
  const size = Math.min(radius * 0.85, 18);
  if (size < 6) return;
  context.font = `700 ${size}px ${palette.font}`;
  context.textAlign = 'center';
  context.fillStyle = hex(palette.background);
  context.fillText(count, x, y + size * 0.35);
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
