/** `kill -9` during `seed`, of the program and of the server, on Neo4j. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Graph } from '../../api/graph/graph.ts';
import { openNeo4j } from '../../api/graph/neo4j.ts';
import { seedFrom } from '../../api/starting/seeding.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { startNeo4j } from '../../scripts/neo4j/start.ts';
import { survivesKilling } from '../contract/killing.ts';
import {
  emptyNeo4j,
  environmentOf,
  liveNeo4j,
  mayStartNeo4j,
  settingsOf,
} from '../support/neo4j.ts';
import { writeSeeds } from '../support/seeds.ts';
import { held } from '../support/state.ts';
import { WORLD } from '../support/world.ts';

const LONG = { timeout: 400_000 };
const live = liveNeo4j();

describe.skipIf(live === null)('Neo4j', () => {
  test('a kill -9 during seed leaves the graph whole', LONG, async () => {
    if (live === null) return;
    await (await emptyNeo4j()).close();
    await survivesKilling({
      open: () => openNeo4j(live),
      environment: environmentOf(live),
    });
    expect.hasAssertions();
  });

  test.skipIf(!mayStartNeo4j())(
    'a kill -9 of the server during a load leaves the graph as it was',
    LONG,
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'lacis-neo4j-kill-'));
      const [seeds, more] = [
        writeSeeds(WORLD),
        writeSeeds({ ...WORLD, 'x/source.yaml': '[]\n', 'x/y.yaml': MORE }),
      ];
      onTestFinished(() => {
        for (const one of [folder, seeds, more]) rmSync(one, { recursive: true, force: true });
      });
      const vocabulary = readVocabulary();
      const first = await startNeo4j({ folder, port: 0 });
      let graph: Graph = await openNeo4j(settingsOf(first));
      await seedFrom(seeds, graph, vocabulary);
      const before = await held(graph);
      const load = seedFrom(more, graph, vocabulary, {
        progress: () => process.kill(first.pid, 'SIGKILL'),
      });
      await expect(load).rejects.toMatchObject({ name: 'GraphFailure', kind: 'unavailable' });
      await graph.close();
      await first.kill();

      const second = await startNeo4j({ folder, port: first.port });
      try {
        graph = await openNeo4j(settingsOf(second));
        expect(await held(graph)).toEqual(before);
        expect(await seedFrom(more, graph, vocabulary)).toMatchObject({ added: 2, removed: 0 });
        await graph.close();
      } finally {
        await second.stop();
      }
    },
  );
});

const MORE = `
entities:
  - { id: un-ruisseau, kind: Place, name: { both: Ruisseau }, placeKind: neighbourhood, cite: { source: le-journal, at: fin } }
`;
