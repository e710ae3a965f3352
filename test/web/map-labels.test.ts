/** What is written over the map: which labels find room, names of clusters, letters and arrows of the spotlight. */
import { describe, expect, test } from 'vitest';
import type { Layout } from '../../web/data/layout.ts';
import { visible } from '../../web/data/visible.ts';
import type { Viewport } from '../../web/map/camera/projection.ts';
import { annotationsOf } from '../../web/map/labels/annotations.ts';
import { clusterLabels, clusterSums } from '../../web/map/labels/clusters.ts';
import {
  type Candidate,
  overlaps,
  placeFor,
  type Rectangle,
  type Search,
  shortened,
} from '../../web/map/labels/placement.ts';
import { spotlight } from '../../web/map/renderer/appearance.ts';
import { hex, mixed, rgbOf } from '../../web/map/renderer/palette.ts';
import type { Shown } from '../../web/map/shown.ts';
import { atlasFrom, EVERYTHING } from './small-atlas.ts';

const VIEW = { width: 400, height: 300 };
const label = (text: string, x: number, y: number, part: Partial<Candidate> = {}): Candidate => ({
  text,
  x,
  y,
  radius: 5,
  size: 12,
  strong: false,
  ...part,
});
/** Ten pixels for each sign. */
const width = ({ text }: Candidate) => 10 * text.length;
const placed = (one: Candidate, taken: Rectangle[] = [], search: Search = 'beside') =>
  placeFor(one, width(one), VIEW, taken, search);

describe('a label', () => {
  test('stands to the right of its spot, where there is room', () => {
    expect(placed(label('coop', 100, 100))?.left).toBeGreaterThan(105);
  });

  test('goes to the left at the right edge, and is left out where it fits nowhere', () => {
    expect(placed(label('coop', 390, 100))?.left).toBeLessThan(390 - 40);
    expect(placed(label('x'.repeat(50), 200, 100))).toBeNull();
    expect(placed(label('', 200, 100))).toBeNull();
  });

  test('looks further out where it must', () => {
    const around = [{ x0: 130, y0: 120, x1: 270, y1: 180 }];
    expect(placed(label('name', 200, 150), around)).toBeNull();
    expect(placed(label('name', 200, 150), around, 'further')).not.toBeNull();
  });

  test('of a group stands over its middle, or near it', () => {
    expect(placed(label('coop', 100, 100), [], 'over')?.left).toBe(80);
    const middle = [{ x0: 90, y0: 95, x1: 110, y1: 105 }];
    const beside = placed(label('coop', 100, 100), middle, 'over');
    expect(beside).not.toBeNull();
    expect(overlaps(beside?.box as Rectangle, middle[0] as Rectangle)).toBe(false);
  });

  test('that is too long ends at a word, or within a word that is too long itself', () => {
    expect(shortened('Coopérative du Lac', 40)).toBe('Coopérative du Lac');
    expect(shortened('Coopérative du Lac', 16)).toBe('Coopérative du…');
    expect(shortened('Donaudampfschifffahrt', 8)).toBe('Donauda…');
    expect(shortened('', 8)).toBe('');
  });
});

const ENTITIES = [
  { id: 'a', fr: 'Alpha', en: 'Alpha' },
  { id: 'b', fr: 'Bêta', en: 'Beta' },
  { id: 'c', kind: 'Codebase', fr: 'Gamma', en: 'Gamma' },
  { id: 'd', kind: 'Event', fr: 'Fête', en: 'Fair' },
];
const atlas = atlasFrom(ENTITIES, [
  { from: 'a', kind: 'DEVELOPS', to: 'c' },
  { from: 'b', kind: 'USES', to: 'c' },
]);
const table = Float32Array.from(
  [
    [50, 50],
    [150, 50],
    [100, 150],
    [350, 250],
  ].flatMap(([x = 0, y = 0]) => [x, y, 8, 0]),
);
const viewport: Viewport = {
  ...VIEW,
  ratio: 1,
  scale: 1,
  project: { sx: 1, x0: 0, sy: 1, y0: 0 },
};
const grey = [128, 128, 128] as const;
const white = [255, 255, 255] as const;
const everyKind = { ...EVERYTHING, kinds: ['Organisation', 'Codebase', 'Event'] };
function shown(part: Partial<Shown> = {}): Shown {
  return {
    atlas,
    visible: visible(atlas, everyKind, null),
    layout: null,
    spotlight: null,
    selected: null,
    pointed: null,
    pinned: [],
    gathered: new Set(),
    language: 'en',
    letters: { Event: 'E' },
    around: (many, name) => `${many} · ${name}`,
    folded: (many, hub) => `${hub} · ${many}`,
    balls: [],
    palette: {
      background: white,
      text: grey,
      mutedText: grey,
      family: { actors: grey, commons: grey, means: grey, ends: grey, words: grey },
      font: 'serif',
      title: 'serif',
      dark: false,
    },
    ...part,
  };
}

describe('annotations', () => {
  test('are the names in sight, in the reader’s language, and letters in the dots that have one', () => {
    const { labels, letters, verbs, chosen } = annotationsOf(viewport, table, shown());
    expect(new Set(labels.map(({ text }) => text))).toEqual(
      new Set(['Alpha', 'Beta', 'Gamma', 'Fair']),
    );
    expect(letters.map(({ letter }) => letter)).toEqual(['E']);
    expect([verbs, chosen]).toEqual([[], null]);
  });

  test('of a spotlight have the verb of each link, and names of its entities only', () => {
    const light = spotlight(atlas, visible(atlas, everyKind, null), 0, null);
    const found = annotationsOf(viewport, table, shown({ spotlight: light, selected: 0 }));
    expect(found.verbs.map(({ text }) => text)).toEqual(['develops']);
    expect(found.labels.map(({ text }) => text)).toEqual(['Alpha', 'Gamma']);
    expect(found.labels[0]?.strong).toBe(true);
    expect(found.chosen).toMatchObject({ x: 50, y: 50 });
  });

  test('mark what is pinned and gathered, and nothing of what is hidden', () => {
    const found = annotationsOf(
      viewport,
      table,
      shown({ pinned: [1], gathered: new Set([2, 99]) }),
    );
    expect([found.pinned.length, found.gathered.length]).toEqual([1, 1]);
  });
});

describe('names of clusters', () => {
  const many = atlasFrom(
    Array.from({ length: 10 }, (_, at) => ({ id: `n${at}`, en: `Name ${at}` })),
  );
  const places = Float32Array.from(
    Array.from({ length: 10 }, (_, at) => [at < 5 ? 0 : 100, 10, 5, 0]).flat(),
  );
  const layout = {
    cluster: Uint16Array.from({ length: 10 }, (_, at) => (at < 5 ? 0 : 65_535)),
    clusters: [{ size: 5, theme: { of: 7, many: null } }],
  } as unknown as Layout;
  const of = (part: Partial<Shown>) =>
    clusterLabels(
      viewport,
      places,
      shown({ atlas: many, visible: visible(many, EVERYTHING, null), layout, ...part }),
    );

  test('stand in the middle of their entities, and are those of their themes', () => {
    expect(of({})).toMatchObject([{ text: 'Name 7', x: 0, y: 10 }]);
  });

  test('of many of one kind around one say so; a group that nothing unites has none', () => {
    const themed = (theme: unknown) => ({
      layout: { ...layout, clusters: [{ size: 5, theme }] } as unknown as Layout,
    });
    expect(of(themed({ of: 7, many: 0 }))).toMatchObject([{ text: 'organisations · Name 7' }]);
    expect(of(themed(null))).toEqual([]);
  });

  test('are left out without a layout, under a spotlight, and close by', () => {
    expect(of({ layout: null })).toEqual([]);
    expect(of({ spotlight: { entities: new Set(), links: new Set(), centre: 0 } })).toEqual([]);
    expect(clusterLabels({ ...viewport, ratio: 0.1 }, places, shown({ layout }))).toEqual([]);
  });

  test('are summed over what is shown; what belongs to no cluster counts nowhere', () => {
    const cluster = Uint16Array.from([0, 1, 1, 65_535]);
    const sums = clusterSums(
      cluster,
      2,
      Float32Array.from([1, 2, 0, 0, 3, 4, 0, 0, 5, 6, 0, 0, 7, 8, 0, 0]),
      [0, 1, 2, 3],
    );
    expect([...sums]).toEqual([1, 2, 1, 8, 10, 2]);
    expect([...clusterSums(cluster, 2, new Float32Array(16), [])]).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe('a colour', () => {
  test('is read from six digits, and grey where it is none', () => {
    expect(rgbOf('#0f1d24')).toEqual([15, 29, 36]);
    expect([rgbOf('#fff'), rgbOf(''), rgbOf('red')]).toEqual([grey, grey, grey]);
  });

  test('is mixed by a share and written back', () => {
    expect(mixed([0, 0, 0], [255, 255, 255], 0.5)).toEqual([128, 128, 128]);
    expect(hex(mixed([15, 29, 36], [0, 0, 0], 0))).toBe('#0f1d24');
  });
});
