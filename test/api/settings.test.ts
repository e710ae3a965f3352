/** The settings of the environment: a value that cannot be used is refused in one sentence of either language. */
import { createServer } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { addressOf, listening } from '../../api/starting/listening.ts';
import { dataIn, seedsIn, settings, withNeo4j } from '../../api/starting/settings.ts';
import { Trouble } from '../../api/starting/trouble.ts';

function troubleOf(work: () => unknown): Trouble {
  try {
    work();
  } catch (error) {
    if (error instanceof Trouble) return error;
  }
  throw new Error('no trouble');
}

describe('PORT', () => {
  test.each(['abc', '-1', '65536', '40 00', '4000.5', '0x10'])('%s is refused', (PORT) => {
    const { message, fr } = troubleOf(() => settings({ PORT }));
    expect(message).toBe(`PORT must be a number from 0 to 65535, not “${PORT}”.`);
    expect(fr).toBe(`PORT doit être un nombre de 0 à 65535, et non «\u202f${PORT}\u202f».`);
  });

  test.each([
    [undefined, 4000],
    ['', 4000],
    ['0', 0],
    ['65535', 65_535],
  ])('%s is %i', (PORT, port) => expect(settings({ PORT }).port).toBe(port));
});

describe('HOST', () => {
  const listenOn = async (host: string, port = 0) => {
    const server = createServer();
    onTestFinished(() => void server.close());
    await listening(server, { ...settings({}), host, port });
    return addressOf(server, { host });
  };

  test.each([
    [
      '203.0.113.7',
      /^HOST is no address of this machine, “203\.0\.113\.7”: /,
      /^HOST n’est pas une adresse de cette machine/,
    ],
    [
      'no-such-host.invalid',
      /^HOST names no host that is known here, “no-such-host\.invalid”: /,
      /^HOST ne désigne aucun hôte connu/,
    ],
  ])('%s is refused', async (host, en, fr) => {
    const error = await listenOn(host).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Trouble);
    expect((error as Trouble).message).toMatch(en);
    expect((error as Trouble).fr).toMatch(fr);
  });

  test('is shown as a browser of this machine opens it', async () => {
    expect(await listenOn('127.0.0.1')).toMatch(/^http:\/\/localhost:\d+$/);
    expect(await listenOn('0.0.0.0')).toMatch(/^http:\/\/localhost:\d+$/);
    expect(addressOf(createServer(), { host: '2001:db8::1' })).toBe('http://[2001:db8::1]:0');
  });
});

describe('NEO4J_URI', () => {
  test.each([
    'http://localhost:7474',
    'localhost:7687',
    'bolt://',
    'bolt://a b',
    'bolt://localhost:99999',
    'bolt://[::1',
    'neo4j',
  ])('%s is refused', (NEO4J_URI) => {
    const { message, fr } = troubleOf(() => withNeo4j({ NEO4J_URI }));
    expect(message).toMatch(/^NEO4J_URI must be an address such as bolt:\/\/localhost:7687 /);
    expect(message).toContain(`“${NEO4J_URI}”`);
    expect(fr).toMatch(/^NEO4J_URI doit être une adresse comme bolt:/);
  });

  test('a password in it is refused, and not repeated', () => {
    const { message, fr } = troubleOf(() =>
      withNeo4j({ NEO4J_URI: 'bolt://neo4j:secret@localhost' }),
    );
    expect(message).toMatch(
      /^NEO4J_URI must not hold a user name or a password: use NEO4J_USERNAME/,
    );
    expect(`${message}${fr}`).not.toContain('secret');
  });

  test.each(['bolt://localhost', 'neo4j+s://db.example:7687', 'bolt+ssc://[::1]:7687'])(
    '%s is one',
    (NEO4J_URI) => {
      expect(withNeo4j({ NEO4J_URI })).toEqual({ NEO4J_URI });
    },
  );
});

test('folders have their defaults where the environment gives none', () => {
  expect(seedsIn({})).toMatch(/seeds$/);
  expect(seedsIn({ LACIS_SEEDS: 'elsewhere' })).toBe('elsewhere');
  expect(dataIn({ LACIS_DATA: '' })).toBe('data');
});
