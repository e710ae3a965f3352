/** Filters, paging, paths and money of the API, held against a plain reading of the same generated graph. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../api/graph/graph.ts';
import type { Stored, StoredLink } from '../../api/loading/state.ts';
import { enumValue } from '../../api/vocabulary/sdl.ts';
import { type Ask, asking } from '../support/asking.ts';
import { type Ecology, generate, loadGenerated } from '../support/ecology.ts';
import { runs } from '../support/runs.ts';
import { busiest, type Flow, levels, type Row } from './plain-reading.ts';

const SEED = 20261121;

/** @param usual how often each property is tried in an everyday run. */
export function questionsContract(open: () => Promise<Graph>, usual: number): void {
  const RUNS = { numRuns: runs(usual), seed: SEED };
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
        { ...RUNS, numRuns: runs(usual / 5) },
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
            expect(found).toHaveLength(Math.min(500, expected.length));
            const shown = new Set(found);
            expect(found.sort()).toEqual(expected.filter((one) => shown.has(one)));
          },
        ),
        RUNS,
      );
    });

    test('links of one kind, page by page in the order of names, and how many there are', async () => {
      const sort = new Map(
        ecology.entities.map(({ id, properties }) => [id, properties['sortEn']]),
      );
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...busiest(ecology, 30)),
          fc.constantFrom('USES', 'FUNDS', 'HOLDS', 'CONTRIBUTES_TO'),
          fc.constantFrom('OUT', 'IN', 'BOTH'),
          fc.option(fc.constantFrom('Organisation', 'Person', 'Codebase')),
          fc.option(fc.constantFrom('stated', 'planned')),
          fc.integer({ min: 1, max: 6 }),
          async (id, kind, direction, other, status, first) => {
            const seen: string[] = [];
            let after: string | null = null;
            let total = 0;
            do {
              const { data, errors } = await ask(
                'query ($id: ID!, $kind: LinkKind!, $direction: Direction, $others: [EntityKind!], $statuses: [Status!], $first: Int, $after: ID) { entity(id: $id) { links(kinds: [$kind], direction: $direction, others: $others, statuses: $statuses, first: $first, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } } }',
                {
                  id,
                  kind,
                  direction,
                  others: other === null ? null : [enumValue(other)],
                  statuses: status === null ? null : [enumValue(status)],
                  first,
                  after,
                },
              );
              expect(errors).toBeUndefined();
              const { nodes, pageInfo, totalCount } = data.entity.links;
              expect(nodes.length).toBeLessThanOrEqual(first);
              seen.push(...nodes.map((link: { id: string }) => link.id));
              total = totalCount;
              after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
            } while (after !== null);
            const far = ({ from, to }: StoredLink) => (from === id ? to : from);
            const plain = ecology.links
              .filter(
                (link) =>
                  link.kind === kind &&
                  ((direction !== 'IN' && link.from === id) ||
                    (direction !== 'OUT' && link.to === id)) &&
                  (other === null || far(link).startsWith(`${other.toLowerCase()}-`)) &&
                  (status === null || link.properties['status'] === status),
              )
              .map((link) => ({ id: link.id, key: `${sort.get(far(link))}\n${link.id}` }))
              .sort((a, b) => (a.key < b.key ? -1 : 1));
            expect(seen).toEqual(plain.map((link) => link.id));
            expect(total).toBe(plain.length);
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
            'query ($from: ID!, $to: ID!) { howLinked(from: $from, to: $to, longest: 3, first: 20, through: [PLACE, DOCUMENT, CODEBASE, SERVICE, CONCEPT]) { length hops { from { id } to { id } link { id } } } }',
            { from, to },
          );
          expect(errors).toBeUndefined();
          const length = from === to ? undefined : levels(ecology.links, from).get(to);
          if (length === undefined || length > 3) expect(data.howLinked).toEqual([]);
          else
            expect(Math.min(...data.howLinked.map((path: { length: number }) => path.length))).toBe(
              length,
            );
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

    test('money: every flow with its payer, recipient, amount and unit, whatever the filter', async () => {
      const flows = ecology.links.filter(({ kind }) => kind === 'FUNDS');
      await fc.assert(
        fc.asyncProperty(
          fc.option(
            fc.uniqueArray(fc.constantFrom(...flows.map(({ from }) => from)), { maxLength: 4 }),
          ),
          fc.option(
            fc.uniqueArray(fc.constantFrom(...flows.map(({ to }) => to)), { maxLength: 4 }),
          ),
          fc.option(fc.uniqueArray(fc.constantFrom('CAD', 'USD', 'EUR'), { minLength: 1 })),
          fc.option(
            fc.uniqueArray(fc.constantFrom('stated', 'planned', 'reported'), { minLength: 1 }),
          ),
          async (payers, recipients, currencies, statuses) => {
            const filter = {
              parts: false,
              payers,
              recipients,
              currencies,
              statuses: statuses?.map(enumValue) ?? null,
            };
            const { data, errors } = await ask(
              'query ($filter: FundingFilter) { fundingFlows(filter: $filter, first: 500) { totalCount nodes { id payer { id } recipient { id } amount { value unit } } } }',
              { filter },
            );
            expect(errors).toBeUndefined();
            const plain = flows.filter(
              ({ from, to, properties }) =>
                (payers?.includes(from) ?? true) &&
                (recipients?.includes(to) ?? true) &&
                (currencies?.includes(String(properties['amountUnit']) as 'CAD') ?? true) &&
                (statuses?.includes(String(properties['status']) as 'stated') ?? true),
            );
            expect(data.fundingFlows.totalCount).toBe(plain.length);
            const asked = plain
              .map(({ id, from, to, properties }) =>
                [
                  id,
                  from,
                  to,
                  properties['amountValue'] ?? null,
                  properties['amountUnit'] ?? null,
                ].join(),
              )
              .sort();
            const found = data.fundingFlows.nodes
              .map((flow: Flow) =>
                [
                  flow.id,
                  flow.payer.id,
                  flow.recipient.id,
                  flow.amount?.value ?? null,
                  flow.amount?.unit ?? null,
                ].join(),
              )
              .sort();
            expect(found).toHaveLength(Math.min(500, asked.length));
            const shown = new Set(found);
            expect(found).toEqual(asked.filter((one) => shown.has(one)));
          },
        ),
        RUNS,
      );
    });

    test('money: exact sums by recipient and currency are those of a plain addition', async () => {
      const { data, errors } = await ask(
        '{ fundingTotals(groupBy: RECIPIENT, filter: { statuses: [STATED], parts: false }) { rows(first: 500) { key currency nature exact minimum flowCount countedCount leftOut { reason flows(first: 100) { id } } unknownCount } } }',
      );
      expect(errors).toBeUndefined();
      const flows = ecology.links.filter(
        ({ kind, properties }) => kind === 'FUNDS' && properties['status'] === 'stated',
      );
      const rows: Row[] = data.fundingTotals.rows;
      expect(rows.length).toBeGreaterThan(20);
      for (const {
        key,
        currency,
        nature,
        exact,
        flowCount: all,
        countedCount: counted,
        leftOut,
        unknownCount: unknown,
      } of rows) {
        const away = new Set(
          leftOut.flatMap(({ reason, flows: left }) =>
            reason === 'UNKNOWN' || reason === 'RATE' ? [] : left.map(({ id }) => id),
          ),
        );
        const own = flows.filter(
          ({ id, to, properties }) =>
            to === key &&
            (properties['amountUnit'] ?? null) === currency &&
            (properties['flowKind'] === 'contract') === (nature === 'PURCHASE') &&
            !away.has(id),
        );
        const valued = own.filter(({ properties }) => properties['amountValue'] !== undefined);
        // A number that its source does not vouch for is no exact one.
        const known = own.filter(
          ({ properties }) =>
            properties['amountQualifier'] === 'exact' && properties['amountValue'] !== undefined,
        );
        const sum = known.reduce((total, one) => total + Number(one.properties['amountValue']), 0);
        expect(all).toBe(own.length + away.size);
        expect(counted).toBe(valued.length);
        expect(unknown).toBe(own.length - valued.length);
        expect(exact).toBe(known.length === 0 ? null : sum);
      }
    });
  });
}
