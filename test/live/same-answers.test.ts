/** The real facts, in both engines: every answer is the same, to the row. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import { seedFrom } from '../../api/starting/seeding.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { sameAnswersContract } from '../contract/answers.ts';
import { emptyNeo4j, liveNeo4j } from '../support/neo4j.ts';
import { SEEDS, seededIn } from '../support/seeded.ts';

/** In milliseconds: what is compared are the answers, not how fast they come. */
const PATIENT = { read: 90_000, write: 300_000 };

describe.skipIf(liveNeo4j() === null)('both engines give the same answer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lacis-same-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  sameAnswersContract(async () => {
    const live = await emptyNeo4j(undefined, PATIENT);
    await seedFrom(SEEDS, live, readVocabulary());
    return [await seededIn(folder, PATIENT), live] as const;
  });
});
