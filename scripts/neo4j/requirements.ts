/** What a real Neo4j needs on this machine: Java 17 to 21 and Maven; else, what to do instead. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Trouble } from '../../api/starting/trouble.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const OLDEST_JAVA = 17;
const NEWEST_JAVA = 21;
const CONTAINER =
  'docker run --rm -p 127.0.0.1:7687:7687 -e NEO4J_AUTH=neo4j/lacis-lacis neo4j:5.26-community';

/** The commands that start Java and Maven. */
export interface Requirements {
  readonly java: string;
  readonly maven: string;
}

/** @throws Trouble where one of them is missing, with what to install and how to do without. */
export function requirements(env: Environment = process.env): Requirements {
  const java = env['JAVA_HOME'] ? join(env['JAVA_HOME'], 'bin', 'java') : 'java';
  const version = javaVersion(said(java, ['-version'], env));
  if (version === undefined || version < OLDEST_JAVA || version > NEWEST_JAVA)
    throw noJava(version);
  const maven = process.platform === 'win32' ? 'mvn.cmd' : 'mvn';
  if (said(maven, ['--version'], env) === undefined) throw noMaven();
  return { java, maven };
}

/** `openjdk version "17.0.15"` → 17; `java version "1.8.0"` → 1, which is too old all the same. */
export function javaVersion(text: string | undefined): number | undefined {
  const found = /version "(\d+)/.exec(text ?? '')?.[1];
  return found === undefined ? undefined : Number(found);
}

function said(command: string, words: readonly string[], env: Environment): string | undefined {
  const shell = process.platform === 'win32';
  const { status, stdout, stderr } = spawnSync(command, words, { encoding: 'utf8', env, shell });
  return status === 0 ? `${stdout}${stderr}` : undefined;
}

function noJava(version: number | undefined): Trouble {
  const [en, fr] =
    version === undefined
      ? ['was not found', 'est introuvable']
      : [`is version ${version}`, `est en version ${version}`];
  return new Trouble(
    `Neo4j 5.26 needs Java ${OLDEST_JAVA} to ${NEWEST_JAVA}, and Java here ${en}: install one (for example openjdk-17-jre-headless, and maven), or use a container: ${CONTAINER} (podman takes the same words).`,
    `Neo4j 5.26 demande Java ${OLDEST_JAVA} à ${NEWEST_JAVA}, et Java ici ${fr} : en installer un (par exemple openjdk-17-jre-headless, et maven), ou employer un conteneur : ${CONTAINER} (podman prend les mêmes mots).`,
  );
}

function noMaven(): Trouble {
  return new Trouble(
    `Neo4j comes from Maven Central, and Maven was not found: install it (for example the package maven), or use a container: ${CONTAINER} (podman takes the same words).`,
    `Neo4j vient de Maven Central, et Maven est introuvable : l’installer (par exemple le paquet maven), ou employer un conteneur : ${CONTAINER} (podman prend les mêmes mots).`,
  );
}
