/** No answer leans on an order of rows that no statement asks for: what Neo4j would find, without it. */
import { describe } from 'vitest';
import { openEmbedded } from '../../api/graph/embedded.ts';
import { sameAnswersContract } from '../contract/answers.ts';

/** In milliseconds: what is compared are the answers, not how fast they come. */
const limits = { read: 60_000, write: 120_000 };

describe('a graph that gives its rows in random order gives the same answer', () => {
  sameAnswersContract(async () => [
    await openEmbedded(undefined, { limits }),
    await openEmbedded(undefined, { limits, shuffled: true }),
  ]);
});
