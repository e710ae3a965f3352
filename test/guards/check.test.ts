/** What `npm run check` keeps, kept by the tests too: format, lint, import rules, types. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const ROOT = new URL('../../', import.meta.url).pathname;
const bin = (name: string) => join(ROOT, 'node_modules', '.bin', name);
const run = (command: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
};

test('the code is formatted, linted and keeps the import rules', { timeout: 300_000 }, () => {
  const { status, said } = run(bin('biome'), 'check', '--max-diagnostics=5');
  expect(status, said).toBe(0);
});

test('the code is typed, and every operation of the page is valid in the contract', {
  timeout: 300_000,
}, () => {
  const { status, said } = run(bin('tsc'), '--noEmit');
  expect(status, said).toBe(0);
});

describe('the page', () => {
  const built = join(ROOT, 'dist', 'web');

  test.skipIf(!existsSync(built))(
    'weighs at most 180 kB of compressed script on the first screen',
    () => {
      const html = readFileSync(join(built, 'index.html'), 'utf8');
      const scripts = [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(
        ([, path]) => path ?? '',
      );
      expect(scripts.length).toBeGreaterThan(0);
      const bytes = scripts.map(
        (path) => brotliCompressSync(readFileSync(join(built, path))).length,
      );
      expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(180 * 1024);
    },
  );

  test.skipIf(!existsSync(built))('asks nothing of any other host', () => {
    const files = readdirSync(built, { recursive: true })
      .map(String)
      .filter((file) => /\.(html|css)$/.test(file));
    for (const file of files) {
      const text = readFileSync(join(built, file), 'utf8');
      expect(
        [...text.matchAll(/(?:src|href)="(https?:)?\/\/|url\(["']?(https?:)?\/\//g)].map(
          ([one]) => one,
        ),
        file,
      ).toEqual([]);
    }
  });
});

describe('the docs', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const lisezmoi = readFileSync(join(ROOT, 'LISEZMOI.md'), 'utf8');

  test('name every folder at the top, in both languages', () => {
    const folders = readdirSync(ROOT, { withFileTypes: true }).filter(
      (file) => file.isDirectory() && !/^(\.|node_modules|dist|data)/.test(file.name),
    );
    for (const { name } of folders) {
      expect(readme).toContain(`${name}/`);
      expect(lisezmoi).toContain(`${name}/`);
    }
  });

  test('name every command and variable, in both languages', () => {
    const commands = [
      ...readFileSync(join(ROOT, 'scripts', 'lacis.ts'), 'utf8').matchAll(/addCommand\((\w+)\)/g),
    ].map(([, name]) => name ?? '');
    expect(commands.length).toBeGreaterThan(3);
    const settings = readdirSync(join(ROOT, 'api'), { recursive: true })
      .map(String)
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) =>
        [
          ...readFileSync(join(ROOT, 'api', file), 'utf8').matchAll(
            /env(?:ironment)?\['([A-Z0-9_]+)'\]/g,
          ),
        ].map(([, name]) => name ?? ''),
      )
      .filter((name) => !/^(LANG|LC_)/.test(name));
    for (const name of [...commands.map((one) => `\`${one}\``), ...settings]) {
      expect(readme).toContain(name);
      expect(lisezmoi).toContain(name);
    }
  });

  test('have the same headings in number, and examples that are the same', () => {
    const headings = (text: string) => (text.match(/^#+ /gm) ?? []).length;
    expect(headings(readme)).toBe(headings(lisezmoi));
    const query = (text: string) => /query=\{.*\}'/.exec(text)?.[0];
    expect(query(readme)).toBe(query(lisezmoi));
  });
});
