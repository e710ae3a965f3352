/** Sums of money against a plain ledger, on Neo4j: one server, emptied for each ledger. */
import { describe } from 'vitest';
import { seedFrom } from '../../api/starting/seeding.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { moneyContract } from '../contract/money.ts';
import { emptyNeo4j, liveNeo4j } from '../support/neo4j.ts';
import { writeSeeds } from '../support/seeds.ts';

describe.skipIf(liveNeo4j() === null)('Neo4j', () => {
  moneyContract(async (files) => {
    const graph = await emptyNeo4j();
    await seedFrom(writeSeeds(files), graph, readVocabulary());
    return graph;
  }, 2);
});
