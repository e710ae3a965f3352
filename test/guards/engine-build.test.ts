/** The engine's build for a machine that is not this one, by simulation: a fake platform, and an npm that only notes. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SCRIPTS = join(ROOT, 'scripts');

/** Runs JavaScript as a program of its own, on the platform that it is told. */
function node(code: string, env: Readonly<Record<string, string>> = {}, fake = '') {
  const words = ['--input-type=module', '--eval', `${fake}${code}`];
  const { NEO4J_URI: _, ...others } = process.env;
  const own = { ...others, LANG: 'en_CA.UTF-8', LC_ALL: '', ...env };
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    encoding: 'utf8',
    env: own,
  });
  return { status, output: stdout, errors: stderr };
}

test.each([
  [{ platform: 'linux', arch: 'x64', musl: false }, 'linux-x64-gnu'],
  [{ platform: 'linux', arch: 'x64', musl: true }, 'linux-x64-musl'],
  [{ platform: 'linux', arch: 'arm64', musl: false }, 'linux-arm64-gnu'],
  [{ platform: 'linux', arch: 'arm64', musl: true }, 'linux-arm64-musl'],
  [{ platform: 'darwin', arch: 'arm64', musl: false }, 'darwin-arm64'],
  [{ platform: 'darwin', arch: 'x64', musl: false }, 'darwin-x64'],
  [{ platform: 'win32', arch: 'x64', musl: false }, 'win32-x64-msvc'],
  [{ platform: 'freebsd', arch: 'x64', musl: false }, 'freebsd-x64'],
])('%o takes the build %s', (machine, build) => {
  const url = pathToFileURL(join(SCRIPTS, 'engine.mjs'));
  const { output } = node(
    `import { buildFor } from ${JSON.stringify(String(url))}; console.log(buildFor(${JSON.stringify(machine)}))`,
  );
  expect(output.trim()).toBe(`@grafeo-db/js-${build}`);
});

test('this machine has its build, by that very name', () => {
  const url = pathToFileURL(join(SCRIPTS, 'engine.mjs'));
  const { output } = node(
    `import { buildFor, thisMachine } from ${JSON.stringify(String(url))}; console.log(buildFor(thisMachine()))`,
  );
  expect(existsSync(join(ROOT, 'node_modules', output.trim()))).toBe(true);
});

/** A clone whose packages are installed, without the engine's build, and an npm that notes its words. */
function clone() {
  const folder = mkdtempSync(join(tmpdir(), 'lacis-clone-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ['scripts/prepare.mjs', 'scripts/engine.mjs', 'package-lock.json'])
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  mkdirSync(join(folder, 'node_modules', '@grafeo-db'), { recursive: true });
  symlinkSync(
    join(ROOT, 'node_modules', '@grafeo-db', 'js'),
    join(folder, 'node_modules', '@grafeo-db', 'js'),
  );
  const programs = join(folder, 'programs');
  mkdirSync(programs);
  writeFileSync(
    join(programs, 'npm'),
    `#!/bin/sh\necho "$@" >> "${folder}/npm.log"\nexit $NPM_ENDS\n`,
  );
  chmodSync(join(programs, 'npm'), 0o755);
  const url = pathToFileURL(join(folder, 'scripts', 'prepare.mjs'));
  return {
    folder,
    npm: () => {
      const log = join(folder, 'npm.log');
      return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
    },
    /** `install` of prepare.mjs on this platform and architecture. */
    install(
      platform: string,
      arch: string,
      env: Readonly<Record<string, string>> = {},
      wanted = '{ tests: false }',
    ) {
      const fake = `for (const [name, value] of [['platform', '${platform}'], ['arch', '${arch}']]) Object.defineProperty(process, name, { value });\n`;
      const code = `const { install } = await import(${JSON.stringify(String(url))}); install(${wanted}); console.log('installed');`;
      const path = `${programs}${delimiter}${process.env['PATH']}`;
      return node(code, { PATH: path, NPM_ENDS: '0', ...env }, fake);
    },
  };
}

describe.skipIf(process.platform === 'win32')('a clone on another machine', () => {
  test('gets the build that npm left out, of the version of the engine', () => {
    const { install, npm } = clone();
    const { output, status } = install('darwin', 'arm64');
    expect(status).toBe(0);
    expect(output).toMatch(/Installing the embedded engine…\ninstalled/);
    expect(npm()).toHaveLength(2);
    expect(npm()[1]).toMatch(
      /^install --no-save .*--omit=dev @grafeo-db\/js-darwin-arm64@\d+\.\d+\.\d+$/,
    );
  });

  test('asks npm for the packages once, and for the build until it is there', () => {
    const { folder, install, npm } = clone();
    install('darwin', 'arm64');
    install('darwin', 'arm64');
    expect(npm().map((words) => words.includes('@grafeo-db'))).toEqual([false, true, true]);
    mkdirSync(join(folder, 'node_modules', '@grafeo-db', 'js-darwin-arm64'));
    writeFileSync(
      join(folder, 'node_modules', '@grafeo-db', 'js-darwin-arm64', 'package.json'),
      '{}',
    );
    install('darwin', 'arm64');
    expect(npm()).toHaveLength(3);
  });

  test.each([
    [
      'en_CA.UTF-8',
      /^The embedded engine does not exist for freebsd x64, only for .*linux-x64-gnu.*: set NEO4J_URI to a Neo4j server\.$/,
    ],
    ['fr_CA.UTF-8', /^Le moteur intégré n’existe pas pour freebsd x64, .*NEO4J_URI\.$/],
  ])('without a build is told what to do, in one sentence (%s)', (LANG, words) => {
    const { status, errors } = clone().install('freebsd', 'x64', { LANG });
    expect(errors.trim()).toMatch(words);
    expect(status).toBe(1);
  });

  test('without a build runs on Neo4j, named in the environment or in .env', () => {
    const { folder, install } = clone();
    expect(install('freebsd', 'x64', { NEO4J_URI: 'bolt://localhost' })).toMatchObject({
      status: 0,
    });
    writeFileSync(join(folder, '.env'), 'NEO4J_URI=bolt://localhost\n');
    expect(install('freebsd', 'x64')).toMatchObject({ status: 0, errors: '' });
    // The tests run on the embedded engine, whatever serves.
    expect(install('freebsd', 'x64', {}, '{ tests: true }').status).toBe(1);
  });

  test('is told when npm fails, and when there is none', () => {
    const failed = clone().install('darwin', 'arm64', { NPM_ENDS: '7' });
    expect(failed.errors).toMatch(/^npm install failed: see above/);
    expect(failed.status).toBe(1);
    const none = clone().install('darwin', 'arm64', { PATH: '/nowhere' });
    expect(none.errors).toMatch(/^npm could not be started \(ENOENT\)/);
    expect(none.status).toBe(1);
  });
});
