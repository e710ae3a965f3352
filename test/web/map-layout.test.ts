/** Layouts: a part that is laid out on its own, where newcomers stand, and how entities and links look. */
import { describe, expect, test } from 'vitest';
import { packed } from '../../api/map/packing.ts';
import { layoutOf } from '../../web/data/layout.ts';
import { visible } from '../../web/data/visible.ts';
import type { Job, LayoutProgress } from '../../web/map/layout/job.ts';
import { layOut } from '../../web/map/layout/layout.ts';
import {
  boxAround,
  entitiesToLayOut,
  isPart,
  layoutKey,
  positionsByIndex,
} from '../../web/map/layout/parts.ts';
import { jobOf } from '../../web/map/layout/positions.ts';
import { patternOf, sizeOf, spotlight, stylesOf } from '../../web/map/renderer/appearance.ts';
import { drawnListsFor } from '../../web/map/renderer/drawn-lists.ts';
import type { Renderer } from '../../web/map/renderer/renderer.ts';
import { NO_FILTERS } from '../../web/view.ts';
import { atlasFrom, EVERYTHING } from './small-atlas.ts';

const atlas = atlasFrom(
  [
    { id: 'coop' },
    { id: 'lac', kind: 'Codebase', status: 'proposed' },
    { id: 'port' },
    { id: 'seul', kind: 'Need' },
  ],
  [
    { from: 'coop', kind: 'DEVELOPS', to: 'lac' },
    { from: 'port', kind: 'USES', to: 'lac', status: 'ended' },
  ],
);

describe('a part', () => {
  test('is what a verb, a source, a focus or a choice by hand leaves; other filters only hide', () => {
    expect(isPart(NO_FILTERS)).toBe(false);
    expect(isPart({ ...NO_FILTERS, kinds: ['Need'], year: 2020, least: 5 })).toBe(false);
    for (const part of [{ verbs: ['USES'] }, { source: 'x' }, { focus: 'coop' }, { only: [] }])
      expect(isPart({ ...NO_FILTERS, ...part }), JSON.stringify(part)).toBe(true);
  });

  test('has a layout of its own by what belongs together, not by what is hidden', () => {
    const focus = { ...NO_FILTERS, focus: 'coop' };
    expect(layoutKey({ ...focus, year: 2020, hidden: ['port'] })).toBe(layoutKey(focus));
    expect(layoutKey({ ...focus, steps: 2 })).not.toBe(layoutKey(focus));
    expect(layoutKey({ ...NO_FILTERS, steps: 2 })).toBe(layoutKey(NO_FILTERS));
  });

  test('holds those with a link; of a source, also those without', () => {
    expect(entitiesToLayOut(atlas, NO_FILTERS, null).entities).not.toContain(3);
    const source = { ...NO_FILTERS, source: 'x' };
    expect(entitiesToLayOut(atlas, source, new Set(['seul'])).entities).toEqual([3]);
  });
});

describe('positions by index', () => {
  test('are those of the layout; a newcomer stands near its neighbours, a stranger below all', () => {
    const { all, box } = positionsByIndex(
      atlas,
      [0, 1],
      Float32Array.from([0, 0, 100, 100]),
      [0, 1, 2, 3],
    );
    expect([...all.slice(0, 4)]).toEqual([0, 0, 100, 100]);
    expect(Math.hypot((all[4] ?? 0) - 100, (all[5] ?? 0) - 100)).toBeLessThan(40);
    expect(all[7]).toBeLessThan(box.y[0]);
  });

  test('of nothing have a box all the same', () => {
    expect(positionsByIndex(atlas, [], new Float32Array(), []).box).toEqual({
      x: [-100, 100],
      y: [-100, 100],
    });
  });

  test('have the smallest box that holds them', () => {
    expect(boxAround(Float32Array.from([1, -2, 5, 7]))).toEqual({ x: [1, 5], y: [-2, 7] });
    expect(boxAround(Float32Array.from([3, 4]))).toEqual({ x: [3, 3], y: [4, 4] });
  });
});

describe('a job for the worker', () => {
  const all = visible(atlas, EVERYTHING, null);

  test('names links by rows of its own, and is the same for the same entities', () => {
    const job = jobOf(atlas, all, null);
    expect(job.count).toBe(4);
    const ids = all.entities.map((index) => atlas.entities[index]?.id);
    expect([...job.from].map((row) => ids[row])).toEqual(['coop', 'port']);
    expect([...job.to].map((row) => ids[row])).toEqual(['lac', 'lac']);
    expect(jobOf(atlas, all, null)).toEqual(job);
  });

  test('starts from where the whole map has its entities', () => {
    const whole = Float32Array.from([1, 2, 3, 4, 5, 6, 7, 8]);
    const { start } = jobOf(atlas, all, whole);
    all.entities.forEach((index, row) => {
      expect([start[2 * row], start[2 * row + 1]]).toEqual([
        whole[2 * index],
        whole[2 * index + 1],
      ]);
    });
  });

  test('is laid out: progress grows to its end, and what is linked lies closer than what is not', () => {
    const count = 6;
    const links = [
      [0, 1],
      [1, 2],
      [3, 4],
      [4, 5],
    ] as const;
    const job: Job = {
      count,
      from: Uint32Array.from(links, ([from]) => from),
      to: Uint32Array.from(links, ([, to]) => to),
      weight: new Float32Array(links.length).fill(1),
      size: new Float32Array(count).fill(3),
      start: Float32Array.from({ length: 2 * count }, (_, at) => ((at * 37) % 101) - 50),
    };
    const told: LayoutProgress[] = [];
    layOut(job, (one) => told.push(one));
    const last = told.at(-1);
    expect(told.map(({ progress }) => progress)).toEqual(
      told.map(({ progress }) => progress).toSorted(),
    );
    expect(last).toMatchObject({ progress: 1, done: true });
    const at = (row: number) => [last?.positions[2 * row] ?? 0, last?.positions[2 * row + 1] ?? 0];
    const far = (a: number, b: number) =>
      Math.hypot((at(a)[0] ?? 0) - (at(b)[0] ?? 0), (at(a)[1] ?? 0) - (at(b)[1] ?? 0));
    expect(far(0, 1)).toBeLessThan(far(0, 4));
    expect(last?.positions.every(Number.isFinite)).toBe(true);
  });

  test('of one entity, or of none, ends as well', () => {
    for (const count of [0, 1]) {
      const told: LayoutProgress[] = [];
      const empty = new Uint32Array();
      layOut(
        {
          ...{ count, from: empty, to: empty, weight: new Float32Array() },
          ...{ size: new Float32Array(count).fill(3), start: new Float32Array(2 * count) },
        },
        (one) => told.push(one),
      );
      expect(told.at(-1)).toMatchObject({ done: true });
      expect(told.at(-1)?.positions.length).toBe(2 * count);
    }
  });
});

test('the layout of the server travels as shares of its box', () => {
  const bytes = packed(
    { stamp: 's', box: { x: [-10, 10], y: [0, 100] }, clusters: [] },
    {
      x: Uint16Array.from([0, 65_535]),
      y: Uint16Array.from([65_535, 0]),
      cluster: Uint16Array.from([0, 65_535]),
    },
  );
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const layout = layoutOf(buffer as ArrayBuffer);
  expect([...layout.positions]).toEqual([-10, 100, 10, 0]);
  expect([layout.stamp, [...layout.cluster]]).toEqual(['s', [0, 65_535]]);
});

describe('appearance', () => {
  test('grows with the number of links, up to a limit', () => {
    expect(sizeOf(0)).toBeLessThan(sizeOf(1));
    expect(sizeOf(1_000_000)).toBe(sizeOf(10_000));
  });

  test('draws what is not stated with a pattern; an unknown status is solid', () => {
    expect([patternOf('stated'), patternOf('nobody knows')]).toEqual([0, 0]);
    expect(new Set(['planned', 'hypothetical', 'reported'].map(patternOf)).size).toBe(3);
  });

  test('is a number for each kind and status that the columns name', () => {
    const styles = stylesOf(atlas);
    const { kinds, statuses } = atlas.columns;
    expect(styles.kinds[kinds.indexOf('Organisation')]).not.toBe(
      styles.kinds[kinds.indexOf('Codebase')],
    );
    expect(styles.statuses[statuses.indexOf('proposed')]).toBe(128);
    expect(styles.statuses[statuses.indexOf('stated')]).toBe(0);
    expect(styles.links[statuses.indexOf('ended')]).toBeGreaterThanOrEqual(4);
  });
});

describe('a spotlight', () => {
  const all = visible(atlas, EVERYTHING, null);

  test('is on an entity, its neighbours and the links between', () => {
    const light = spotlight(atlas, all, 1, null);
    expect([...(light?.entities ?? [])].sort()).toEqual([0, 1, 2]);
    expect([...(light?.links ?? [])]).toEqual([0, 1]);
  });

  test('is on a path from end to end, where there is one', () => {
    const light = spotlight(atlas, all, 3, [{ from: 0, link: 0, to: 1 }]);
    expect([light?.centre, [...(light?.entities ?? [])]]).toEqual([0, [0, 1]]);
    expect(spotlight(atlas, all, 3, [])?.entities).toEqual(new Set([3]));
  });

  test('is off where nothing is chosen, or what is chosen is hidden', () => {
    expect(spotlight(atlas, all, null, null)).toBeNull();
    const needs = visible(atlas, { ...EVERYTHING, kinds: ['Need'] }, null);
    expect(spotlight(atlas, needs, 0, null)).toBeNull();
  });
});

describe('the lists that are drawn', () => {
  function recording() {
    const told: string[] = [];
    const renderer = {
      entities: new Float32Array(16),
      markChanged: () => told.push('changed'),
      setEntities: (all: Uint32Array) => told.push(`entities ${[...all]}`),
      setLinks: (all: Uint32Array) => told.push(`links ${all.length / 3}`),
      setHighlight: (all: Uint32Array, links: Uint32Array) =>
        told.push(`highlight ${[...all]} / ${links.length / 3}`),
    } as unknown as Renderer;
    return { told, renderer };
  }
  const all = visible(atlas, EVERYTHING, null);

  test('are those of the filters, the most linked last', () => {
    const { told, renderer } = recording();
    const lists = drawnListsFor(renderer, atlas, all);
    lists.show(all, []);
    expect(told).toContain(`entities ${[...all.entities].reverse()}`);
    expect(told).toContain('links 2');
    // Links of the whole map were chosen already.
    const before = told.length;
    lists.chooseLinks(null);
    expect(told.length).toBe(before);
  });

  test('have positions, and a grid that follows them', () => {
    const { renderer } = recording();
    const lists = drawnListsFor(renderer, atlas, all);
    lists.setPositions(Float32Array.from([0, 0, 9, 9, 500, 500, 900, 900]));
    expect([...renderer.entities.slice(4, 6)]).toEqual([9, 9]);
    expect(lists.grid().within(499, 499, 501, 501)).toContain(2);
  });

  test('of a spotlight are sent apart; without one they are taken back, once', () => {
    const { told, renderer } = recording();
    const lists = drawnListsFor(renderer, atlas, all);
    lists.setSpotlight(spotlight(atlas, all, 0, null), all.degrees);
    expect(told).toEqual(['highlight 1,0 / 1']);
    lists.setSpotlight(null, all.degrees);
    expect(told.slice(1)).toEqual(['highlight  / 0']);
    lists.setSpotlight(null, all.degrees);
    expect(told).toHaveLength(2);
  });
});
