/** One Neo4j for the whole live run: found or started before it, stopped after it. */
import type { TestProject } from 'vitest/node';
import { findNeo4j, type Live } from '../support/neo4j.ts';

/** Servers live for some minutes here: what Java spends on its best code would never come back. */
const JAVA = '-XX:TieredStopAtLevel=1';

export default async function setup(
  project: TestProject,
): Promise<(() => Promise<void>) | undefined> {
  process.env['JAVA_TOOL_OPTIONS'] ??= JAVA;
  let live: Live;
  try {
    live = await findNeo4j();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    if (process.env['LACIS_REQUIRE_NEO4J'] === '1') throw new Error(`no Neo4j: ${why}`);
    console.warn(`\nskipped: the tests on a real Neo4j, because ${why}\n`);
    project.provide('neo4j', null);
    return undefined;
  }
  project.provide('neo4j', live.settings);
  return () => live.stop();
}
