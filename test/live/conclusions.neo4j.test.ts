/** The boards of the shipped data, on Neo4j. */
import { describe } from 'vitest';
import { seedFrom } from '../../api/starting/seeding.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { conclusionsContract } from '../contract/conclusions.ts';
import { asking } from '../support/asking.ts';
import { emptyNeo4j, liveNeo4j } from '../support/neo4j.ts';
import { SEEDS } from '../support/seeded.ts';

/** In milliseconds: what is read are the answers, not how fast they come. */
const PATIENT = { read: 90_000, write: 300_000 };

describe.skipIf(liveNeo4j() === null)('Neo4j', () => {
  conclusionsContract(async () => {
    const graph = await emptyNeo4j(undefined, PATIENT);
    await seedFrom(SEEDS, graph, readVocabulary());
    return asking(graph);
  });
});
