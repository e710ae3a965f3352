/** The real facts, in both engines: every answer is the same, to the row. */
import { describe } from 'vitest';
import { openEmbedded } from '../../api/graph/embedded.ts';
import { seedFrom } from '../../api/starting/seeding.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { sameAnswersContract } from '../contract/answers.ts';
import { emptyNeo4j, liveNeo4j } from '../support/neo4j.ts';
import { SEEDS } from '../support/seeded.ts';

/** In milliseconds: what is compared are the answers, not how fast they come. */
const PATIENT = { read: 90_000, write: 300_000 };

describe.skipIf(liveNeo4j() === null)('both engines give the same answer', () => {
  sameAnswersContract(async () => {
    const graphs = [
      await openEmbedded(undefined, { limits: PATIENT }),
      await emptyNeo4j(undefined, PATIENT),
    ] as const;
    for (const graph of graphs) await seedFrom(SEEDS, graph, readVocabulary());
    return graphs;
  });
});
