import { beforeAll, describe, expect, test } from 'vitest';
import { GraphFailure } from '../../api/graph/failures.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { asking } from '../support/asking.ts';
import { world } from '../support/world.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await world();
});

const failing = (error: unknown): Graph => ({ ...graph, read: () => Promise.reject(error) });

describe('what a client sees of a failure', () => {
  test('a query that is no GraphQL: one sentence, in the language asked for', async () => {
    const ask = asking(graph);
    const english = await ask('{ entity(id: }');
    expect(english.errors).toHaveLength(1);
    expect(english.errors?.[0]?.extensions.code).toBe('BAD_INPUT');
    const french = await ask('{ entity(id: }', {}, 'fr');
    expect(french.errors?.[0]?.message).toMatch(/^Requête refusée\u202f: /);
  });

  test('an unknown field says so', async () => {
    const { errors } = await asking(graph)('{ entity(id: "ana") { salaire } }');
    expect(errors?.[0]).toMatchObject({
      extensions: { code: 'BAD_INPUT' },
      message: expect.stringContaining('salaire'),
    });
  });

  test('something unforeseen shows an id and nothing of itself', async () => {
    const logged: [string, unknown][] = [];
    const bug = new Error('secret at /home/lacis/db');
    const { errors } = await asking(failing(bug), { log: (id, error) => logged.push([id, error]) })(
      '{ entity(id: "ana") { id } }',
    );
    expect(errors?.[0]?.extensions.code).toBe('INTERNAL');
    expect(JSON.stringify(errors)).not.toContain('secret');
    expect(logged[0]?.[1]).toBe(bug);
    expect(errors?.[0]?.message).toContain(logged[0]?.[0]);
  });

  test.each([
    ['unavailable', 'UNAVAILABLE'],
    ['too-long', 'TOO_COSTLY'],
    ['conflict', 'CONFLICT'],
  ] as const)('a database that is %s has its own code', async (kind, code) => {
    const { errors } = await asking(failing(new GraphFailure(kind, 'bolt://secret:7687')))(
      '{ entity(id: "ana") { id } }',
    );
    expect(errors?.[0]?.extensions.code).toBe(code);
    expect(JSON.stringify(errors)).not.toContain('secret');
  });
});
