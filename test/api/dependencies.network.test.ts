/** Articulation points, bridges, reachability and shortest paths, against plain independent computations. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cuts } from '../../api/dependencies/cuts.ts';
import { build, lower, upper } from '../../api/dependencies/graph.ts';
import { pathTo, reach } from '../../api/dependencies/reach.ts';
import { halfOf } from '../../api/risks/factors.ts';
import type { LinkFact } from '../../api/snapshot/queries.ts';
import { runs } from '../support/runs.ts';

const KINDS = ['USES', 'DEPENDS_ON', 'MAINTAINS', 'FUNDS'];

/** Links among a dozen entities, some parallel, some in loops. */
const somelinks = fc
  .array(fc.tuple(fc.nat(11), fc.nat(11), fc.nat(KINDS.length - 1)), { maxLength: 30 })
  .map((all) =>
    all.map(
      ([from, to, kind], at): LinkFact => ({
        id: `link-${at}`,
        kind: KINDS[kind] ?? '',
        from: `e${from}`,
        to: `e${to}`,
        status: 'stated',
        since: null,
        until: null,
      }),
    ),
  );

/** The pieces in which these links leave these entities. */
function pieces(ids: readonly string[], links: readonly LinkFact[]): Set<string>[] {
  const found: Set<string>[] = [];
  for (const id of ids) {
    if (found.some((piece) => piece.has(id))) continue;
    const piece = new Set([id]);
    for (let size = 0; size !== piece.size; ) {
      size = piece.size;
      for (const { from, to } of links) {
        if (piece.has(from)) piece.add(to);
        if (piece.has(to)) piece.add(from);
      }
    }
    found.push(piece);
  }
  return found;
}

test('an articulation point is what leaves more pieces, and as many as by taking it away', () => {
  fc.assert(
    fc.property(somelinks, (links) => {
      const network = build(links);
      const whole = pieces(network.ids, links);
      const expected = network.ids.flatMap((id) => {
        const piece = whole.find((one) => one.has(id)) ?? new Set();
        const others = network.ids.filter((one) => one !== id && piece.has(one));
        const rest = links.filter(({ from, to }) => from !== id && to !== id);
        const left = pieces(others, rest).map(({ size }) => size);
        return left.length < 2
          ? []
          : [{ id, pieceCount: left.length, cutOffCount: others.length - Math.max(...left) }];
      });
      const found = cuts(network).points.map(({ index, ...cut }) => ({
        id: network.ids[index],
        ...cut,
      }));
      const sorted = (all: readonly { id?: string | undefined }[]) =>
        [...all].sort((a, b) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1));
      expect(sorted(found)).toEqual(sorted(expected));
    }),
    { numRuns: runs(300) },
  );
});

test('a bridge is a link without which its ends are in two pieces', () => {
  fc.assert(
    fc.property(somelinks, (links) => {
      const network = build(links);
      const expected = links
        .filter((link) => {
          const rest = links.filter((one) => one !== link);
          const [piece] = pieces([link.from], rest);
          return !piece?.has(link.to);
        })
        .map(({ id }) => id);
      const found = cuts(network).bridges.map(({ link }) => network.links[link]?.id ?? '');
      expect(found.sort()).toEqual(expected.sort());
    }),
    { numRuns: runs(300) },
  );
});

test('distances are those of Floyd and Warshall, and each path has as many links and holds together', () => {
  fc.assert(
    fc.property(somelinks, fc.nat(11), (links, start) => {
      const network = build(links);
      const from = network.indexes.get(`e${start}`);
      fc.pre(from !== undefined);
      const size = network.ids.length;
      const far = network.ids.map((_, a) => network.ids.map((__, b) => (a === b ? 0 : Infinity)));
      const indexOf = (id: string) => network.indexes.get(id) as number;
      for (const link of links) {
        const row = far[indexOf(lower(link))];
        const to = indexOf(upper(link));
        if (row !== undefined && lower(link) !== upper(link)) row[to] = 1;
      }
      for (let by = 0; by < size; by += 1)
        for (const row of far)
          for (let to = 0; to < size; to += 1)
            row[to] = Math.min(
              row[to] ?? Infinity,
              (row[by] ?? Infinity) + (far[by]?.[to] ?? Infinity),
            );
      const reached = reach(network, network.up, [from as number]);
      for (const [to, id] of network.ids.entries()) {
        const distance = far[from as number]?.[to] ?? Infinity;
        expect(reached.distances[to]).toBe(distance === Infinity ? -1 : distance);
        const path = distance === Infinity ? [] : pathTo(network, reached, to);
        if (distance === Infinity) continue;
        expect(path).toHaveLength(distance);
        let at = `e${start}`;
        for (const link of path) {
          expect(lower(link)).toBe(at);
          at = upper(link);
        }
        expect(at).toBe(id);
      }
    }),
    { numRuns: runs(200) },
  );
});

test('the bus factor is the smallest number whose commits make up half; nothing of nothing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 9 }),
      (commits) => {
        const whole = commits.reduce((sum, one) => sum + one, 0);
        const subsets = Array.from({ length: 2 ** commits.length }, (_, mask) =>
          commits.filter((__, at) => (mask >> at) & 1),
        );
        const enough = subsets
          .filter((some) => 2 * some.reduce((sum, one) => sum + one, 0) >= whole)
          .map(({ length }) => length);
        expect(halfOf(commits)).toBe(Math.min(...enough));
      },
    ),
    { numRuns: runs(100) },
  );
  expect(halfOf([])).toBeNull();
  expect(halfOf([0, 0])).toBeNull();
});

test('an entity on which 200,000 others hang is one cut', () => {
  const link = (at: number): LinkFact => ({
    id: `link-${at}`,
    kind: 'USES',
    from: `e${at}`,
    to: 'middle',
    status: 'stated',
    since: null,
    until: null,
  });
  const network = build(Array.from({ length: 200_000 }, (_, at) => link(at)));
  const index = network.ids.indexOf('middle');
  expect(cuts(network).points).toEqual([{ index, pieceCount: 200_000, cutOffCount: 199_999 }]);
});
