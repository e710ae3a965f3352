/** What private records promise on both engines: whole or not at all, one after the other, apart from facts. */
import { describe, expect, test } from 'vitest';
import { counted, readRevision } from '../../api/about.ts';
import { cypher } from '../../api/graph/cypher.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { privately, readPrivately } from '../../api/graph/private.ts';
import { empty } from '../support/neo4j.ts';
import { emptied, type Open } from './opening.ts';

const tokens = cypher<object, { id: string; properties: Record<string, unknown> }>`
  MATCH (n:Token) RETURN n.id AS id, n {.*} AS properties ORDER BY id`;
const facts = cypher<object, { id: string }>`MATCH (n:Entity) RETURN n.id AS id`;
const both = cypher<object, { id: string }>`
  MATCH (n:Token) OPTIONAL MATCH (e:Entity) RETURN n.id AS id`;
const anything = cypher<object, { id: string }>`MATCH (n) RETURN n.id AS id`;

const put = (graph: Graph, id: string, properties: Record<string, unknown>) =>
  privately(graph, ({ put }) => put('Token', [{ id, properties }]));

export function privateContract(open: Open): void {
  describe('private records', () => {
    const graph = emptied(open, empty);
    const held = () => readPrivately(graph())(tokens, {});

    test('hold exactly what was put last', async () => {
      await put(graph(), 'a', { count: 1, actions: ['edit', 'review'], name: null });
      await put(graph(), 'a', { count: 2, isUsed: false });
      expect(await held()).toEqual([{ id: 'a', properties: { id: 'a', count: 2, isUsed: false } }]);
      await privately(graph(), ({ remove }) => remove('Token', ['a', 'never-there']));
      expect(await held()).toEqual([]);
    });

    test('are kept whole or not at all', async () => {
      const half = privately(graph(), async ({ create, run }) => {
        await create('Token', [{ id: 'half', properties: {} }]);
        expect(await run(tokens, {})).toHaveLength(1);
        throw new Error('in the middle');
      });
      await expect(half).rejects.toThrow('in the middle');
      expect(await held()).toEqual([]);
    });

    test('are made once: an id or a name that is taken is refused', async () => {
      const account = (id: string, folded: string) =>
        privately(graph(), ({ create }) => create('Account', [{ id, properties: { folded } }]));
      const taken = { name: 'GraphFailure', kind: 'conflict' };
      await account('one', 'ana');
      await expect(account('one', 'other')).rejects.toMatchObject(taken);
      await expect(account('two', 'ana')).rejects.toMatchObject(taken);
    });

    test('change one after the other: nothing that is counted in them is lost', async () => {
      await put(graph(), 'a', { count: 0 });
      const increment = () =>
        privately(graph(), async ({ get, put }) => {
          const [one] = await get('Token', ['a']);
          const count = Number(one?.properties['count']) + 1;
          await put('Token', [{ id: 'a', properties: { count } }]);
        });
      await Promise.all(Array.from({ length: 20 }, increment));
      expect((await held())[0]?.properties['count']).toBe(20);
    });

    test('are no facts: they make no revision, and nothing that counts facts sees them', async () => {
      await put(graph(), 'a', {});
      expect((await readRevision(graph())).number).toBe(0);
      expect(await counted(graph())).toEqual({ entities: 0, links: 0 });
    });

    test('are read by statements that name them only', async () => {
      const read = readPrivately(graph());
      for (const statement of [facts, both, anything]) {
        await expect(read(statement, {})).rejects.toThrow('no read of private records only');
        const within = privately(graph(), ({ run }) => run(statement, {}));
        await expect(within).rejects.toThrow('no read of private records only');
      }
    });
  });
}
