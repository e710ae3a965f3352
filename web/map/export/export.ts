/** The map to take away: as an image of what is seen, and as a drawing whose names stay text. */
import { outline } from '../../data/shapes.ts';
import { spotAt } from '../camera/projection.ts';
import { pictured } from '../labels/annotations.ts';
import { type Candidate, written } from '../labels/placement.ts';
import type { Now } from '../map.ts';
import { patternOf } from '../renderer/appearance.ts';
import { hex, mixed } from '../renderer/palette.ts';

export async function imageOf({ shown, layers }: Now): Promise<Blob | null> {
  const first = layers[0];
  if (first === undefined) return null;
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [first.width, first.height];
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.fillStyle = hex(shown.palette.ground);
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const layer of layers) context.drawImage(layer, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

const DASHES = ['', '6 4', '1.5 3', ''];
/** A drawing with more lines than this is opened by no program. */
const MOST_LINES = 30_000;

export const drawingOf = (now: Now): Blob => new Blob([svgOf(now)], { type: 'image/svg+xml' });

function svgOf({ sight, table, shown }: Now): string {
  const { atlas, visible, palette, light } = shown;
  const { columns, vocabulary } = atlas;
  const { width, height } = sight;
  const { labels, clusters } = pictured(sight, table, shown);
  const at = (place: number) => spotAt(sight, table, place);
  const inkOf = (place: number, pale: number) => {
    const family = vocabulary.kinds.get(columns.kinds[columns.kind[place] ?? -1] ?? '')?.family;
    return hex(mixed(palette.family[family ?? 'words'], palette.ground, pale));
  };
  const lines = visible.links.slice(0, MOST_LINES).map((link) => {
    const [from, to] = [columns.from[link] ?? 0, columns.to[link] ?? 0];
    const [a, b] = [at(from), at(to)];
    if (Math.max(a.x, b.x) < 0 || Math.max(a.y, b.y) < 0) return '';
    if (Math.min(a.x, b.x) > width || Math.min(a.y, b.y) > height) return '';
    const lit = light?.links.has(link) === true;
    const dash = DASHES[patternOf(columns.statuses[columns.linkStatus[link] ?? -1] ?? '')] ?? '';
    return `<path d="M${round(a.x)} ${round(a.y)}L${round(b.x)} ${round(b.y)}" stroke="${inkOf(from, lit ? 0.1 : light === null ? 0.6 : 0.9)}" stroke-width="${lit ? 1.8 : 0.9}"${dash === '' ? '' : ` stroke-dasharray="${dash}"`}/>`;
  });
  const shapes = visible.entities.toReversed().map((place) => {
    const spot = at(place);
    if (spot.x < -20 || spot.y < -20 || spot.x > width + 20 || spot.y > height + 20) return '';
    const pale = light === null || light.entities.has(place) ? 0 : 0.8;
    const shape = vocabulary.kinds.get(columns.kinds[columns.kind[place] ?? -1] ?? '')?.shape;
    return `<path transform="translate(${round(spot.x)} ${round(spot.y)}) scale(${round(spot.radius)})" d="${outline(shape ?? 'letter')}" fill="${inkOf(place, pale)}" fill-rule="evenodd"/>`;
  });
  const measure = document.createElement('canvas').getContext('2d');
  const wide = ({ text, size }: Candidate) => {
    if (measure === null) return text.length * size * 0.5;
    measure.font = `${size}px ${palette.font}`;
    return measure.measureText(text).width;
  };
  const countries = new Set(clusters);
  const names = written([...clusters, ...labels], wide, sight, 110, (one) =>
    countries.has(one),
  ).map(
    ({ of: one, left, baseline }) =>
      `<text x="${round(left)}" y="${round(baseline)}" font-size="${round(one.size)}" font-weight="${one.strong ? 650 : 430}"${countries.has(one) ? ' font-style="italic"' : ''}>${escaped(one.text)}</text>`,
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
