/** The shipped map can be read at once: names lie apart, the largest have one, groups go by themes, a dense ball is one symbol. */
import { describe, expect, test } from 'vitest';
import { openLayouts } from '../../api/layout/layouts.ts';
import { drawingPack, layoutPack, namesPack } from '../../api/map/packs.ts';
import { drawn } from '../../api/map/rows.ts';
import { snapshotOf } from '../../api/snapshot/snapshot.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { atlasOf } from '../../web/data/atlas-of.ts';
import { ballsIn, foldedBalls } from '../../web/data/balls.ts';
import { columnsOf } from '../../web/data/columns.ts';
import { layoutOf } from '../../web/data/layout.ts';
import { namesOf } from '../../web/data/names.ts';
import { visible } from '../../web/data/visible.ts';
import { viewportOf } from '../../web/map/camera/projection.ts';
import { annotationsOf } from '../../web/map/labels/annotations.ts';
import { overlaps } from '../../web/map/labels/placement.ts';
import { written } from '../../web/map/labels/written.ts';
import { stylesOf } from '../../web/map/renderer/appearance.ts';
import { writeAppearance } from '../../web/map/renderer/drawn-lists.ts';
import { foldingOf, writeSymbols } from '../../web/map/renderer/folding.ts';
import { inSight, type Shown } from '../../web/map/shown.ts';
import { mapWords } from '../../web/map/words.ts';
import { NO_FILTERS } from '../../web/view.ts';
import type { Language } from '../../web/words/language.ts';
import { seeded } from '../support/seeded.ts';
import { VOCABULARY } from '../web/small-atlas.ts';

const vocabulary = readVocabulary();
const rows = drawn((await snapshotOf(await seeded(), vocabulary)).facts, vocabulary);
const bytes = (pack: Buffer) =>
  pack.buffer.slice(pack.byteOffset, pack.byteOffset + pack.byteLength) as ArrayBuffer;
const columns = columnsOf(bytes(drawingPack(rows)));
const atlas = atlasOf(columns, namesOf(bytes(namesPack(rows))), VOCABULARY);
const layout = layoutOf(bytes(layoutPack(rows, await openLayouts().of(rows).whole)));
// As the page opens on a large ecosystem.
const shownAtFirst = visible(atlas, { ...NO_FILTERS, least: 2 }, null);
const balls = foldedBalls(ballsIn(atlas, shownAtFirst), new Set(), []);

const table = new Float32Array(4 * columns.count);
writeAppearance(table, columns, stylesOf(atlas), shownAtFirst.degrees);
for (let index = 0; index < columns.count; index += 1) {
  table[4 * index] = layout.positions[2 * index] ?? 0;
  table[4 * index + 1] = layout.positions[2 * index + 1] ?? 0;
}
const folding = foldingOf(balls, columns.count);
if (folding !== null) writeSymbols(table, layout.positions, folding);

const grey = [128, 128, 128] as const;
const shownIn = (language: Language): Shown => ({
  ...{ atlas, visible: shownAtFirst, layout, balls, language, letters: {} },
  ...{ spotlight: null, selected: null, pointed: null, pinned: [], gathered: new Set() },
  around: mapWords({ language }).around,
  folded: mapWords({ language }).folded,
  palette: {
    ...{ background: grey, text: grey, mutedText: grey, font: '', title: '', dark: false },
    family: { actors: grey, commons: grey, means: grey, ends: grey, words: grey },
  },
});

const all = inSight(shownIn('en'));
const range = (axis: 0 | 1): [number, number] => {
  const sorted = all.map((index) => table[4 * index + axis] ?? 0).sort((a, b) => a - b);
  return [sorted[0] ?? 0, sorted.at(-1) ?? 1];
};

/** The whole in the frame; nearer, the most linked entity is in the middle. */
function viewport(width: number, height: number, ratio: number) {
  const [[x0, x1], [y0, y1]] = [range(0), range(1)];
  const [first = 0] = all;
  const [x, y] =
    ratio < 1 ? [table[4 * first] ?? 0, table[4 * first + 1] ?? 0] : [(x0 + x1) / 2, (y0 + y1) / 2];
  const scale = Math.min((width - 120) / (x1 - x0), (height - 90) / (y1 - y0)) / ratio;
  const sight = {
    dimensions: () => ({ width, height }),
    camera: { getState: () => ({ ratio }) },
    toScreen: (at: { x: number; y: number }) => ({
      x: width / 2 + (at.x - x) * scale,
      y: height / 2 - (at.y - y) * scale,
    }),
  };
  return viewportOf(sight as never, shownAtFirst.entities.length);
}

const SIZES = [
  [1170, 700],
  [760, 690],
  [390, 520],
] as const;
const ZOOMS = [1, 0.6, 0.34, 0.18];

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  describe.each(SIZES)('%i pixels wide', (width, height) => {
    test.each(ZOOMS)('at %d of the whole, names lie apart, and the largest have one', (ratio) => {
      const found = annotationsOf(viewport(width, height, ratio), table, shownIn(language));
      const names = written(found, ({ text, size }) => 0.52 * size * text.length);
      for (const [at, one] of names.entries()) {
        const over = names.slice(at + 1).find((other) => overlaps(one.box, other.box));
        expect(over?.of.text, one.of.text).toBeUndefined();
        expect(one.box.x0 >= -2 && one.box.x1 <= width && one.box.y1 <= height).toBe(true);
      }
      const largest = Math.min(16, Math.floor((width * height) / 36_000));
      const within = found.labels
        .slice(0, largest)
        .filter(({ x, y }) => x > 0 && y > 0 && x < width && y < height);
      const named = names.filter(({ role }) => role === 'name').map(({ of }) => `${of.x} ${of.y}`);
      for (const { x, y, text } of within) expect(named, text).toContain(`${x} ${y}`);
      expect(names.length).toBeGreaterThan(3);
    });
  });

  test('groups go by what unites them, and several are named', () => {
    const { clusters } = annotationsOf(viewport(1170, 700, 1), table, shownIn(language));
    expect(clusters.length).toBeGreaterThan(4);
    const actors = new Set(
      atlas.entities
        .filter(({ kind }) => kind === 'Organisation' || kind === 'Person')
        .map(({ name }) => name[language]),
    );
    for (const { text } of clusters) expect(actors.has(text), text).toBe(false);
  });
});

test('the modules of ERPLibre are one symbol, which whoever chooses one of them looks into', () => {
  const hub = atlas.indexes.get('erplibre') ?? -1;
  const ball = balls.find((one) => one.hub === hub);
  expect(ball?.members.length).toBeGreaterThan(60);
  expect(all.length).toBeLessThan(shownAtFirst.entities.length - 60);
  const every = ballsIn(atlas, shownAtFirst);
  for (const chosen of [hub, ball?.members[5] ?? -1])
    expect(foldedBalls(every, new Set(), [chosen]).some((one) => one.hub === hub)).toBe(false);
  expect(foldedBalls(every, new Set([hub]), []).some((one) => one.hub === hub)).toBe(false);
});

test('stray islands do not take the width: what hangs together reaches nearly from side to side', () => {
  const reached = new Set<number>();
  const left = [all[0] ?? 0];
  const near = columns.around();
  while (left.length > 0) {
    const index = left.pop() as number;
    if (reached.has(index)) continue;
    reached.add(index);
    for (let at = near.starts[index] ?? 0; at < (near.starts[index + 1] ?? 0); at += 1) {
      const link = near.links[at] ?? 0;
      if (!shownAtFirst.showsLink(link)) continue;
      left.push(columns.from[link] ?? 0, columns.to[link] ?? 0);
    }
  }
  const wide = [...reached].map((index) => table[4 * index] ?? 0);
  const [low, high] = range(0);
  expect(Math.max(...wide) - Math.min(...wide)).toBeGreaterThan(0.9 * (high - low));
});
