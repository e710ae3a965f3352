/** A Neo4j that refuses the program: its reason in one sentence, with exit code 1 and no stack. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { emptyNeo4j, environmentOf, liveNeo4j } from '../support/neo4j.ts';
import { run } from '../support/programs.ts';
import { seedsFor } from '../support/seeds.ts';
import { WORLD } from '../support/world.ts';

const live = liveNeo4j();

describe.skipIf(live === null)('a server on Neo4j', () => {
  const start = (env: Record<string, string>) =>
    run(['api/server.ts'], {
      PORT: '0',
      LACIS_SEEDS: seedsFor(WORLD),
      ...(live === null ? {} : environmentOf(live)),
      ...env,
    });

  test.each([
    [
      'a wrong password',
      { NEO4J_PASSWORD: 'not this one' },
      /^Neo4j at bolt.+ refuses the user “neo4j” with this password: check NEO4J_USERNAME and NEO4J_PASSWORD\.$/,
    ],
    [
      'no password',
      { NEO4J_PASSWORD: '' },
      /^Neo4j at bolt.+ refuses the user “neo4j” with this password/,
    ],
    [
      'a wrong user',
      { NEO4J_USERNAME: 'nobody' },
      /^Neo4j at bolt.+ refuses the user “nobody” with this password/,
    ],
    [
      'a database that is not there',
      { NEO4J_DATABASE: 'nowhere' },
      /^Neo4j at bolt.+ has no database “nowhere”: check NEO4J_DATABASE\.$/,
    ],
    [
      'in French',
      { NEO4J_DATABASE: 'nowhere', LANG: 'fr_CA.UTF-8' },
      /^Neo4j à bolt.+ n’a pas de base de données «\u202fnowhere\u202f»\u202f: vérifier NEO4J_DATABASE\.$/,
    ],
  ] as const)('does not start with %s, and says why', async (_, env, words) => {
    const { code, errors } = await start(env).ended;
    expect(errors.trim()).toMatch(words);
    expect(errors.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(1);
  });

  test('does not start where encryption is asked for and not offered', async () => {
    const uri = (live?.uri ?? '').replace(/^(bolt|neo4j):/, '$1+s:');
    const { code, errors } = await start({ NEO4J_URI: uri }).ended;
    expect(errors.trim()).toMatch(
      /^Neo4j at bolt\+s:.+ does not offer a trusted encrypted connection: /,
    );
    expect(code).toBe(1);
  });

  test('starts on a machine where the embedded engine cannot be loaded', async () => {
    if (live === null) return;
    await (await emptyNeo4j()).close();
    onTestFinished(async () => (await emptyNeo4j()).close());
    const server = start({ NAPI_RS_NATIVE_LIBRARY_PATH: '/nowhere/engine.node' });
    await server.says(/is ready: .* engine neo4j/);
    server.process.kill('SIGTERM');
    expect(await server.ended).toMatchObject({ code: 0, errors: '' });
  });
});
