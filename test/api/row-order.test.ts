/** No answer leans on an order of rows that no statement asks for: what Neo4j would find, without it. */
import { describe } from 'vitest';
import { openEmbedded } from '../../api/graph/embedded.ts';
import { seedFrom } from '../../api/starting/seeding.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { sameAnswersContract } from '../contract/answers.ts';
import { SEEDS } from '../support/seeded.ts';

/** In milliseconds: what is compared are the answers, not how fast they come. */
const limits = { read: 60_000, write: 120_000 };

async function loaded(shuffled: boolean) {
  const graph = await openEmbedded(undefined, { limits, shuffled });
  await seedFrom(SEEDS, graph, readVocabulary());
  return graph;
}

describe('a graph that gives its rows in random order gives the same answer', () => {
  sameAnswersContract(() => Promise.all([loaded(false), loaded(true)]));
});
