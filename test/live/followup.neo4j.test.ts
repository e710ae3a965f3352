/** Measures with their verdicts, on Neo4j. */
import { describe } from 'vitest';
import { followupContract } from '../contract/followup.ts';
import { emptyNeo4j, liveNeo4j } from '../support/neo4j.ts';

describe.skipIf(liveNeo4j() === null)('Neo4j', () => {
  followupContract(() => emptyNeo4j());
});
