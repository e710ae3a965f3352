/** A Neo4j that refuses us is said in one sentence, with exit code 1 and no stack. */
import { describe, expect, test } from 'vitest';
import { environmentOf, liveNeo4j } from '../support/neo4j.ts';
import { run } from '../support/programs.ts';

const live = liveNeo4j();

describe.skipIf(live === null)('the server does not start, and says why', () => {
  const start = (env: Record<string, string>) =>
    run(['api/server.ts'], { PORT: '0', ...(live === null ? {} : environmentOf(live)), ...env })
      .ended;

  test.each([
    ['a wrong password', { NEO4J_PASSWORD: 'not this one' }],
    ['no password', { NEO4J_PASSWORD: '' }],
    ['a wrong user', { NEO4J_USERNAME: 'nobody' }],
    ['a database that is not there', { NEO4J_DATABASE: 'nowhere' }],
  ])('with %s', async (_, env) => {
    const { code, errors } = await start(env as Record<string, string>);
    expect(errors).toMatch(/^Neo4j at bolt.+ refuses us: check NEO4J_USERNAME, NEO4J_PASSWORD/);
    expect(errors.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(1);
  });
});
