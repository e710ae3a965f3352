/** The whole map, small and still, on a plain canvas: what waits behind the first screen. */
import type { Atlas } from '../model/atlas.ts';
import type { Filters } from '../model/view.ts';
import { type Visible, visible } from '../model/visible.ts';
import { sizeOf } from './appearance.ts';
import { hex, mixed, type Palette, paletteOf } from './palette.ts';
import { type Box, spreadOut, together } from './places.ts';
import { jobOf, settle } from './settling.ts';

export function drawVignette(
  canvas: HTMLCanvasElement,
  atlas: Atlas,
  { entities, links, degrees }: Visible,
  { all, box }: { readonly all: Float32Array; readonly box: Box },
  palette: Palette,
): void {
  const context = canvas.getContext('2d');
  const { width, height } = canvas.getBoundingClientRect();
  if (context === null || width === 0) return;
  const sharp = window.devicePixelRatio;
  [canvas.width, canvas.height] = [width * sharp, height * sharp];
  context.scale(sharp, sharp);
  const [w, h] = [box.x[1] - box.x[0], box.y[1] - box.y[0]];
  const scale = 1.25 * Math.min(width / w, height / h);
  const x = (place: number) => width / 2 + ((all[2 * place] ?? 0) - box.x[0] - w / 2) * scale;
  const y = (place: number) => height / 2 - ((all[2 * place + 1] ?? 0) - box.y[0] - h / 2) * scale;
  const color = (place: number, pale: number) =>
    hex(mixed(palette.family[atlas.entities[place]?.family ?? 'words'], palette.ground, pale));
  context.lineWidth = 0.6;
  for (const place of links) {
    const link = atlas.links[place];
    if (link === undefined) continue;
    context.strokeStyle = color(link.from, 0.72);
    context.beginPath();
    context.moveTo(x(link.from), y(link.from));
    context.lineTo(x(link.to), y(link.to));
    context.stroke();
  }
  for (const place of entities) {
    context.fillStyle = color(place, 0.15);
    context.beginPath();
    context.arc(x(place), y(place), Math.max(sizeOf(degrees[place] ?? 0) * 0.32, 1), 0, 7);
    context.fill();
  }
}

/** Settles in the worker, so that the map is ready when it is opened, and draws when it is done. */
export function vignetteOf(canvas: HTMLCanvasElement, atlas: Atlas, filters: Filters): () => void {
  const all = together(atlas, filters, null);
  const seen = visible(atlas, filters, null);
  const palette = () => paletteOf(document.documentElement);
  return settle(jobOf(atlas, all), (_, positions, done) => {
    if (done)
      drawVignette(canvas, atlas, seen, spreadOut(atlas, all.entities, positions), palette());
  });
}
