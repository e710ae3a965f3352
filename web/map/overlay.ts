/** What is written over the shapes: letters in the dots, names, and on what is looked at arrows and verbs. */
import { type Candidate, written } from './labels.ts';
import { hex, mixed, type Palette } from './palette.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface Letter extends Spot {
  readonly letter: string;
  readonly lit: boolean;
}

export interface Arrow {
  readonly from: Spot;
  readonly to: Spot;
  readonly verb: string;
  readonly color: string;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly letters: readonly Letter[];
  readonly arrows: readonly Arrow[];
  /** The important first. */
  readonly labels: readonly Candidate[];
  readonly chosen: Spot | null;
  readonly pointed: Spot | null;
}

/** One name for so many square pixels. */
const ROOM = 13_000;
const MOST_VERBS = 26;
const VERB = 11;

export function drawOver(
  context: CanvasRenderingContext2D,
  picture: Picture,
  palette: Palette,
): void {
  context.save();
  context.textBaseline = 'alphabetic';
  context.lineJoin = 'round';
  for (const letter of picture.letters) drawLetter(context, letter, palette);
  for (const arrow of picture.arrows) drawHead(context, arrow);
  if (picture.pointed !== null) ring(context, picture.pointed, hex(palette.faint), 1.25);
  if (picture.chosen !== null) ring(context, picture.chosen, hex(palette.ink), 2);
  drawNames(context, picture, palette);
  context.restore();
}

function drawNames(context: CanvasRenderingContext2D, picture: Picture, palette: Palette): void {
  const font = (size: number, strong: boolean) => `${strong ? 650 : 430} ${size}px ${palette.font}`;
  const width = (text: string, size: number, strong: boolean) => {
    context.font = font(size, strong);
    return context.measureText(text).width;
  };
  const verbs = picture.arrows.length > MOST_VERBS ? [] : picture.arrows.map(verbOf);
  const [strong, others] = [
    picture.labels.filter((label) => label.strong),
    picture.labels.filter((label) => !label.strong),
  ];
  const isVerb = new Set<Candidate>(verbs);
  context.textAlign = 'left';
  for (const label of written(
    [...strong, ...others, ...verbs],
    width,
    picture,
    (picture.width * picture.height) / ROOM,
  )) {
    const verb = verbs.find(
      ({ text, x, y }) => text === label.text && x === label.x && y === label.y,
    );
    const said = verb !== undefined && isVerb.has(verb);
    context.font = said ? `italic ${font(label.size, false)}` : font(label.size, label.strong);
    context.lineWidth = 3.5;
    context.strokeStyle = hex(palette.ground);
    context.strokeText(label.text, label.left, label.baseline);
    context.fillStyle = hex(said ? palette.faint : palette.ink);
    context.fillText(label.text, label.left, label.baseline);
  }
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
  context.fillStyle = hex(spot.lit ? palette.ground : mixed(palette.ground, palette.ink, 0.04));
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

function ring(context: CanvasRenderingContext2D, spot: Spot, color: string, width: number): void {
  context.beginPath();
  context.arc(spot.x, spot.y, spot.radius + 4, 0, 2 * Math.PI);
  context.strokeStyle = color;
  context.lineWidth = width;
  context.stroke();
}
