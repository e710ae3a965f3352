/** Runs the programs of `node_modules` as processes of their own, and hears them line by line. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from './prepare.mjs';

const packaged = (...path) => join(ROOT, 'node_modules', ...path);

export const VITEST = packaged('vitest', 'vitest.mjs');
export const BIOME = packaged('@biomejs', 'biome', 'bin', 'biome');
export const COMPILER = packaged('typescript', 'bin', 'tsc');

/** The compiler keeps its findings, and checks only changed files the next time. */
export const TYPES = [
  '--noEmit',
  '--incremental',
  '--tsBuildInfoFile',
  join(ROOT, '.cache', 'types.tsbuildinfo'),
];

/** @returns its exit code, 1 where a signal ended it. Whole lines, so that two programs never mix. */
export function run(program, args, hear) {
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

/** A program that is right when it ends with 0, and that speaks only when it is wrong. */
export async function step(name, program, args) {
  const start = Date.now();
  const lines = [];
  const status = await run(program, args, (line) => lines.push(line));
  if (status !== 0) console.log(lines.join('\n'));
  console.log(` ${status === 0 ? 'passed' : 'failed'}  ${name}, ${seconds(Date.now() - start)}`);
  return status === 0;
}

export function seconds(milliseconds) {
  return `${Math.round(milliseconds / 1000)} s`;
}
