/** `lacis neo4j` on a machine that lacks what it needs. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Trouble } from '../../api/starting/trouble.ts';
import { javaVersion, requirements } from '../../scripts/neo4j/requirements.ts';
import { run } from '../support/programs.ts';

/** A folder for PATH with only these programs, each saying one line. */
function path(programs: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'lacis-path-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, line] of Object.entries(programs)) {
    writeFileSync(join(folder, name), `#!/bin/sh\necho '${line}' >&2\n`);
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

const JAVA_17 = 'openjdk version "17.0.15" 2025-04-15';
const JAVA_11 = 'openjdk version "11.0.2" 2019-01-15';
const CONTAINER = /docker run .*127\.0\.0\.1:7687:7687.*NEO4J_AUTH=neo4j\/.* neo4j:5\.26-community/;

describe.skipIf(process.platform === 'win32')('a machine that cannot run Neo4j', () => {
  test('is told so by the command on one line, which ends with exit code 1', async () => {
    const environment = { PATH: path({}), JAVA_HOME: '', LC_ALL: 'fr_CA.UTF-8' };
    const { code, errors } = await run(['scripts/lacis.ts', 'neo4j'], environment).ended;
    expect(errors).toMatch(/^Neo4j 5\.26 demande Java 17 à 21, et Java ici est introuvable/);
    expect(errors.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(1);
  });

  test.each([
    [
      'no Java',
      {},
      /^Neo4j 5\.26 needs Java 17 to 21, and Java here was not found: install/,
      /^Neo4j 5\.26 demande Java 17 à 21, et Java ici est introuvable : en installer/,
    ],
    ['an old Java', { java: JAVA_11 }, /Java here is version 11: install/, /version 11 : en/],
    [
      'no Maven',
      { java: JAVA_17 },
      /^Neo4j comes from Maven Central, and Maven was not found: install/,
      /Maven est introuvable : l’installer/,
    ],
  ] as const)(
    'with %s is told what to install, and how to do without',
    (_, programs, english, french) => {
      const ask = () => requirements({ PATH: path(programs), JAVA_HOME: '' });
      expect(ask).toThrow(Trouble);
      try {
        ask();
      } catch (error) {
        const { message, fr } = error as Trouble;
        expect([message, fr]).toEqual([
          expect.stringMatching(english),
          expect.stringMatching(french),
        ]);
        for (const one of [message, fr]) {
          expect(one).toMatch(CONTAINER);
          expect(one).not.toContain('\n');
        }
      }
    },
  );
});

test('the version of Java is read from what it says', () => {
  expect(javaVersion(JAVA_17)).toBe(17);
  expect(javaVersion('java version "1.8.0_402"')).toBe(1);
  expect(javaVersion('openjdk version "21" 2023-09-19')).toBe(21);
  expect(javaVersion(undefined)).toBeUndefined();
});
