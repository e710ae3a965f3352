/** The jars of Neo4j, fetched once from Maven Central into Maven's own folder. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Trouble } from '../../api/starting/trouble.ts';
import type { Requirements } from './requirements.ts';

const POM = fileURLToPath(new URL('./pom.xml', import.meta.url));
const CACHE = fileURLToPath(new URL('../../.cache/neo4j', import.meta.url));

/** @returns the class path for `java -cp`; @param announce called before a download of about 130 MB. */
export function classPath({ maven }: Requirements, announce: () => void = () => {}): string {
  const key = createHash('sha256').update(readFileSync(POM)).digest('hex').slice(0, 12);
  const kept = join(CACHE, `classpath-${key}.txt`);
  const known = existsSync(kept) ? readFileSync(kept, 'utf8') : undefined;
  // Maven's folder may have been emptied since.
  if (known?.split(delimiter).every((jar) => existsSync(jar))) return known;
  announce();
  mkdirSync(CACHE, { recursive: true });
  const fresh = join(CACHE, 'fresh.txt');
  const words = ['-q', '-B', '-f', POM, 'dependency:build-classpath', `-Dmdep.outputFile=${fresh}`];
  const shell = process.platform === 'win32';
  const { status, stdout, stderr } = spawnSync(maven, words, { encoding: 'utf8', shell });
  if (status !== 0) throw notFetched(`${stdout}${stderr}`);
  const path = readFileSync(fresh, 'utf8').trim();
  writeFileSync(kept, path);
  return path;
}

function notFetched(output: string): Trouble {
  const why = /\[ERROR\] (.+)/.exec(output)?.[1]?.slice(0, 300) ?? 'mvn failed';
  return new Trouble(
    `Neo4j could not be fetched from Maven Central: check the network, and try again (${why}).`,
    `Neo4j n’a pu être pris de Maven Central : vérifier le réseau, puis réessayer (${why}).`,
  );
}
