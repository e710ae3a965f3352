/** The whole map, small and still, on a plain canvas: what waits behind the first screen. */
import type { Atlas } from '../../data/atlas.ts';
import type { Layout } from '../../data/layout.ts';
import type { Visible } from '../../data/visible.ts';
import { boxAround } from '../layout/parts.ts';
import { FAMILIES, sizeOf, stylesOf } from './appearance.ts';
import { hex, mixed, type Palette } from './palette.ts';

/** More would be neither seen nor quick. */
const [MOST_LINKS, MOST_ENTITIES] = [3000, 2500];

export function drawVignette(
  canvas: HTMLCanvasElement,
  atlas: Atlas,
  { entities, links, degrees }: Visible,
  { positions }: Layout,
  palette: Palette,
): void {
  const context = canvas.getContext('2d');
  const { width, height } = canvas.getBoundingClientRect();
  if (context === null || width === 0) return;
  const sharp = window.devicePixelRatio;
  [canvas.width, canvas.height] = [width * sharp, height * sharp];
  context.scale(sharp, sharp);
  const shown = entities.slice(0, MOST_ENTITIES);
  const box = boxAround(
    Float32Array.from(
      shown.flatMap((place) => [positions[2 * place] ?? 0, positions[2 * place + 1] ?? 0]),
    ),
  );
  const [w, h] = [box.x[1] - box.x[0], box.y[1] - box.y[0]];
  const scale = 0.98 * Math.min(width / w, height / h);
  const x = (place: number) => width / 2 + ((positions[2 * place] ?? 0) - box.x[0] - w / 2) * scale;
  const y = (place: number) =>
    height / 2 - ((positions[2 * place + 1] ?? 0) - box.y[0] - h / 2) * scale;
  const { kinds } = stylesOf(atlas);
  const { columns } = atlas;
  const color = (place: number, pale: number) => {
    const family = FAMILIES[(kinds[columns.kind[place] ?? 255] ?? 4) % 8] ?? 'words';
    return hex(mixed(palette.family[family], palette.ground, pale));
  };
  context.lineWidth = 0.6;
  for (const link of links.slice(0, MOST_LINKS)) {
    const [from, to] = [columns.from[link] ?? 0, columns.to[link] ?? 0];
    context.strokeStyle = color(from, 0.72);
    context.beginPath();
    context.moveTo(x(from), y(from));
    context.lineTo(x(to), y(to));
    context.stroke();
  }
  const crowd = Math.min(1, Math.sqrt(800 / Math.max(shown.length, 1)));
  for (const place of shown.toReversed()) {
    context.fillStyle = color(place, 0.15);
    context.beginPath();
    context.arc(x(place), y(place), Math.max(sizeOf(degrees[place] ?? 0) * 0.32 * crowd, 1), 0, 7);
    context.fill();
  }
}
