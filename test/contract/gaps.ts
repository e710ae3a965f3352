/** Gaps, removals, weak points and money over the API, held against a plain reading of a generated graph. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../api/graph/graph.ts';
import type { StoredLink } from '../../api/loading/state.ts';
import { type Ask, asking } from '../support/asking.ts';
import { type Ecology, generate, loadGenerated } from '../support/ecology.ts';

const UPWARD = new Set(['USES', 'RUNS_ON', 'DEPENDS_ON']);
const DOWNWARD = new Set(['MAINTAINS', 'DEVELOPS', 'PROVIDES', 'FUNDS', 'SERVES']);

export function gapsContract(open: () => Promise<Graph>): void {
  describe('gaps agree with a plain reading of the same graph', () => {
    let ask: Ask;
    let ecology: Ecology;
    beforeAll(async () => {
      const graph = await open();
      ecology = generate({ entities: 300, seed: 11 });
      await loadGenerated(graph, ecology);
      ask = asking(graph);
    });

    const holds = ({ properties }: StoredLink) =>
      ['stated', 'reported'].includes(String(properties['status']));
    const into = (id: string, ...kinds: string[]) =>
      ecology.links.filter((link) => link.to === id && kinds.includes(link.kind) && holds(link));

    test('needs without a codebase, codebases without a maintainer', async () => {
      const { data } = await ask(`{
        needs: gaps(kinds: [NEED_WITHOUT_CODEBASE], needKinds: [SOFTWARE], first: 500) { nodes { subject { id } } }
        codebases: gaps(kinds: [CODEBASE_WITHOUT_MAINTAINER], first: 500) { nodes { subject { id } weight } } }`);
      const kindOf = new Map(ecology.entities.map(({ id, kind }) => [id, kind]));
      const onCodebase = (id: string) =>
        kindOf.get(id) === 'Codebase' ||
        ecology.links.some(
          (link) =>
            link.from === id &&
            ['RUNS_ON', 'USES'].includes(link.kind) &&
            kindOf.get(link.to) === 'Codebase' &&
            ['stated', 'reported', 'ended'].includes(String(link.properties['status'])),
        );
      const needs = ecology.entities
        .filter(({ kind, properties }) => kind === 'Need' && properties['needKind'] === 'software')
        .filter(({ id }) => !into(id, 'MEETS').some(({ from }) => onCodebase(from)));
      expect(ids(data.needs.nodes)).toEqual(needs.map(({ id }) => id).sort());
      const codebases = ecology.entities
        .filter(({ kind }) => kind === 'Codebase')
        // Whoever contributes keeps it too: one count of keepers, here as where support is weighed.
        .filter(({ id }) => into(id, 'MAINTAINS', 'DEVELOPS', 'CONTRIBUTES_TO').length === 0)
        .filter(({ id }) => new Set(into(id, ...UPWARD).map(({ from }) => from)).size >= 2);
      expect(ids(data.codebases.nodes)).toEqual(codebases.map(({ id }) => id).sort());
    });

    test('who is exposed by a removal, and how near', async () => {
      for (const removed of ['codebase-0', 'organisation-0', 'organisation-5']) {
        const near = new Map([[removed, 0]]);
        for (const [id, distance] of near)
          for (const link of ecology.links.filter(holds)) {
            const [low, high] = UPWARD.has(link.kind)
              ? [link.to, link.from]
              : DOWNWARD.has(link.kind)
                ? [link.from, link.to]
                : ['', ''];
            if (low === id && !near.has(high)) near.set(high, distance + 1);
          }
        const { data } = await ask(
          'query ($removed: [ID!]!) { drain(removed: $removed) { exposedCount exposed(first: 500) { entity { id } distance path { from { id } to { id } } } } }',
          { removed: [removed] },
        );
        expect(data.drain.exposedCount).toBe(near.size - 1);
        for (const { entity, distance, path } of data.drain.exposed) {
          expect(distance).toBe(near.get(entity.id));
          expect(path).toHaveLength(distance);
        }
      }
    });

    test('sums of exact amounts by payer', async () => {
      const { data } = await ask(
        '{ fundingTotals(groupBy: PAYER, filter: { parts: false }) { flowCount leftOut { reason flowCount } rows(first: 500) { key currency nature exact unknownCount leftOut { reason } } } }',
      );
      const flows = ecology.links.filter(
        ({ kind, properties }) =>
          kind === 'FUNDS' &&
          ['stated', 'reported', 'ended'].includes(String(properties['status'])),
      );
      const others = data.fundingTotals.leftOut.find(
        ({ reason }: { reason: string }) => reason === 'NOT_A_FACT',
      );
      expect(data.fundingTotals.flowCount - (others?.flowCount ?? 0)).toBe(flows.length);
      for (const { key, currency, nature, exact, unknownCount: unknown, leftOut } of data
        .fundingTotals.rows) {
        expect(leftOut).toEqual(unknown === 0 ? [] : [{ reason: 'UNKNOWN' }]);
        const own = flows.filter(
          ({ from, properties }) =>
            from === key &&
            (properties['amountUnit'] ?? null) === currency &&
            (properties['flowKind'] === 'contract') === (nature === 'PURCHASE'),
        );
        const known = own.filter(
          ({ properties }) =>
            properties['amountQualifier'] === 'exact' && properties['amountValue'] !== undefined,
        );
        const sum = known.reduce(
          (total, { properties }) => total + Number(properties['amountValue']),
          0,
        );
        expect(exact).toBe(known.length === 0 ? null : sum);
        expect(unknown).toBe(
          own.filter(({ properties }) => properties['amountValue'] === undefined).length,
        );
      }
    });

    const tied = () =>
      ecology.links.filter(
        (link) => holds(link) && (UPWARD.has(link.kind) || DOWNWARD.has(link.kind)),
      );

    test('articulation points and bridges are all those whose loss leaves more pieces, and no others', async () => {
      const { data } = await ask(
        '{ weakPoints { entityCount linkCount entities(first: 500) { entity { id } pieceCount } links(first: 500) { link { id } } } }',
      );
      const { entities, links, entityCount, linkCount } = data.weakPoints;
      const all = [...new Set(tied().flatMap(({ from, to }) => [from, to]))];
      const before = pieces(all, tied());
      const points = all.flatMap((id) => {
        const rest = tied().filter(({ from, to }) => from !== id && to !== id);
        const others = all.filter((one) => one !== id);
        const left = pieces(others, rest) - before + 1;
        return left > 1 ? [`${id} ${left}`] : [];
      });
      expect(entityCount).toBe(points.length);
      expect(
        entities
          .map(
            (one: { entity: { id: string }; pieceCount: number }) =>
              `${one.entity.id} ${one.pieceCount}`,
          )
          .sort(),
      ).toEqual(points.sort());
      const bridges = tied()
        .filter(
          (link) =>
            pieces(
              all,
              tied().filter((one) => one !== link),
            ) > before,
        )
        .map(({ id }) => id);
      expect(linkCount).toBe(bridges.length);
      expect(links.map(({ link }: { link: { id: string } }) => link.id).sort()).toEqual(
        bridges.sort().slice(0, 500),
      );
    });

    test('what a codebase stands on and who stands on it, each by a shortest path', async () => {
      for (const id of ['codebase-0', 'codebase-3', 'codebase-7']) {
        const { data } = await ask(
          `query ($id: ID!) { entity(id: $id) { ... on Codebase {
            standsOn(distance: 20, first: 500) { totalCount steps { entity { id } distance path { id from { id } to { id } } } }
            stoodOnBy(distance: 20, first: 500) { totalCount steps { entity { id } distance path { id from { id } to { id } } } } } } }`,
          { id },
        );
        for (const [way, from, to] of [
          ['standsOn', 'from', 'to'],
          ['stoodOnBy', 'to', 'from'],
        ] as const) {
          const near = new Map([[id, 0]]);
          for (const [one, distance] of near)
            for (const link of ecology.links)
              if (holds(link) && UPWARD.has(link.kind) && link[from] === one && !near.has(link[to]))
                near.set(link[to], distance + 1);
          const { totalCount: count, steps } = data.entity[way];
          expect(count).toBe(near.size - 1);
          for (const { entity, distance, path } of steps) {
            expect(distance).toBe(near.get(entity.id));
            expect(path).toHaveLength(distance);
            let at = id;
            for (const hop of path) {
              expect(hop[from].id).toBe(at);
              at = hop[to].id;
            }
            expect(at).toBe(entity.id);
          }
        }
      }
    });

    test('concentration is that of its definition, for every recipient and currency', async () => {
      const { data } = await ask(
        '{ fundingConcentrations(first: 500, filter: { parts: false }) { nature recipient { id } currency estimated hhi largestShare funderCount } }',
      );
      const flows = ecology.links.filter(
        ({ kind, properties }) =>
          kind === 'FUNDS' &&
          ['stated', 'reported', 'ended'].includes(String(properties['status'])),
      );
      const guessed = ({ properties }: StoredLink) =>
        ['about', 'estimate', 'magnitude'].includes(String(properties['amountQualifier']));
      let computed = 0;
      for (const row of data.fundingConcentrations) {
        const own = flows.filter(
          ({ to, properties }) =>
            to === row.recipient.id &&
            (properties['flowKind'] === 'contract') === (row.nature === 'PURCHASE'),
        );
        expect(row.funderCount).toBe(new Set(own.map(({ from }) => from)).size);
        if (row.hhi === null) continue;
        const paid = new Map<string, number>();
        for (const one of own) {
          const { amountValue: value, amountUnit: unit, amountQualifier } = one.properties;
          if (value === undefined || value === null || unit !== row.currency) continue;
          if (amountQualifier === 'unknown' || guessed(one) !== row.estimated) continue;
          paid.set(one.from, (paid.get(one.from) ?? 0) + Number(value));
        }
        const whole = [...paid.values()].reduce((sum, one) => sum + one, 0);
        const shares = [...paid.values()].map((one) => (100 * one) / whole);
        expect(row.hhi).toBeCloseTo(
          shares.reduce((sum, one) => sum + one * one, 0),
          4,
        );
        expect(row.largestShare).toBeCloseTo(Math.max(...shares) / 100, 6);
        computed += 1;
      }
      expect(computed).toBeGreaterThan(0);
    });
  });
}

const ids = (nodes: readonly { readonly subject: { readonly id: string } }[]) =>
  nodes.map(({ subject }) => subject.id).sort();

/** How many pieces there are, by joining sets. */
function pieces(all: readonly string[], links: readonly StoredLink[]): number {
  const above = new Map(all.map((id) => [id, id]));
  const top = (id: string): string => (above.get(id) === id ? id : top(above.get(id) ?? id));
  for (const { from, to } of links) above.set(top(from), top(to));
  return new Set(all.map(top)).size;
}
