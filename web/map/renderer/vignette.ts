/** The whole map, small and still, on a plain canvas: for the first screen. */
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
      shown.flatMap((index) => [positions[2 * index] ?? 0, positions[2 * index + 1] ?? 0]),
    ),
  );
  const [w, h] = [box.x[1] - box.x[0], box.y[1] - box.y[0]];
  const scale = 0.98 * Math.min(width / w, height / h);
  const x = (index: number) => width / 2 + ((positions[2 * index] ?? 0) - box.x[0] - w / 2) * scale;
  const y = (index: number) =>
    height / 2 - ((positions[2 * index + 1] ?? 0) - box.y[0] - h / 2) * scale;
  const { kinds } = stylesOf(atlas);
  const { columns } = atlas;
  const color = (index: number, pale: number) => {
    const family = FAMILIES[(kinds[columns.kind[index] ?? 255] ?? 4) % 8] ?? 'words';
    return hex(mixed(palette.family[family], palette.background, pale));
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
  const dotScale = Math.min(1, Math.sqrt(800 / Math.max(shown.length, 1)));
  for (const index of shown.toReversed()) {
    context.fillStyle = color(index, 0.15);
    context.beginPath();
    context.arc(
      x(index),
      y(index),
      Math.max(sizeOf(degrees[index] ?? 0) * 0.32 * dotScale, 1),
      0,
      7,
    );
    context.fill();
  }
}
