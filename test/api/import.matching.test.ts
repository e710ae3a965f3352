/** What a file speaks of is found in the graph by identifiers, then names, kind and place; what is doubtful is asked. */
import { describe, expect, test } from 'vitest';
import { emptyGraph, fileOf, imported, looking } from '../support/importing.ts';

describe('who is who', () => {
  const KNOWN =
    'name,kind,website,repository,identifiers,city\nUniversité du Fleuve,Organisation,,,ror:0161xgx34,\nAnse,Codebase,,https://github.com/rives/anse,,\nAtelier,Organisation,https://atelier.example,,,Laval\n';
  const look = async (table: string, saying = {}) => {
    const graph = await emptyGraph();
    await imported(graph, fileOf(KNOWN), { source: 'Known' });
    return { graph, ...(await looking(graph, fileOf(table), { source: 'New', ...saying })) };
  };

  test('an identifier joins two names', async () => {
    const { state } = await look(
      'name,kind,identifiers\nRiver University,Organisation,https://ror.org/0161xgx34\n',
    );
    expect(state.entities.map(({ id }) => id)).not.toContain('universite-du-fleuve');
    const { state: right } = await look(
      'name,kind,identifiers\nRiver University,Organisation,ror:0161xgx34\n',
    );
    expect(right.entities.map(({ id }) => id)).toContain('universite-du-fleuve');
  });

  test('a repository joins, with or without .git', async () => {
    const { state } = await look(
      'name,kind,repository\nrives-anse,Codebase,https://github.com/Rives/anse.git\n',
    );
    expect(state.entities.map(({ id }) => id)).toEqual(['new', 'anse']);
  });

  test('a name joins whatever its accents and capitals', async () => {
    const { state } = await look('name,kind\nUNIVERSITE DU FLEUVE,Organisation\n');
    expect(state.entities.map(({ id }) => id)).toEqual(['new', 'universite-du-fleuve']);
  });

  test('a name in another place, or with another website, is doubtful', async () => {
    const { doubtful } = await look(
      'name,kind,website,city\nAtelier,Organisation,https://other.example,\n',
    );
    expect(doubtful.map(({ candidates }) => candidates)).toEqual([
      [{ id: 'atelier', score: 0.75, reasons: ['name', 'other-website'] }],
    ]);
  });

  test('a similar name is doubtful, and nothing is written of it before somebody decides', async () => {
    const table = 'name,kind\nAtelier inc.,Organisation\n';
    const { doubtful, state, graph } = await look(table);
    expect(doubtful).toMatchObject([{ candidates: [{ id: 'atelier', reasons: ['similar'] }] }]);
    expect(state.entities.map(({ id }) => id)).toEqual(['new']);
    const key = doubtful[0]?.body.key ?? '';
    const as = async (decision: string) =>
      (
        await looking(graph, fileOf(table), { source: 'New', decisions: { [key]: decision } })
      ).state.entities.map(({ id }) => id);
    expect(await as('atelier')).toEqual(['new', 'atelier']);
    expect(await as('new')).toEqual(['new', 'atelier-inc']);
    expect(await as('skip')).toEqual(['new']);
    const { state: fresh } = await looking(graph, fileOf(table), { source: 'New', asNew: true });
    expect(fresh.entities.map(({ id }) => id)).toEqual(['new', 'atelier-inc']);
  });

  test('the same name is another thing where it is of another kind', async () => {
    const { state } = await look('name,kind\nAnse,Organisation\n');
    expect(state.entities.map(({ id }) => id)).toEqual(['new', 'anse-organisation']);
  });
});
