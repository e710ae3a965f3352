/** The map as a file: an image (PNG) of what is seen, and a drawing (SVG) whose names stay text. */
import { outline } from '../../data/shapes.ts';
import { spotAt } from '../camera/projection.ts';
import type { ExportSource } from '../drawn-map.ts';
import type { Spot } from '../labels/annotated.ts';
import { annotationsOf } from '../labels/annotations.ts';
import type { Candidate } from '../labels/placement.ts';
import { type Role, written } from '../labels/written.ts';
import { patternOf } from '../renderer/appearance.ts';
import { hex, mixed } from '../renderer/palette.ts';
import { REACH } from '../stage/edge-shaders.ts';
import { sideBySide } from '../stage/lit-graph.ts';

export async function imageOf({ shown, layers }: ExportSource): Promise<Blob | null> {
  const first = layers[0];
  if (first === undefined) return null;
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [first.width, first.height];
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.fillStyle = hex(shown.palette.background);
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const layer of layers) context.drawImage(layer, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

const DASHES = ['', '6 4', '1.5 3', ''];
/** Programs fail to open a drawing with more lines than this. */
const MOST_LINES = 30_000;

export const drawingOf = (now: ExportSource): Blob =>
  new Blob([svgOf(now)], { type: 'image/svg+xml' });

function svgOf({ viewport, table, shown }: ExportSource): string {
  const { atlas, visible, palette, spotlight: light } = shown;
  const { columns, vocabulary } = atlas;
  const { width, height } = viewport;
  const annotations = annotationsOf(viewport, table, shown);
  const at = (index: number) => spotAt(viewport, table, index);
  const colourOf = (index: number, pale: number) => {
    const family = vocabulary.kinds.get(columns.kinds[columns.kind[index] ?? -1] ?? '')?.family;
    return hex(mixed(palette.family[family ?? 'words'], palette.background, pale));
  };
  const lines = sideBySide(visible.links.slice(0, MOST_LINES), columns.from, columns.to).map(
    ({ link, bend }) => {
      const [from, to] = [columns.from[link] ?? 0, columns.to[link] ?? 0];
      const [a, b] = [at(from), at(to)];
      if (Math.max(a.x, b.x) < 0 || Math.max(a.y, b.y) < 0) return '';
      if (Math.min(a.x, b.x) > width || Math.min(a.y, b.y) > height) return '';
      const lit = light?.links.has(link) === true;
      const dash = DASHES[patternOf(columns.statuses[columns.linkStatus[link] ?? -1] ?? '')] ?? '';
      return `<path d="${curve(a, b, bend)}" stroke="${colourOf(from, lit ? 0.1 : light === null ? 0.6 : 0.9)}" stroke-width="${lit ? 1.8 : 0.9}"${dash === '' ? '' : ` stroke-dasharray="${dash}"`}/>`;
    },
  );
  const shapes = visible.entities.toReversed().map((index) => {
    const spot = at(index);
    if (spot.x < -20 || spot.y < -20 || spot.x > width + 20 || spot.y > height + 20) return '';
    const pale = light === null || light.entities.has(index) ? 0 : 0.8;
    const shape = vocabulary.kinds.get(columns.kinds[columns.kind[index] ?? -1] ?? '')?.shape;
    return `<path transform="translate(${round(spot.x)} ${round(spot.y)}) scale(${round(spot.radius)})" d="${outline(shape ?? 'letter')}" fill="${colourOf(index, pale)}" fill-rule="evenodd"/>`;
  });
  const measure = document.createElement('canvas').getContext('2d');
  const widthOf = ({ text, size }: Candidate, role: Role) => {
    if (measure === null) return text.length * size * 0.5;
    measure.font = `${size}px ${role === 'group' ? palette.title : palette.font}`;
    return measure.measureText(text).width;
  };
  const all = written(annotations, widthOf);
  const leads = all.map(({ leads: to, box }) =>
    to === null
      ? ''
      : `<path d="M${round(to.x)} ${round(to.y)}L${round(Math.min(Math.max(to.x, box.x0), box.x1))} ${round(Math.min(Math.max(to.y, box.y0), box.y1))}"/>`,
  );
  const names = all.map(
    ({ of: one, role, left, baseline }) =>
      `<text x="${round(left)}" y="${round(baseline)}" font-size="${round(one.size)}" font-weight="${one.strong ? 650 : 430}"${role === 'name' ? '' : ' font-style="italic"'}>${escaped(one.text)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<rect width="100%" height="100%" fill="${hex(palette.background)}"/>
<g fill="none">${lines.join('')}</g>
<g>${shapes.join('')}</g>
<g stroke="${hex(palette.mutedText)}" stroke-width="0.8">${leads.join('')}</g>
<g font-family="${escaped(palette.font)}" fill="${hex(palette.text)}" stroke="${hex(palette.background)}" stroke-width="3" paint-order="stroke">${names.join('')}</g>
</svg>`;
}

/** As Sigma's program for edges bends it; a loop stands above its entity. */
function curve(a: Spot, b: Spot, bend: number): string {
  const point = (x: number, y: number) => `${round(x)} ${round(y)}`;
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  if (dx === 0 && dy === 0) {
    const far = (a.radius + 6) * (1.6 + 2 * bend);
    return `M${point(a.x, a.y)}C${point(a.x - far, a.y - 1.2 * far)} ${point(a.x + far, a.y - 1.2 * far)} ${point(b.x, b.y)}`;
  }
  if (bend === 0) return `M${point(a.x, a.y)}L${point(b.x, b.y)}`;
  const side = bend * Math.min(1, REACH / Math.hypot(dx, dy));
  return `M${point(a.x, a.y)}Q${point((a.x + b.x) / 2 + dy * side, (a.y + b.y) / 2 - dx * side)} ${point(b.x, b.y)}`;
}

const round = (number: number) => Math.round(number * 100) / 100;

function escaped(text: string): string {
  const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}
