/** The camera of the map: projection, pointing, lasso, steps by arrow keys, and what they announce. */
import { describe, expect, test } from 'vitest';
import { visible } from '../../web/data/visible.ts';
import { isWithin, type Point } from '../../web/map/camera/lasso.ts';
import { pointedAt } from '../../web/map/camera/pointing.ts';
import { spotAt, unprojected, type Viewport, viewportOf } from '../../web/map/camera/projection.ts';
import { directionOf, neighbourToward } from '../../web/map/camera/walk.ts';
import { walkAnnouncement } from '../../web/map/camera/walk-announcement.ts';
import type { MapInput } from '../../web/map/drawn-map.ts';
import { gridOf } from '../../web/map/grid.ts';
import type { Sight } from '../../web/map/stage/sight.ts';
import { atlasFrom, EVERYTHING } from './small-atlas.ts';

/** Twice as large as the map's coordinates, with the origin at 100, 100, and y upside down. */
const viewport: Viewport = {
  width: 400,
  height: 300,
  ratio: 1,
  scale: 1,
  project: { sx: 2, x0: 100, sy: -2, y0: 100 },
};
/** x, y, size and style of three entities. */
const table = Float32Array.from([0, 0, 5, 0, 10, 0, 5, 0, 50, 20, 0.1, 0]);

describe('the projection', () => {
  test('goes from the map to the screen and back', () => {
    expect(spotAt(viewport, table, 1)).toMatchObject({ x: 120, y: 100, radius: 5 });
    expect(unprojected(viewport, 120, 100)).toEqual([10, -0]);
  });

  test('draws no entity smaller than can be seen, and an unknown one nowhere else than the origin', () => {
    expect(spotAt(viewport, table, 2).radius).toBeGreaterThan(0.5);
    expect(spotAt(viewport, table, 99)).toMatchObject({ x: 100, y: 100 });
  });

  test('is read off the camera; crowded entities are smaller than a few', () => {
    const sight = {
      dimensions: () => ({ width: 800, height: 600 }),
      camera: { getState: () => ({ x: 0, y: 0, ratio: 0.5, angle: 0 }) },
      toScreen: ({ x, y }: { x: number; y: number }) => ({ x: 3 * x + 7, y: 9 - 3 * y }),
    } as unknown as Sight;
    const [few, many] = [viewportOf(sight, 1), viewportOf(sight, 10_000)];
    expect(few.project.sx).toBeCloseTo(3);
    expect(few.project).toMatchObject({ x0: 7, y0: 9 });
    expect(few.ratio).toBe(0.5);
    expect(many.scale).toBeLessThan(few.scale);
    expect(viewportOf(sight, 0).scale).toBe(few.scale);
  });
});

describe('the pointer', () => {
  const all = () => [0, 1, 2];

  test('is on the nearest entity whose outline, or a little around it, holds the point', () => {
    expect(pointedAt(viewport, table, all, 101, 101)).toBe(0);
    expect(pointedAt(viewport, table, all, 118, 100)).toBe(1);
    // Between two that both hold it, the nearer one.
    expect(pointedAt(viewport, table, all, 108, 100)).toBe(0);
  });

  test('is on nothing away from all, and where there is nothing', () => {
    expect(pointedAt(viewport, table, all, 300, 300)).toBeNull();
    expect(pointedAt(viewport, table, () => [], 100, 100)).toBeNull();
  });
});

describe('the grid', () => {
  const positions = Float32Array.from([0, 0, 10, 0, 500, 500, 10, 10]);

  test('finds those in a rectangle, whatever else it finds around it', () => {
    const grid = gridOf(positions, [0, 1, 2, 3]);
    expect(grid.within(-1, -1, 11, 11)).toEqual(expect.arrayContaining([0, 1, 3]));
    expect(grid.within(499, 499, 501, 501)).toContain(2);
    const mask = new Uint8Array(4);
    grid.mark(mask, 499, 499, 501, 501);
    expect(mask[2]).toBe(1);
  });

  test('knows only the entities that it was made of', () => {
    const grid = gridOf(positions, [2]);
    expect(grid.within(0, 0, 500, 500)).toEqual([2]);
    expect(gridOf(positions, []).within(0, 0, 500, 500)).toEqual([]);
  });

  test('of many at one point finds them all', () => {
    const same = new Float32Array(200).fill(3);
    expect(
      gridOf(
        same,
        Array.from({ length: 100 }, (_, at) => at),
      ).within(3, 3, 3, 3),
    ).toHaveLength(100);
  });
});

describe('the lasso', () => {
  const square: Point[] = [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
  ];
  test('holds what lies within its line, closed from its end to its start', () => {
    expect(isWithin([5, 5], square)).toBe(true);
    expect(isWithin([15, 5], square)).toBe(false);
    expect(isWithin([5, -1], square)).toBe(false);
  });

  test('with a notch leaves out what lies in the notch', () => {
    const notched: Point[] = [...square.slice(0, 2), [5, 8], ...square.slice(2)];
    expect(isWithin([9, 5], notched)).toBe(false);
    expect(isWithin([2, 2], notched)).toBe(true);
  });

  test('of no line, or of a point, holds nothing', () => {
    expect(isWithin([0, 0], [])).toBe(false);
    expect(isWithin([1, 1], [[1, 1]])).toBe(false);
  });
});

describe('an arrow key', () => {
  const here = { index: 0, x: 0, y: 0 };
  const neighbours = [
    { index: 1, x: 10, y: 1 },
    { index: 2, x: 30, y: 0 },
    { index: 3, x: -5, y: 5 },
    { index: 4, x: 0, y: 40 },
  ];

  test('has a direction; other keys have none', () => {
    expect(directionOf('ArrowLeft')).toBe('left');
    expect(directionOf('a')).toBeNull();
  });

  test('leads to the nearest neighbour in that direction', () => {
    expect(neighbourToward(here, 'right', neighbours)).toBe(1);
    expect(neighbourToward(here, 'left', neighbours)).toBe(3);
    expect(neighbourToward(here, 'down', neighbours)).toBe(3);
  });

  test('leads nowhere where nobody is that way, nor to oneself', () => {
    expect(neighbourToward(here, 'up', neighbours)).toBeNull();
    expect(neighbourToward(here, 'up', [])).toBeNull();
    expect(neighbourToward(here, 'right', [here])).toBeNull();
  });
});

describe('the announcement of a step', () => {
  const atlas = atlasFrom(
    [
      { id: 'coop', fr: 'La coop', en: 'The co-op' },
      { id: 'lac', kind: 'Codebase', fr: 'Le lac', en: 'The lake' },
    ],
    [{ from: 'coop', kind: 'DEVELOPS', to: 'lac' }],
  );
  const input = (language: 'fr' | 'en') =>
    ({ atlas, visible: visible(atlas, EVERYTHING, null), language }) as MapInput;
  const said = (language: 'fr' | 'en', index: number | null, from: number | null) =>
    walkAnnouncement(input(language), index, from).replaceAll('\u00a0', ' ');

  test('says the link as it reads from its start, whichever way one walks', () => {
    expect(said('en', 1, 0)).toBe('The co-op develops The lake. The lake, codebase, 1 link shown.');
    expect(said('en', 0, 1)).toMatch(/^The co-op develops The lake\. The co-op, organisation,/);
    expect(said('fr', 1, 0)).toContain('La coop développe Le lac.');
  });

  test('says only where one is after a click, and after a jump without a link', () => {
    expect(said('en', 1, null)).toBe('The lake, codebase, 1 link shown.');
    expect(said('en', 1, 1)).toBe('The lake, codebase, 1 link shown.');
  });

  test('says that nothing is selected', () => {
    expect(said('en', null, null)).toBe('Nothing is selected.');
    expect(said('fr', 99, 0)).toBe('Rien n’est sélectionné.');
  });
});
