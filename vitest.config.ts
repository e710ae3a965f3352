import { defineConfig } from 'vitest/config';

/** Three suites: in process, against a real Neo4j, and in a real browser. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'api',
          include: ['test/{api,guards,questions,seeds,web,support}/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'live',
          include: ['test/live/**/*.test.ts'],
          globalSetup: ['test/live/setup.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
