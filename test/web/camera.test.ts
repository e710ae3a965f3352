/** The camera fits what is shown and pans to what is out of sight; scripts of other hosts are refused. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { duration, fitCamera, moveCamera, panInto } from '../../web/map/camera/camera.ts';
import type { Viewport } from '../../web/map/camera/projection.ts';
import type { Sight } from '../../web/map/stage/sight.ts';
import { trustOwnScripts } from '../../web/page/trusted-types.ts';

const viewport: Viewport = {
  width: 1000,
  height: 800,
  ratio: 1,
  scale: 1,
  project: { sx: 1, x0: 0, sy: 1, y0: 0 },
};
/** x, y, size and style of entities that lie at these points. */
const tableOf = (...points: readonly (readonly [number, number])[]) =>
  Float32Array.from(points.flatMap(([x, y]) => [x, y, 5, 0]));

let states: Record<string, number>[] = [];
let animated: Record<string, number>[] = [];
const sight = {
  toFrame: ({ x, y }: { x: number; y: number }) => ({ x: x / 1000, y: y / 800 }),
  camera: {
    setState: (to: Record<string, number>) => states.push(to),
    animate: async (to: Record<string, number>) => animated.push(to),
  },
} as unknown as Sight;

const motion = (less: boolean) => vi.stubGlobal('matchMedia', () => ({ matches: less }));
beforeEach(() => {
  [states, animated] = [[], []];
  motion(true);
});
afterEach(() => vi.unstubAllGlobals());

describe('fitting', () => {
  test('puts the middle of the entities in the middle, and comes as close as they allow', () => {
    const ratio = fitCamera(sight, viewport, tableOf([100, 100], [900, 700]), [0, 1]);
    expect(states).toEqual([{ x: 0.5, y: 0.5, ratio, angle: 0 }]);
    expect(ratio).toBeGreaterThan(0.7);
    expect(ratio).toBeLessThan(1.3);
  });

  test('comes no closer to one entity than it should, and no further than four times the whole', () => {
    expect(fitCamera(sight, viewport, tableOf([500, 400]), [0], 0.34)).toBe(0.34);
    expect(fitCamera(sight, viewport, tableOf([-1e6, 0], [1e6, 0]), [0, 1])).toBe(4);
  });

  test('is not thrown off by a few entities far out', () => {
    const many = Array.from(
      { length: 400 },
      (_, at) => [400 + (at % 20), 400 + (at % 17)] as const,
    );
    const indices = many.map((_, at) => at);
    const near = fitCamera(sight, viewport, tableOf(...many), indices);
    const outlier = [...many.slice(0, -1), [90_000, 90_000] as const];
    expect(fitCamera(sight, viewport, tableOf(...outlier), indices)).toBeCloseTo(near, 1);
  });

  test('of nothing moves nothing', () => {
    expect(fitCamera(sight, viewport, new Float32Array(), [])).toBe(1);
    expect(states).toEqual([]);
  });
});

describe('panning', () => {
  test('goes to an entity that is out of sight or at the edge', () => {
    panInto(sight, viewport, tableOf([990, 400]), 0);
    expect(states).toEqual([{ x: 0.99, y: 0.5 }]);
  });

  test('does nothing where the entity is in sight', () => {
    panInto(sight, viewport, tableOf([500, 400]), 0);
    expect(states).toEqual([]);
  });
});

test('a move is animated, unless the reader asked for less motion', () => {
  moveCamera(sight, { x: 0 });
  expect([duration(), states.length, animated.length]).toEqual([0, 1, 0]);
  motion(false);
  moveCamera(sight, { x: 0 });
  expect([states.length, animated.length]).toEqual([1, 1]);
  expect(duration()).toBeGreaterThan(0);
});

describe('the policy of scripts', () => {
  function policy() {
    let rule = (url: string) => url;
    vi.stubGlobal('location', { href: 'https://lac.example/map', origin: 'https://lac.example' });
    vi.stubGlobal('trustedTypes', {
      createPolicy: (_: string, rules: { createScriptURL: typeof rule }) => {
        rule = rules.createScriptURL;
      },
    });
    trustOwnScripts();
    return rule;
  }

  test('lets a script of this server run, by a path or a whole address', () => {
    const allowed = policy();
    expect(allowed('/assets/layout.worker.js')).toBe('/assets/layout.worker.js');
    expect(allowed('https://lac.example/a.js')).toBe('https://lac.example/a.js');
  });

  test('refuses one of another host', () => {
    expect(() => policy()('https://elsewhere.example/a.js')).toThrow('elsewhere.example');
  });

  test('is not asked for where the browser does not know it', () => {
    vi.stubGlobal('trustedTypes', undefined);
    expect(trustOwnScripts).not.toThrow();
  });
});
