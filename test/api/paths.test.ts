import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Step } from '../../api/paths/queries.ts';
import { shortWays } from '../../api/paths/shortest.ts';
import { type Ask, asking } from '../support/asking.ts';
import { runs } from '../support/runs.ts';
import { world } from '../support/world.ts';

let ask: Ask;
beforeAll(async () => {
  ask = asking(await world());
});

const query = `query ($from: ID!, $to: ID!, $kinds: [LinkKind!], $avoiding: [ID!], $longest: Int = 4, $first: Int = 5) {
  howLinked(from: $from, to: $to, kinds: $kinds, avoiding: $avoiding, longest: $longest, first: $first) {
    length sentence hops { from { id } said to { id } link { id citations { source { id } } } } } }`;

describe('how two entities are linked', () => {
  test('the shortest path is told in words, each hop with its citation', async () => {
    const { data, errors } = await ask(query, { from: 'source-vive', to: 'coop-du-lac', first: 1 });
    expect(errors).toBeUndefined();
    expect(data.howLinked).toEqual([
      {
        length: 2,
        sentence: 'Live Spring is required by → Rivière is developed by → Lake Co-operative',
        hops: [
          {
            from: { id: 'source-vive' },
            said: 'is required by',
            to: { id: 'riviere' },
            link: {
              id: 'riviere--depends-on--source-vive',
              citations: [{ source: { id: 'le-journal' } }],
            },
          },
          {
            from: { id: 'riviere' },
            said: 'is developed by',
            to: { id: 'coop-du-lac' },
            link: {
              id: 'coop-du-lac--develops--riviere',
              citations: [{ source: { id: 'le-journal' } }],
            },
          },
        ],
      },
    ]);
  });

  test('other short paths follow, and none of them repeats an entity', async () => {
    const { data } = await ask(query, { from: 'coop-du-lac', to: 'oeuvre-du-port', first: 20 });
    const lengths = data.howLinked.map(({ length }: { length: number }) => length);
    expect(lengths).toContain(1);
    // What comes first is at most one link longer; after the best of each reason, the shortest first.
    expect(lengths[0]).toBeLessThanOrEqual(2);
    expect(lengths.length).toBeGreaterThan(3);
    for (const { hops } of data.howLinked) {
      const ids = [hops[0].from.id, ...hops.map(({ to }: { to: { id: string } }) => to.id)];
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('only the kinds of link asked for are followed, and never what is avoided', async () => {
    expect(
      (await ask(query, { from: 'ana', to: 'riviere', kinds: ['MEMBER_OF', 'DEVELOPS'] })).data
        .howLinked,
    ).toHaveLength(1);
    expect(
      (await ask(query, { from: 'ana', to: 'riviere', avoiding: ['coop-du-lac'], longest: 2 })).data
        .howLinked,
    ).toEqual([]);
  });

  test('an entity and itself have no path; an unknown one is refused', async () => {
    expect((await ask(query, { from: 'ana', to: 'ana' })).data.howLinked).toEqual([]);
    expect((await ask(query, { from: 'ana', to: 'nobody' })).errors?.[0]?.extensions.code).toBe(
      'NOT_FOUND',
    );
    expect(
      (await ask(query, { from: 'ana', to: 'riviere', longest: 9 })).errors?.[0]?.extensions,
    ).toMatchObject({ code: 'BAD_INPUT', field: 'longest' });
  });
});

/** All simple paths by plain exhaustion, to hold the search against. */
function exhaustive(
  steps: ReadonlyMap<string, readonly Step[]>,
  from: string,
  to: string,
  longest: number,
): string[] {
  const all: string[] = [];
  const go = (at: string, ids: readonly string[], passed: readonly string[]): void => {
    if (at === to) return void all.push(ids.join());
    if (ids.length === longest) return;
    for (const { far, id } of steps.get(at) ?? [])
      if (!passed.includes(far)) go(far, [...ids, id], [...passed, far]);
  };
  go(from, [], [from]);
  return all.sort();
}

test('the search finds exactly the simple paths that exhaustion finds', () => {
  const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 })), {
    maxLength: 18,
  });
  fc.assert(
    fc.property(pairs, (links) => {
      const steps = new Map<string, Step[]>();
      links.forEach(([a, b], at) => {
        if (a === b) return;
        for (const [near, far] of [
          [`${a}`, `${b}`],
          [`${b}`, `${a}`],
        ] as const) {
          steps.set(near, [
            ...(steps.get(near) ?? []),
            { near, far, id: `l${at}`, kind: 'USES', status: 'stated' },
          ]);
        }
      });
      const distance = new Map<string, number>([['1', 0]]);
      for (let round = 0; round < 8; round += 1) {
        for (const [near, all] of steps) {
          for (const { far } of all) {
            const far1 = (distance.get(far) ?? 99) + 1;
            if (far1 < (distance.get(near) ?? 99)) distance.set(near, far1);
          }
        }
      }
      const found = shortWays(steps, distance, '0', '1', {
        longest: 4,
        first: 10_000,
        isFact: () => true,
        one: (id) => id,
      });
      expect(found.map(({ hops }) => hops.map(({ id }) => id).join()).sort()).toEqual(
        exhaustive(steps, '0', '1', 4),
      );
      // All are of one reason: what passes by other entities comes first, and the shortest of these.
      const passed = found.map(({ hops }) => hops.map(({ far }) => far).join());
      const fresh = found.filter((_, at) => passed.indexOf(passed[at] ?? '') === at);
      expect(found.slice(0, fresh.length)).toEqual(fresh);
      expect(fresh.map(({ hops }) => hops.length)).toEqual(
        fresh.map(({ hops }) => hops.length).sort(),
      );
    }),
    { numRuns: runs(100) },
  );
});
