/** Writes are kept whole or not at all; reads do not write; nothing runs without end. */
import { describe, expect, test } from 'vitest';
import { cypher } from '../../api/graph/cypher.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { empty } from '../support/neo4j.ts';
import { emptied, type Open } from './opening.ts';

const create = cypher<{ id: string }, { id: string }>`
  CREATE (n:Entity {id: $id}) SET n.count = 0 RETURN n.id AS id`;
const increment = cypher<{ id: string }, { n: number }>`
  MATCH (n:Entity {id: $id}) SET n.count = n.count + 1 RETURN n.count AS n`;
const all = cypher<object, { id: string; n: number }>`
  MATCH (n:Entity) RETURN n.id AS id, n.count AS n ORDER BY id`;
const wrong = cypher<object, never>`MATCH (n:Entity RETURN n`;
const unbound = cypher<object, never>`MATCH (n:Entity) WHERE n.id = $nothing RETURN n.id AS id`;
const counting = cypher<{ until: number }, { n: number }>`
  UNWIND range(1, $until) AS x WITH x WHERE x % 7 = 3 RETURN count(x) AS n`;

const SHORT = { read: 200, write: 300 };
const failure = (kind: string) => expect.objectContaining({ name: 'GraphFailure', kind });
const add = (graph: Graph, id: string) => graph.write((run) => run(create, { id }));

/**
 * @param long how far to count so that it takes much longer than the time limits: hours where the
 * server stops it, seconds where it goes on in the background.
 */
export function transactionsContract(open: Open, long: number): void {
  const endless = { until: long };

  describe('writes', () => {
    const graph = emptied(open, empty);

    test('give back what the work gives back, and see their own writes', async () => {
      const seen = await graph().write(async (run) => {
        await run(create, { id: 'a' });
        await run(increment, { id: 'a' });
        return run(all, {});
      });
      expect(seen).toEqual([{ id: 'a', n: 1 }]);
    });

    test('leave nothing when the work fails in the middle', async () => {
      await add(graph(), 'before');
      const work = graph().write(async (run) => {
        await run(create, { id: 'half' });
        await run(increment, { id: 'before' });
        throw new Error('in the middle');
      });
      await expect(work).rejects.toThrow('in the middle');
      expect(await graph().read(all, {})).toEqual([{ id: 'before', n: 0 }]);
    });

    test('leave nothing when one of their statements is refused', async () => {
      const work = graph().write(async (run) => {
        await run(create, { id: 'half' });
        await run(wrong, {});
      });
      await expect(work).rejects.toThrow();
      expect(await graph().read(all, {})).toEqual([]);
      await add(graph(), 'after');
      expect(await graph().read(all, {})).toHaveLength(1);
    });

    test('refuse an id that is taken, once and for all', async () => {
      await add(graph(), 'a');
      await expect(add(graph(), 'a')).rejects.toEqual(failure('conflict'));
      const both = graph().write(async (run) => {
        await run(create, { id: 'b' });
        await run(create, { id: 'b' });
      });
      await expect(both).rejects.toEqual(failure('conflict'));
      expect(await graph().read(all, {})).toEqual([{ id: 'a', n: 0 }]);
    });

    test('of one entity at the same time all succeed, and none is lost', async () => {
      await add(graph(), 'a');
      const writers = Array.from({ length: 20 }, () =>
        graph().write((run) => run(increment, { id: 'a' })),
      );
      await Promise.all(writers);
      expect(await graph().read(all, {})).toEqual([{ id: 'a', n: 20 }]);
    });

    test('that lock two entities in opposite order all succeed', async () => {
      await add(graph(), 'a');
      await add(graph(), 'b');
      const swap = (first: string, second: string) =>
        graph().write(async (run) => {
          await run(increment, { id: first });
          await run(increment, { id: second });
        });
      await Promise.all(
        Array.from({ length: 12 }, (_, n) => (n % 2 ? swap('a', 'b') : swap('b', 'a'))),
      );
      expect(await graph().read(all, {})).toEqual([
        { id: 'a', n: 12 },
        { id: 'b', n: 12 },
      ]);
    });

    test('that have failed do not stop the next', async () => {
      const works = ['a', 'a', 'b', 'b', 'c'].map((id) => add(graph(), id));
      const ended = (await Promise.allSettled(works)).map(({ status }) => status);
      expect(ended.filter((status) => status === 'rejected')).toHaveLength(2);
      expect(await graph().read(all, {})).toHaveLength(3);
    });

    test('are not seen by readers until they are kept', async () => {
      const [inside] = await graph().write(async (run) => {
        await run(create, { id: 'a' });
        return [await graph().read(all, {})];
      });
      expect(inside).toEqual([]);
      expect(await graph().read(all, {})).toHaveLength(1);
    });
  });

  describe('reads', () => {
    const graph = emptied(open, empty);

    test('refuse to write', async () => {
      await add(graph(), 'a');
      await expect(graph().read(create, { id: 'b' })).rejects.toEqual(failure('refused'));
      await expect(graph().read(increment, { id: 'a' })).rejects.toEqual(failure('refused'));
      expect(await graph().read(all, {})).toEqual([{ id: 'a', n: 0 }]);
    });

    test('refuse what is not Cypher, and a parameter that nobody gave', async () => {
      await expect(graph().read(wrong, {})).rejects.toThrow();
      await expect(graph().read(unbound, {})).rejects.toThrow();
    });
  });

  describe('time limits', () => {
    const graph = emptied(open, empty, SHORT);

    test('end a read that takes too long', async () => {
      await expect(graph().read(counting, endless)).rejects.toEqual(failure('too-long'));
    });

    test('end a write that takes too long, and it leaves nothing', async () => {
      const work = graph().write(async (run) => {
        await run(create, { id: 'half' });
        await run(counting, endless);
      });
      await expect(work).rejects.toEqual(failure('too-long'));
      expect(await graph().read(all, {})).toEqual([]);
    });

    test('let others go on afterwards', async () => {
      await expect(graph().write((run) => run(counting, endless))).rejects.toEqual(
        failure('too-long'),
      );
      await add(graph(), 'after');
      expect(await graph().read(all, {})).toEqual([{ id: 'after', n: 0 }]);
    });
  });
}
