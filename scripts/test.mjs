/**
 * `npm test`: installs what is missing, builds the page, checks the code, runs every test, and counts
 * them. With words after `--`, only what Vitest makes of them: `npm test -- test/api/csv.test.ts`.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { build, install, ROOT, requireNode } from './prepare.mjs';
import { BIOME, COMPILER, run, seconds, step, TYPES, VITEST } from './programs.mjs';

/** In seconds: files that take longer are named at the end. */
const LONG = 30;

const CACHE = join(ROOT, '.cache');
const nothing = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, testResults: [] };

requireNode();
install({ tests: true });
build();
mkdirSync(CACHE, { recursive: true });

const said = new Set();
const words = process.argv.slice(2);
const results = words.length > 0 ? [await vitest('asked', words)] : await everything();
report(results);

/** Two rows of work beside each other: what waits for Neo4j leaves the processor to the rest. */
async function everything() {
  const [inProcess, others] = await Promise.all([
    vitest('most', ['--project=!live']),
    inTurn([
      () => counted('format, lint and import rules', BIOME, ['check', '--diagnostic-level=error']),
      () => counted('types', COMPILER, TYPES),
      () => vitest('live', ['--project=live']),
    ]),
  ]);
  return [inProcess, ...others];
}

async function inTurn(all) {
  const done = [];
  for (const one of all) done.push(await one());
  return done;
}

/** It counts as one test. */
async function counted(name, program, args) {
  const isRight = await step(name, program, args);
  return { ...nothing, [isRight ? 'numPassedTests' : 'numFailedTests']: 1 };
}

async function vitest(name, args) {
  const file = join(CACHE, `tests-${name}.json`);
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const status = await run(VITEST, ['run', ...reporters, ...args], (line) => {
    const plain = stripVTControlCharacters(line);
    if (plain.startsWith('skipped: ')) said.add(plain);
    console.log(line);
  });
  const told = toldIn(file);
  // A file that could not be read has failed, though none of its tests has.
  const unread = told.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((one) => one.status !== 'failed'),
  );
  const failed = told.numFailedTests + unread.length;
  return { ...told, numFailedTests: Math.max(failed, status === 0 ? 0 : 1) };
}

function toldIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return nothing;
  }
}

function report(results) {
  const sum = (field) => results.reduce((all, one) => all + one[field], 0);
  const files = results.flatMap(({ testResults }) => testResults);
  const [passed, failed, skipped] = ['numPassedTests', 'numFailedTests', 'numPendingTests'].map(
    sum,
  );
  writeFileSync(
    join(CACHE, 'tests.json'),
    JSON.stringify({
      numPassedTests: passed,
      numFailedTests: failed,
      numPendingTests: skipped,
      testResults: files,
    }),
  );
  const long = files
    .map(({ name, startTime, endTime }) => ({ name, took: endTime - startTime }))
    .filter(({ took }) => took > LONG * 1000)
    .sort((a, b) => b.took - a.took);
  for (const { name, took } of long) console.log(`${seconds(took)}: ${relative(ROOT, name)}`);
  for (const { name, assertionResults } of files) {
    const left = assertionResults.filter(
      ({ status }) => status !== 'passed' && status !== 'failed',
    );
    if (left.length > 0) said.add(`skipped: ${left.length} of ${relative(ROOT, name)}`);
  }
  for (const line of said) console.log(line);
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}
