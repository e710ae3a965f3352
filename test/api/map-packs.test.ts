/** The map in packs says what the rows say; its layout is computed aside, the same each time, kept, and refined. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLayouts } from '../../api/layout/layouts.ts';
import { drawingPack, layoutPack, namesPack } from '../../api/map/packs.ts';
import { drawn, inOrder } from '../../api/map/rows.ts';
import { snapshotOf } from '../../api/snapshot/snapshot.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { atlasOf } from '../../web/data/atlas-of.ts';
import { columnsOf } from '../../web/data/columns.ts';
import { layoutOf } from '../../web/data/layout.ts';
import { namesOf } from '../../web/data/names.ts';
import { visible, withSelected } from '../../web/data/visible.ts';
import { NO_FILTERS } from '../../web/view.ts';
import { serving } from '../support/serving.ts';
import { world } from '../support/world.ts';

const VOCABULARY = readVocabulary();
const graph = await world();
const rows = drawn((await snapshotOf(graph, VOCABULARY)).facts, VOCABULARY);

const bytesOf = (pack: Buffer): ArrayBuffer =>
  pack.buffer.slice(pack.byteOffset, pack.byteOffset + pack.byteLength) as ArrayBuffer;

const words = {
  families: [],
  kinds: new Map(VOCABULARY.kinds.map((kind) => [kind.id, { ...kind, fields: [] }])),
  links: new Map(),
  statuses: new Map(),
  choices: new Map(),
} as never;

const atlas = atlasOf(
  columnsOf(bytesOf(drawingPack(rows))),
  namesOf(bytesOf(namesPack(rows))),
  words,
);

test('every entity and link arrives as it was written', () => {
  expect(
    atlas.entities.map(({ id, kind, name, status, named, since, until }) => {
      return { id, kind, ...name, status, named, since, until };
    }),
  ).toEqual(
    rows.entities.map(({ id, kind, fr, en, status, named, since, until }) => {
      return { id, kind, fr, en, status, named: named !== false, since, until };
    }),
  );
  expect(
    atlas.links.map((link) => ({
      id: link.id,
      kind: link.kind,
      from: atlas.entities[link.from]?.id,
      to: atlas.entities[link.to]?.id,
      status: link.status,
      since: link.since,
      until: link.until,
    })),
  ).toEqual(
    rows.links.map(({ id, kind, from, to, status, since, until }) => {
      return { id, kind, from, to, status, since, until };
    }),
  );
});

test('the most linked come first, and each knows its links', () => {
  const counts = atlas.entities.map(({ links }) => links);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  const lac = atlas.indexes.get('coop-du-lac') ?? -1;
  expect(atlas.around[lac]?.map((place) => atlas.links[place]?.id).sort()).toEqual(
    rows.links
      .filter(({ from, to }) => from === 'coop-du-lac' || to === 'coop-du-lac')
      .map(({ id }) => id)
      .sort(),
  );
});

test('what a selection adds to what the filters leave is what is seen when all is counted anew', () => {
  const plain = ({ shows: _, showsLink: __, passed: ___, passedLinks: ____, ...rest }: Seen) =>
    rest;
  type Seen = ReturnType<typeof visible>;
  for (const part of [{}, { least: 4 }, { kinds: ['Organization'] }, { focus: 'coop-du-lac' }]) {
    const filters = { ...NO_FILTERS, ...part };
    const left = visible(atlas, filters, null);
    for (const { id } of atlas.entities) {
      expect(plain(withSelected(atlas, left, null, id)), `${JSON.stringify(part)} ${id}`).toEqual(
        plain(visible(atlas, filters, null, id)),
      );
    }
  }
});

test('a year leaves out what began later or ended before, and keeps what has no date', () => {
  const shown = (year: number) => {
    const seen = visible(atlas, { ...NO_FILTERS, least: 0, year }, null);
    return seen.entities.map((place) => atlas.entities[place]?.id);
  };
  expect(shown(2000)).not.toContain('coop-du-lac');
  expect(shown(2000)).toContain('oeuvre-du-port');
  expect(shown(2020)).not.toContain('oeuvre-du-port');
  expect(shown(2020)).toContain('coop-du-lac');
});

test('only what a source says, by the ids of links', () => {
  const funds = rows.links.filter(({ kind }) => kind === 'FUNDS').map(({ id }) => id);
  const seen = visible(atlas, { ...NO_FILTERS, least: 0, source: 'x' }, new Set(funds));
  expect(seen.links.map((place) => atlas.links[place]?.id).sort()).toEqual(funds.toSorted());
});

test('what is pinned stays, what is not chosen goes', () => {
  const only = visible(atlas, { ...NO_FILTERS, only: ['riviere', 'une-ville'] }, null);
  expect(only.entities.map((place) => atlas.entities[place]?.id).sort()).toEqual([
    'riviere',
    'une-ville',
  ]);
  const pinned = visible(atlas, { ...NO_FILTERS, kinds: ['Need'], pinned: ['riviere'] }, null);
  expect(pinned.entities.map((place) => atlas.entities[place]?.id)).toContain('riviere');
});

test('a layout is the same each time, and travels within a 65,535th of the map', async () => {
  const [one, two] = await Promise.all([
    openLayouts().of(rows).whole,
    openLayouts().of(rows).whole,
  ]);
  expect(two).toEqual(one);
  const told = layoutOf(bytesOf(layoutPack(rows, one)));
  const wide = one.box.x[1] - one.box.x[0];
  one.x.forEach((x, place) => {
    expect(Math.abs((told.positions[2 * place] ?? 0) - x)).toBeLessThan(wide / 60_000);
  });
  expect(told.stamp).toBe(rows.stamp);
});

test('when the graph grows, what lay on the map stays where it lay, at the next start too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lacis-layout-'));
  const before = await openLayouts({ folder }).of(rows).whole;
  const fresh = { ...rows.entities[0], id: 'a-new-one', kind: 'Organisation' } as never;
  const tie = {
    ...rows.links[0],
    id: 'a-new-one--uses--riviere',
    from: 'a-new-one',
    to: 'riviere',
  };
  const more = inOrder([...rows.entities, fresh], [...rows.links, tie as never], VOCABULARY);
  const after = await openLayouts({ folder }).of(more).whole;
  const at = new Map(more.entities.map(({ id }, place) => [id, place]));
  rows.entities.forEach(({ id }, place) => {
    expect(after.x[at.get(id) ?? -1]).toBeCloseTo(before.x[place] ?? Number.NaN, 1);
  });
  expect(after.x[at.get('a-new-one') ?? -1]).not.toBeNaN();
});

test('ten changes of a large map are laid out once, at the last', async () => {
  const laid: number[] = [];
  const plain = { x: new Float32Array(99), y: new Float32Array(99), cluster: new Uint16Array(99) };
  const lay = async ({ count }: { readonly count: number }) => {
    laid.push(count);
    return { ...plain, clusters: [], box: { x: [0, 1], y: [0, 1] } as const };
  };
  const layouts = openLayouts({ lay, large: 0, quiet: 5 });
  await layouts.of(rows).whole;
  const changes = Array.from({ length: 10 }, (_, at) =>
    inOrder(rows.entities.slice(at + 1), [], VOCABULARY),
  );
  const all = changes.map((drawn) => layouts.of(drawn).whole);
  const ended = await Promise.allSettled(all);
  expect(ended.map(({ status }) => status)).toEqual([...Array(9).fill('rejected'), 'fulfilled']);
  expect(laid).toEqual([rows.entities.length, rows.entities.length - 10]);
});

test('the packs are served once made, and the layout when it is there', async () => {
  const address = await serving(graph);
  const first = await fetch(`${address}/map.bin`);
  expect(first.headers.get('content-type')).toBe('application/octet-stream');
  expect(columnsOf(await first.arrayBuffer()).stamp).toBe(rows.stamp);
  const again = await fetch(`${address}/map.bin`, {
    headers: { 'if-none-match': first.headers.get('etag') ?? '' },
  });
  expect(again.status).toBe(304);
  await expect
    .poll(async () => (await fetch(`${address}/map-layout.bin`)).status, { timeout: 60_000 })
    .toBe(200);
  const layout = await fetch(`${address}/map-layout.bin`);
  expect(layoutOf(await layout.arrayBuffer()).positions.length).toBe(2 * rows.entities.length);
});
