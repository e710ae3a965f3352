/** What backups promise on both engines: everything comes back, into either, and nothing of accounts unless it is asked for. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { counted } from '../../api/about.ts';
import { backupOfGraph } from '../../api/graph/backups/backing-up.ts';
import { checked, restoredToGraph } from '../../api/graph/backups/restoring.ts';
import { cypher } from '../../api/graph/cypher.ts';
import { openEmbedded } from '../../api/graph/embedded.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { privately, readPrivately } from '../../api/graph/private.ts';
import { seedFrom } from '../../api/starting/seeding.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { edit, wholeOf } from '../support/journaled.ts';
import { empty } from '../support/neo4j.ts';
import { seedsFor } from '../support/seeds.ts';
import { WORLD } from '../support/world.ts';
import { emptied, type Open } from './opening.ts';

const tokens = cypher<object, { id: string }>`MATCH (n:Token) RETURN n.id AS id ORDER BY id`;
const NAMES = { nameFr: 'Un petit monde', nameEn: 'A small world' };

const kept = cypher<object, { id: string; input: string }>`
  MATCH (n:ScenarioVersion) RETURN n.id AS id, n.input AS input ORDER BY id`;
const VERSION = { id: 's/1', input: '{"template":"TRUST"}' };

/** A load, two edits, a record of an account, and a scenario that it keeps. */
async function filled(graph: Graph): Promise<void> {
  await seedFrom(seedsFor(WORLD), graph, readVocabulary());
  for (const since of ['2011', '2012']) await edit(graph, since, `key-${since}`);
  await privately(graph, async ({ put }) => {
    await put('Token', [{ id: 'a', properties: { count: 1 } }]);
    await put('KeptScenario', [{ id: 's', properties: { account: 'a', name: 'Lac', last: 1 } }]);
    const properties = { scenario: 's', account: 'a', number: 1, input: VERSION.input };
    await put('ScenarioVersion', [{ id: VERSION.id, properties }]);
  });
}

export function backupsContract(open: Open): void {
  describe('backups', () => {
    const graph = emptied(open, empty);
    const backup = (from: Graph, hasAccounts = true) => {
      const folder = mkdtempSync(join(tmpdir(), 'lacis-backup-'));
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
      const to = join(folder, 'all.backup');
      return backupOfGraph(from, { to, release: '0.1.0', hasAccounts, names: NAMES });
    };

    test('bring facts, history and accounts from this engine to the embedded one', async () => {
      await filled(graph());
      const { path, revision } = await backup(graph());
      expect(revision).toBe(3);
      const again = await openEmbedded();
      await restoredToGraph(path, again);
      expect(await wholeOf(again)).toEqual(await wholeOf(graph()));
      expect(await readPrivately(again)(tokens, {})).toEqual([{ id: 'a' }]);
      expect(await readPrivately(again)(kept, {})).toEqual([VERSION]);
      await again.close();
    });

    test('bring the same from the embedded engine to this one', async () => {
      const from = await openEmbedded();
      await filled(from);
      const { path } = await backup(from);
      await restoredToGraph(path, graph());
      expect(await wholeOf(graph())).toEqual(await wholeOf(from));
      expect(await readPrivately(graph())(tokens, {})).toEqual([{ id: 'a' }]);
      expect(await readPrivately(graph())(kept, {})).toEqual([VERSION]);
      await edit(graph(), '2013');
      expect((await wholeOf(graph())).revision).toBe(4);
      await from.close();
    });

    test('hold no accounts where these are left out', async () => {
      await filled(graph());
      const { path } = await backup(graph(), false);
      const { head, records, entities, links, changes } = await checked(path, counted);
      expect(head).toMatchObject({ hasAccounts: false, ...NAMES });
      expect({ records, changes }).toEqual({ records: 0, changes: 3 });
      expect({ entities, links }).toEqual(await counted(graph()));
    });
  });
}
