/** Several servers over one Neo4j: each sees at once what the others change, and all draw the same map. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyEdit } from '../../api/changes/edit.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { openNeo4j } from '../../api/graph/neo4j.ts';
import { sharedIn } from '../../api/layout/keeping.ts';
import { type Layouts, openLayouts } from '../../api/layout/layouts.ts';
import { drawn } from '../../api/map/rows.ts';
import { snapshotOf } from '../../api/snapshot/snapshot.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { type Ask, asking } from '../support/asking.ts';
import { generate, loadGenerated } from '../support/ecology.ts';
import { emptyNeo4j, liveNeo4j } from '../support/neo4j.ts';

const vocabulary = readVocabulary();
const CITE = { source: 'document-0', at: 'page 1' };
/** In milliseconds: how soon the others see it. */
const SOON = { timeout: 1_000, interval: 20 };

interface Server {
  readonly graph: Graph;
  readonly ask: Ask;
  readonly layouts: Layouts;
}

const server = (graph: Graph): Server => ({
  graph,
  ask: asking(graph),
  layouts: openLayouts({ shared: sharedIn(graph) }),
});

const edited = ({ graph }: Server, number: number) =>
  applyEdit(
    graph,
    {
      entities: [
        {
          id: `newcomer-${number}`,
          kind: 'Organisation',
          name: { both: `N ${number}` },
          cite: CITE,
        },
      ],
      links: [{ from: `newcomer-${number}`, kind: 'USES', to: 'codebase-0', cite: CITE }],
      ...{ message: 'm', author: 'ana', expected: null, key: null },
    },
    vocabulary,
  );

const mapOf = async ({ graph, layouts }: Server) => {
  const rows = drawn((await snapshotOf(graph, vocabulary)).facts, vocabulary);
  const { x, y } = await layouts.of(rows).whole;
  return { stamp: rows.stamp, x: [...x], y: [...y] };
};

describe.skipIf(liveNeo4j() === null)('two servers over one Neo4j', () => {
  let [one, other]: Server[] = [];
  beforeAll(async () => {
    const graph = await emptyNeo4j();
    await loadGenerated(graph, generate({ entities: 300, seed: 5 }));
    one = server(graph);
    other = server(await openNeo4j(liveNeo4j() as never));
  });
  afterAll(async () => {
    for (const each of [one, other]) await each?.graph.close();
  });
  const both = () => [one, other] as [Server, Server];

  test('an edit through one is seen in lists, search, boards and the map of the other within a second', async () => {
    const [here, there] = both();
    const query = `{
      entity(id: "newcomer-1") { id }
      search(text: "N 1", first: 1) { entity { id } }
      gaps(kinds: [CODEBASE_WITHOUT_LICENCE], about: ["newcomer-1"]) { totalCount }
    }`;
    expect((await there.ask(query)).data?.entity ?? null).toBeNull();
    const { revision } = await edited(here, 1);
    await expect
      .poll(
        async () =>
          (await there.ask('{ about { revision } entity(id: "newcomer-1") { id } }')).data,
        SOON,
      )
      .toEqual({ about: { revision }, entity: { id: 'newcomer-1' } });
    const { data } = await there.ask(query);
    expect(data).toEqual((await here.ask(query)).data);
    expect(data.search[0].entity.id).toBe('newcomer-1');
    expect(data.gaps.totalCount).toBe(1);
  });

  test('whichever lays the map out, whatever each laid out before, both draw the same one', async () => {
    const [here, there] = both();
    const first = await mapOf(here);
    expect(await mapOf(there)).toEqual(first);
    // One has seen more changes than the other: it comes from another map.
    for (const number of [2, 3]) {
      await edited(here, number);
      await mapOf(here);
    }
    await edited(there, 4);
    const { revision } = await snapshotOf(there.graph, vocabulary);
    await expect
      .poll(async () => (await snapshotOf(here.graph, vocabulary)).revision, SOON)
      .toBe(revision);
    const [mine, theirs] = await Promise.all([mapOf(here), mapOf(there)]);
    expect(mine).toEqual(theirs);
    // A server that starts later draws it too.
    expect(await mapOf(server(there.graph))).toEqual(mine);
  });
});
