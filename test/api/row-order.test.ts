/** No answer leans on an order of rows that no statement asks for: what Neo4j would find, without it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import { openEmbedded } from '../../api/graph/embedded.ts';
import { seedFrom } from '../../api/starting/seeding.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { sameAnswersContract } from '../contract/answers.ts';
import { SEEDS, seededIn } from '../support/seeded.ts';

/** In milliseconds: what is compared are the answers, not how fast they come. */
const limits = { read: 60_000, write: 120_000 };

/** Loaded in random order too. */
async function shuffled() {
  const graph = await openEmbedded(undefined, { limits, shuffled: true });
  await seedFrom(SEEDS, graph, readVocabulary());
  return graph;
}

describe('a graph that gives its rows in random order gives the same answer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lacis-order-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  sameAnswersContract(() => Promise.all([seededIn(folder, limits), shuffled()]));
});
