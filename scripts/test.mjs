/**
 * `npm test`: installs what is missing, builds the page, checks the code, runs every test, and counts
 * them. With words after `--`, only what Vitest makes of them: `npm test -- test/api/csv.test.ts`.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';
import { build, install, ROOT, requireNode } from './prepare.mjs';

/** In seconds: files that take longer are named at the end. */
const LONG = 30;

const CACHE = join(ROOT, '.cache');
const packaged = (...path) => join(ROOT, 'node_modules', ...path);
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
      () =>
        step('format, lint and import rules', packaged('@biomejs', 'biome', 'bin', 'biome'), [
          'check',
          '--diagnostic-level=error',
        ]),
      () => step('types', packaged('typescript', 'bin', 'tsc'), ['--noEmit']),
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

/** A program that is right when it ends with 0; it counts as one test, and speaks when it is wrong. */
async function step(name, program, args) {
  const start = Date.now();
  const lines = [];
  const status = await run(program, args, (line) => lines.push(line));
  if (status !== 0) console.log(lines.join('\n'));
  console.log(` ${status === 0 ? 'passed' : 'failed'}  ${name}, ${seconds(Date.now() - start)}`);
  return { ...nothing, [status === 0 ? 'numPassedTests' : 'numFailedTests']: 1 };
}

async function vitest(name, args) {
  const file = join(CACHE, `tests-${name}.json`);
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const program = packaged('vitest', 'vitest.mjs');
  const status = await run(program, ['run', ...reporters, ...args], (line) => {
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

/** @returns its exit code, 1 where a signal ended it. Whole lines, so that two programs never mix. */
function run(program, args, hear) {
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const child = spawn(process.execPath, [program, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...colour },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on('line', hear);
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
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

function seconds(milliseconds) {
  return `${Math.round(milliseconds / 1000)} s`;
}
