import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** graphql 16 ships its code twice; Node gives the libraries one of them, and Vite would give us the other. */
const graphql = fileURLToPath(new URL('./node_modules/graphql/index.js', import.meta.url));

/** Three suites: in process, against a real Neo4j, and in a real browser. */
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'api',
          include: ['test/{api,guards,questions,seeds,web,support}/**/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'live',
          include: ['test/live/**/*.test.ts'],
          globalSetup: ['test/live/setup.ts'],
          fileParallelism: false,
          // A server and a browser on a busy machine may be late; what is wrong fails three times.
          retry: 2,
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          fileParallelism: false,
          retry: 2,
          testTimeout: 90_000,
          hookTimeout: 180_000,
          // What is waited for comes a frame later, and on a busy machine a second is few frames.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
