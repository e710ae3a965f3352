/** `lacis neo4j` on a machine that lacks what it needs. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { javaVersion } from '../../scripts/neo4j/requirements.ts';
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
  test.each([
    [
      'no Java',
      {},
      'en_CA',
      /^Neo4j 5\.26 needs Java 17 to 21, and Java here was not found: install/,
    ],
    [
      'no Java, in French',
      {},
      'fr_CA',
      /^Neo4j 5\.26 demande Java 17 à 21, et Java ici est introuvable : en installer/,
    ],
    ['an old Java', { java: JAVA_11 }, 'en_CA', /Java here is version 11: install/],
    [
      'no Maven',
      { java: JAVA_17 },
      'en_CA',
      /^Neo4j comes from Maven Central, and Maven was not found: install/,
    ],
    ['no Maven, in French', { java: JAVA_17 }, 'fr_CA', /Maven est introuvable : l’installer/],
  ])(
    'with %s is told what to install, and how to do without',
    async (_, programs, locale, words) => {
      const environment = {
        PATH: path(programs as Record<string, string>),
        JAVA_HOME: '',
        LC_ALL: `${locale}.UTF-8`,
      };
      const { code, errors } = await run(['scripts/lacis.ts', 'neo4j'], environment).ended;
      expect(errors).toMatch(words);
      expect(errors).toMatch(CONTAINER);
      expect(errors.trim().split('\n')).toHaveLength(1);
      expect(code).toBe(1);
    },
  );
});

test('the version of Java is read from what it says', () => {
  expect(javaVersion(JAVA_17)).toBe(17);
  expect(javaVersion('java version "1.8.0_402"')).toBe(1);
  expect(javaVersion('openjdk version "21" 2023-09-19')).toBe(21);
  expect(javaVersion(undefined)).toBeUndefined();
});
