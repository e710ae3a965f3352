/** Of more links than one can tell apart, those between the most linked are drawn, and the most important last. */
import { expect, test } from 'vitest';
import type { Atlas } from '../../web/data/atlas.ts';
import { atlasOf } from '../../web/data/atlas-of.ts';
import type { Columns } from '../../web/data/columns.ts';
import { visible } from '../../web/data/visible.ts';
import { gridOf } from '../../web/map/grid.ts';
import { type Styles, stylesOf } from '../../web/map/renderer/appearance.ts';
import { lanesOf, linksByImportance, linksToDraw } from '../../web/map/renderer/chosen-links.ts';
import { warmUpOf } from '../../web/map/warm-up.ts';
import { NO_FILTERS } from '../../web/view.ts';
import { atlasFrom } from './small-atlas.ts';

const words = {
  families: [],
  kinds: new Map(),
  links: new Map(),
  statuses: new Map(),
  choices: new Map(),
} as never;

/** Each of the entities tied to so many of those before it, in the order in which columns hold links. */
function manyLinks(count: number, each: number): Atlas {
  const ends: [number, number][] = [];
  for (let from = 0; from < count; from += 1) {
    for (let step = 1; step <= each; step += 1) ends.push([from, (from * 7 + step * 13) % count]);
  }
  const columns: Columns = {
    stamp: '',
    count,
    kinds: ['Organisation'],
    linkKinds: ['USES'],
    statuses: ['stated'],
    kind: new Uint8Array(count),
    status: new Uint8Array(count),
    unnamed: new Uint32Array(),
    purchases: new Uint32Array(),
    linkKind: new Uint8Array(ends.length),
    linkStatus: new Uint8Array(ends.length),
    from: Uint32Array.from(ends, ([from]) => from),
    to: Uint32Array.from(ends, ([, to]) => to),
    names: { fr: [], en: [] },
    around: () => {
      throw new Error('not asked for');
    },
  };
  return atlasOf(columns, null, words);
}

const everything = { ...NO_FILTERS, least: 0 };
const drawnOf = (atlas: Atlas, range: Parameters<typeof linksToDraw>[5]) => {
  const shown = visible(atlas, everything, null);
  const styles: Styles = stylesOf(atlas);
  const positions = Float32Array.from({ length: 2 * atlas.columns.count }, (_, at) => at >> 1);
  const grid = () => gridOf(positions, shown.entities);
  const order = () => linksByImportance(atlas.columns);
  const drawn = linksToDraw(atlas, shown, styles, order, grid, range, () => lanesOf(atlas.columns));
  return Array.from({ length: drawn.length / 3 }, (_, row) => [drawn[3 * row], drawn[3 * row + 1]]);
};
const lesser = ([from, to]: readonly (number | undefined)[]) => Math.max(from ?? 0, to ?? 0);

test('few links are all drawn', () => {
  expect(drawnOf(manyLinks(500, 4), null)).toHaveLength(2000);
});

test('of many, those are left out whose lesser end is less linked than that of any drawn', () => {
  const atlas = manyLinks(10_000, 4);
  const drawn = drawnOf(atlas, null);
  const { from, to } = atlas.columns;
  const all = Array.from(from, (start, link) => lesser([start, to[link]])).sort((a, b) => a - b);
  expect(drawn).toHaveLength(24_000);
  expect(drawn.map(lesser)).toEqual(all.slice(0, drawn.length).reverse());
});

test('within a range, those with an end in it come first, whatever lies outside', () => {
  const drawn = drawnOf(manyLinks(10_000, 4), { x: [9000, 9900], y: [9000, 9900] });
  const cell = 200;
  const inside = (place = 0) => place >= 9000 - cell && place <= 9900 + cell;
  expect(drawn.length).toBeGreaterThan(3600);
  for (const [from, to] of drawn) expect(inside(from) || inside(to)).toBe(true);
});

test('the warm-up ends, and changes nothing of what is drawn', () => {
  const atlas = manyLinks(300, 3);
  const before = visible(atlas, everything, null);
  const step = warmUpOf(atlas);
  let rounds = 1;
  while (step()) rounds += 1;
  expect(rounds).toBeLessThan(100);
  expect(visible(atlas, everything, null).shownLinks).toEqual(before.shownLinks);
});

test('a list made on demand is gone through like any other', () => {
  const { links } = manyLinks(50, 2);
  expect(links).toHaveLength(100);
  expect(links.map(({ from }) => from)).toEqual(Array.from({ length: 100 }, (_, at) => at >> 1));
  expect(links[100]).toBeUndefined();
  expect(links[12]).toBe(links[12]);
});

test('links of the same two have a lane each, whichever way they point, and so have loops', () => {
  const atlas = atlasFrom(
    [{ id: 'a' }, { id: 'b' }],
    [
      { from: 'a', kind: 'USES', to: 'b' },
      { from: 'a', kind: 'FUNDS', to: 'b' },
      { from: 'b', kind: 'SUES', to: 'a' },
      { from: 'b', kind: 'SUCCEEDS', to: 'b' },
    ],
  );
  expect([...lanesOf(atlas.columns)]).toEqual([0, 1, 2, 0]);
});
