/** Filters, paging, paths and money of the API, held against a plain reading of the same generated graph. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../api/graph/graph.ts';
import type { Stored, StoredLink } from '../../api/loading/state.ts';
import { enumValue } from '../../api/vocabulary/sdl.ts';
import { type Ask, asking } from '../support/asking.ts';
import { type Ecology, generate, loadGenerated } from '../support/ecology.ts';

const RUNS = { numRuns: 40, seed: 20261121 };

export function questionsContract(open: () => Promise<Graph>): void {
  describe('answers agree with a plain reading of the same graph', () => {
    let ask: Ask;
    let ecology: Ecology;
    beforeAll(async () => {
      const graph = await open();
      ecology = generate({ entities: 400, seed: 7 });
      await loadGenerated(graph, ecology);
      ask = asking(graph);
    });

    const entitiesOf = (kind: string) => ecology.entities.filter((entity) => entity.kind === kind);
    const ordered = (all: readonly Stored[]) =>
      all
        .map(({ id, properties }) => ({ id, sort: String(properties['sortEn']) }))
        .sort((a, b) => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : a.id < b.id ? -1 : 1))
        .map(({ id }) => id);

    test('lists, whatever the filter', async () => {
      const kinds = ['Organisation', 'Codebase', 'Need', 'Person', 'Statement'];
      const linkKinds = ['USES', 'DEVELOPS', 'MEETS', 'HAS_NEED', 'FUNDS', 'HOLDS'];
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(fc.constantFrom(...kinds), { minLength: 1, maxLength: 3 }),
          fc.option(fc.boolean()),
          fc.constantFrom('having', 'lacking', 'neither'),
          fc.constantFrom(...linkKinds),
          fc.constantFrom('OUT', 'IN', 'BOTH'),
          fc.option(
            fc.uniqueArray(fc.constantFrom('stated', 'planned', 'reported', 'hypothetical'), {
              minLength: 1,
            }),
          ),
          async (wanted, named, how, kind, direction, statuses) => {
            const condition = { kind, direction, statuses: statuses?.map(enumValue) ?? null };
            const filter = {
              kinds: wanted.map(enumValue),
              named,
              ...(how === 'neither' ? {} : { [how]: [condition] }),
            };
            const { data, errors } = await ask(
              'query ($filter: EntityFilter) { entities(filter: $filter, first: 500) { totalCount nodes { id } } }',
              { filter },
            );
            expect(errors).toBeUndefined();
            const has = (id: string) =>
              ecology.links.some(
                (link) =>
                  link.kind === kind &&
                  ((direction !== 'IN' && link.from === id) ||
                    (direction !== 'OUT' && link.to === id)) &&
                  (statuses === null ||
                    statuses.includes(String(link.properties['status']) as never)),
              );
            const plain = wanted
              .flatMap(entitiesOf)
              .filter(
                ({ properties }) => named === null || (properties['named'] !== false) === named,
              )
              .filter(({ id }) =>
                how === 'neither' ? true : how === 'having' ? has(id) : !has(id),
              );
            expect(data.entities.totalCount).toBe(plain.length);
            expect(data.entities.nodes.map(({ id }: Stored) => id)).toEqual(ordered(plain));
          },
        ),
        RUNS,
      );
    });

    test('pages, whatever their size: each entry once, in order', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 5, max: 120 }),
          fc.constantFrom('Organisation', 'Statement', 'Codebase'),
          async (first, kind) => {
            const seen: string[] = [];
            let after: string | null = null;
            do {
              const { data } = await ask(
                'query ($kinds: [EntityKind!], $first: Int, $after: ID) { entities(filter: { kinds: $kinds }, first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
                { kinds: [enumValue(kind)], first, after },
              );
              seen.push(...data.entities.nodes.map(({ id }: Stored) => id));
              after = data.entities.pageInfo.hasNextPage ? data.entities.pageInfo.endCursor : null;
            } while (after !== null);
            expect(seen).toEqual(ordered(entitiesOf(kind)));
          },
        ),
        { ...RUNS, numRuns: 8 },
      );
    });

    test('links of an entity, both ways', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.nat({ max: 399 }),
          fc.constantFrom('OUT', 'IN', 'BOTH'),
          async (place, direction) => {
            const { id = '' } = ecology.entities[place] ?? {};
            const { data } = await ask(
              'query ($id: ID!, $direction: Direction) { entity(id: $id) { links(direction: $direction, first: 500) { totalCount nodes { id other { id } } } } }',
              { id, direction },
            );
            const plain = ecology.links.filter(
              ({ from, to }) =>
                (direction !== 'IN' && from === id) || (direction !== 'OUT' && to === id),
            );
            expect(data.entity.links.totalCount).toBe(plain.length);
            const expected = plain
              .slice()
              .map((link) => `${link.id} ${link.from === id ? link.to : link.from}`)
              .sort();
            const found = data.entity.links.nodes.map(
              (link: { id: string; other: { id: string } }) => `${link.id} ${link.other.id}`,
            );
            expect(found.sort()).toEqual(expected.length > 500 ? expect.any(Array) : expected);
          },
        ),
        RUNS,
      );
    });

    test('paths: as short as a plain search level by level finds', async () => {
      await fc.assert(
        fc.asyncProperty(fc.nat({ max: 399 }), fc.nat({ max: 399 }), async (a, b) => {
          const [from = '', to = ''] = [ecology.entities[a]?.id, ecology.entities[b]?.id];
          const { data, errors } = await ask(
            'query ($from: ID!, $to: ID!) { howLinked(from: $from, to: $to, longest: 3, first: 3) { length hops { from { id } to { id } link { id } } } }',
            { from, to },
          );
          expect(errors).toBeUndefined();
          const length = from === to ? undefined : levels(ecology.links, from).get(to);
          if (length === undefined || length > 3) expect(data.howLinked).toEqual([]);
          else expect(data.howLinked[0].length).toBe(length);
          const links = new Map(ecology.links.map((link) => [link.id, link]));
          for (const { hops } of data.howLinked) {
            for (const hop of hops) {
              const link = links.get(hop.link.id);
              expect([link?.from, link?.to].sort()).toEqual([hop.from.id, hop.to.id].sort());
            }
          }
        }),
        RUNS,
      );
    });

    test('money: every flow with its payer, recipient, amount and unit, and no other', async () => {
      const { data } = await ask(
        '{ fundingFlows(first: 500) { totalCount nodes { id payer { id } recipient { id } status amount { value unit qualifier } } } }',
      );
      const plain = ecology.links.filter(({ kind }) => kind === 'FUNDS');
      expect(data.fundingFlows.totalCount).toBe(plain.length);
      const byId = new Map(plain.map((link) => [link.id, link]));
      for (const flow of data.fundingFlows.nodes) {
        const link = byId.get(flow.id);
        expect([flow.payer.id, flow.recipient.id]).toEqual([link?.from, link?.to]);
        expect(flow.amount?.value ?? null).toBe(link?.properties['amountValue'] ?? null);
        expect(flow.amount?.unit ?? null).toBe(link?.properties['amountUnit'] ?? null);
      }
    });
  });
}

/** How far everything is from one entity, either way along the links. */
function levels(links: readonly StoredLink[], start: string): Map<string, number> {
  const distance = new Map([[start, 0]]);
  for (let level = 1, grew = true; grew; level += 1) {
    grew = false;
    for (const { from, to } of links) {
      for (const [near, far] of [
        [from, to],
        [to, from],
      ] as const) {
        if (distance.get(near) === level - 1 && !distance.has(far)) {
          distance.set(far, level);
          grew = true;
        }
      }
    }
  }
  return distance;
}
