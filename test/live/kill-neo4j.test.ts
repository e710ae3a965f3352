/** `kill -9` during `seed`, on Neo4j. Of a server that is killed, `connection-lost.test.ts` tells. */
import { describe, expect, test } from 'vitest';
import { openNeo4j } from '../../api/graph/neo4j.ts';
import { survivesKilling } from '../contract/killing.ts';
import { importSurvivesKilling } from '../contract/killing-imports.ts';
import { emptyNeo4j, environmentOf, liveNeo4j } from '../support/neo4j.ts';

const live = liveNeo4j();

describe.skipIf(live === null)('Neo4j', () => {
  test('a kill -9 during seed leaves the graph whole', { timeout: 400_000 }, async () => {
    if (live === null) return;
    await (await emptyNeo4j()).close();
    await survivesKilling({ open: () => openNeo4j(live), environment: environmentOf(live) });
    expect.hasAssertions();
  });

  test('a kill -9 during import leaves the graph whole', { timeout: 400_000 }, async () => {
    if (live === null) return;
    await (await emptyNeo4j()).close();
    await importSurvivesKilling({ open: () => openNeo4j(live), environment: environmentOf(live) });
    expect.hasAssertions();
  });
});
