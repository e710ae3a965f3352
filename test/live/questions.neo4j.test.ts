/** The API's questions, on Neo4j. */
import { describe } from 'vitest';
import { questionsContract } from '../contract/questions.ts';
import { emptyNeo4j, liveNeo4j } from '../support/neo4j.ts';

describe.skipIf(liveNeo4j() === null)('Neo4j', () => {
  questionsContract(() => emptyNeo4j(), 10);
});
