/** An import adds, changes and takes out what its file says, the same on both engines. */
import { describe, expect, test } from 'vitest';
import { fileOf, imported } from '../support/importing.ts';
import { empty } from '../support/neo4j.ts';
import { held } from '../support/state.ts';
import { emptied, type Open } from './opening.ts';

const TABLE =
  'name,kind,website,city\nCoop des Rives,Organisation,https://rives.example,Laval\nAnse,Codebase,,\n';
const GRAPH =
  '<graphml><key id="k" for="node" attr.name="kind"/><key id="e" for="edge" attr.name="kind"/><graph><node id="anse"><data key="k">Codebase</data></node><node id="quai"><data key="k">Codebase</data></node><edge source="anse" target="quai"><data key="e">DEPENDS_ON</data></edge></graph></graphml>';

export function importingContract(open: Open): void {
  describe('importing', () => {
    const graph = emptied(open, empty);

    test('again writes nothing; a newer file takes out what only it said', async () => {
      await imported(graph(), fileOf(TABLE), { source: 'A table' });
      await imported(graph(), fileOf(GRAPH), { source: 'A graph' });
      const before = await held(graph());
      expect(before.counts).toMatchObject({ entities: 6, links: 2 });
      await imported(graph(), fileOf(TABLE), { source: 'A table' });
      await imported(graph(), fileOf(GRAPH), { source: 'A graph' });
      expect(await held(graph())).toEqual(before);
      const { difference } = await imported(graph(), fileOf('name,kind\nQuai,Codebase\n'), {
        source: 'A table',
      });
      // Both codebases stay, which the graph speaks of; the organisation and its city go.
      expect(difference.entities.removed).toBe(2);
      expect((await held(graph())).counts).toMatchObject({ entities: 4, links: 1, values: 0 });
    });

    test('two files that differ on a value keep both', async () => {
      await imported(graph(), fileOf(TABLE), { source: 'One' });
      await imported(graph(), fileOf(TABLE.replace('rives.example', 'rives.example/fr')), {
        source: 'Two',
      });
      expect((await held(graph())).counts).toMatchObject({ values: 2 });
      await imported(graph(), fileOf(TABLE), { source: 'Two' });
      expect((await held(graph())).counts).toMatchObject({ values: 0 });
    });
  });
}
