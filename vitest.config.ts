import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import type { VitestPluginContext as Keeping } from 'vitest/node';

/** graphql 16 ships its code twice; Node gives the libraries one of them, and Vite would give us the other. */
const graphql = fileURLToPath(new URL('./node_modules/graphql/index.js', import.meta.url));

const ROOT = fileURLToPath(new URL('.', import.meta.url));

/** Some tests run a copy of the program, in a folder that no later run sees: what is made of it is not kept. */
const keepNoCopies = {
  name: 'keep-no-copies',
  configureVitest: ({ experimental_defineCacheKeyGenerator: key }: Keeping) =>
    key(({ id }) => (id.startsWith(ROOT) ? undefined : false)),
};

/**
 * Four suites: in process, on the shipped data, against a real Neo4j, and in a real browser. The
 * files of a suite share what they import (`isolate: false`): no test changes a module.
 */
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
  plugins: [keepNoCopies],
  test: {
    isolate: false,
    maxWorkers: availableParallelism(),
    setupFiles: ['test/support/setup.ts'],
    // Each suite would make the same JavaScript of the same files anew, and so would each run of one file.
    experimental: { fsModuleCache: true, fsModuleCachePath: '.cache/modules' },
    projects: [
      {
        extends: true,
        test: {
          name: 'api',
          include: ['test/{api,guards,web,support}/**/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'data',
          include: ['test/{seeds,questions,conclusions}/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'live',
          include: ['test/live/**/*.test.ts'],
          globalSetup: ['test/live/setup.ts'],
          // One database for all files: one file at a time, and after the others of this run.
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/setup.mjs'],
          testTimeout: 90_000,
          hookTimeout: 180_000,
          // What is waited for comes a frame later, and on a busy machine a second is few frames.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
