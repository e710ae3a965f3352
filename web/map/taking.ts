/** The map to take away: as an image of what is seen, and as a drawing whose names stay text. */
import { outline } from '../model/shapes.ts';
import { linkLook, patternOf } from './appearance.ts';
import { written } from './labels.ts';
import type { DrawnMap } from './map.ts';
import { hex } from './palette.ts';
import { pictured, type Shown } from './picturing.ts';

export async function imageOf({ sigma, shown }: DrawnMap): Promise<Blob | null> {
  const now = shown();
  const canvases = sigma.getCanvases();
  const first = canvases['labels'];
  if (now === null || first === undefined) return null;
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [first.width, first.height];
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.fillStyle = hex(now.palette.ground);
  context.fillRect(0, 0, canvas.width, canvas.height);
  sigma.refresh();
  for (const layer of ['edges', 'nodes', 'labels']) {
    const drawn = canvases[layer];
    if (drawn !== undefined) context.drawImage(drawn, 0, 0);
  }
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

const DASHES = ['', '6 4', '1.5 3', ''];

export function drawingOf({ sigma, shown }: DrawnMap): Blob | null {
  const now = shown();
  return now === null ? null : new Blob([svgOf(sigma, now)], { type: 'image/svg+xml' });
}

function svgOf(sigma: DrawnMap['sigma'], shown: Shown): string {
  const { atlas, visible, palette, light } = shown;
  const { width, height, labels } = pictured(sigma, shown);
  const at = (place: number) => {
    const data = sigma.getNodeDisplayData(String(place));
    if (data === undefined || data.hidden) return null;
    return { ...sigma.framedGraphToViewport(data), r: sigma.scaleSize(data.size), data };
  };
  const lines = visible.links.map((place) => {
    const link = atlas.links[place];
    const [a, b] = [at(link?.from ?? -1), at(link?.to ?? -1)];
    if (link === undefined || a === null || b === null) return '';
    const { color, size } = linkLook(link, place, atlas, visible, light, palette);
    const dash = DASHES[patternOf(link.status)] ?? '';
    return `<path d="M${round(a.x)} ${round(a.y)}L${round(b.x)} ${round(b.y)}" stroke="${color}" stroke-width="${size}"${dash === '' ? '' : ` stroke-dasharray="${dash}"`}/>`;
  });
  const shapes = visible.entities.map((place) => {
    const [entity, spot] = [atlas.entities[place], at(place)];
    if (entity === undefined || spot === null) return '';
    return `<path transform="translate(${round(spot.x)} ${round(spot.y)}) scale(${round(spot.r)})" d="${outline(entity.shape)}" fill="${spot.data.color}" fill-rule="evenodd"/>`;
  });
  const measure = document.createElement('canvas').getContext('2d');
  const wide = (text: string, size: number) => {
    if (measure === null) return text.length * size * 0.5;
    measure.font = `${size}px ${palette.font}`;
    return measure.measureText(text).width;
  };
  const names = written(labels, wide, { width, height }, 110).map(
    ({ text, left, baseline, size, strong }) =>
      `<text x="${round(left)}" y="${round(baseline)}" font-size="${round(size)}" font-weight="${strong ? 650 : 430}">${escaped(text)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<rect width="100%" height="100%" fill="${hex(palette.ground)}"/>
<g fill="none">${lines.join('')}</g>
<g>${shapes.join('')}</g>
<g font-family="${escaped(palette.font)}" fill="${hex(palette.ink)}" stroke="${hex(palette.ground)}" stroke-width="3" paint-order="stroke">${names.join('')}</g>
</svg>`;
}

const round = (number: number) => Math.round(number * 100) / 100;

function escaped(text: string): string {
  const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}
