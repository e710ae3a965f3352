/** The lock serves every platform: `npm ci` installs from it, on each system that has a build of the engine. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Locked {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const text = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
const packages = (JSON.parse(text) as { packages: Record<string, Locked> }).packages;

/** What a clean installation on this platform would add, from the lock alone: nothing is fetched. */
function installed(...options: string[]): {
  readonly status: number | null;
  readonly said: string;
} {
  const folder = mkdtempSync(join(tmpdir(), 'lacis-install-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ['package.json', 'package-lock.json']) {
    cpSync(join(ROOT, name), join(folder, name));
  }
  const words = ['ci', '--dry-run', '--offline', '--ignore-scripts', '--omit=dev', ...options];
  const { status, stdout, stderr } = spawnSync('npm', words, {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return { status, said: `${stdout}${stderr}` };
}

test.each([
  ['linux-x64-gnu', ['--os=linux', '--cpu=x64', '--libc=glibc']],
  ['linux-arm64-gnu', ['--os=linux', '--cpu=arm64', '--libc=glibc']],
  ['linux-arm64-musl', ['--os=linux', '--cpu=arm64', '--libc=musl']],
  ['darwin-arm64', ['--os=darwin', '--cpu=arm64']],
  ['darwin-x64', ['--os=darwin', '--cpu=x64']],
  ['win32-x64-msvc', ['--os=win32', '--cpu=x64']],
])('npm ci takes the build of the engine for %s', (platform, options) => {
  const { status, said } = installed(...options);
  expect(status, said).toBe(0);
  expect(said).toMatch(new RegExp(`^add @grafeo-db/js-${platform} `, 'm'));
});

test('npm ci installs where the engine has no build: Neo4j serves there', () => {
  const { status, said } = installed('--os=win32', '--cpu=arm64');
  expect(status, said).toBe(0);
  expect(said).not.toMatch(/@grafeo-db\/js-/);
});

test('whatever runs, runs on the Node of this test', () => {
  const { status, said } = installed('--engine-strict');
  expect(status, said).toBe(0);
});

test('the lock holds the packages of all platforms, and names no registry', () => {
  const names = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
  const missing = Object.values(packages)
    .flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
    .filter((name) => !names.has(name));
  expect(missing).toEqual([]);
  expect(text).not.toMatch(/"resolved"/);
});
