/** Gaps, removals and money, on Neo4j. */
import { describe } from 'vitest';
import { gapsContract } from '../contract/gaps.ts';
import { emptyNeo4j, liveNeo4j } from '../support/neo4j.ts';

describe.skipIf(liveNeo4j() === null)('Neo4j', () => {
  gapsContract(() => emptyNeo4j());
});
