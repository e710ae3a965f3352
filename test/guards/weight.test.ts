/** The built page: the first screen weighs at most 180 kB of compressed script, and nothing comes from elsewhere. */
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { beforeAll, expect, test } from 'vitest';

const CONFIG = fileURLToPath(new URL('../../web/vite.config.ts', import.meta.url));
const MOST = 180_000;

interface Output {
  readonly fileName: string;
  readonly type: string;
  readonly code?: string;
  readonly source?: string | Uint8Array;
  readonly imports?: string[];
  readonly isEntry?: boolean;
}

let output: readonly Output[];
beforeAll(async () => {
  const built = await build({ configFile: CONFIG, logLevel: 'error', build: { write: false } });
  output = ((Array.isArray(built) ? built[0] : built) as { output: readonly Output[] }).output;
});

test('the script of the first screen, compressed, is within its promise', () => {
  const chunks = new Map(output.map((chunk) => [chunk.fileName, chunk]));
  const wanted = new Set(
    output.filter(({ isEntry }) => isEntry === true).map((one) => one.fileName),
  );
  for (const name of wanted) for (const next of chunks.get(name)?.imports ?? []) wanted.add(next);
  const weight = [...wanted].reduce(
    (sum, name) => sum + gzipSync(chunks.get(name)?.code ?? '').length,
    0,
  );
  expect(wanted.size).toBeGreaterThan(0);
  expect(weight).toBeGreaterThan(10_000);
  expect(weight).toBeLessThanOrEqual(MOST);
});

test('the page asks nothing of any other host', () => {
  const files = output.filter(({ fileName }) => /\.(html|css)$/.test(fileName));
  expect(files.length).toBeGreaterThan(2);
  for (const { fileName, source = '' } of files) {
    const found = String(source).matchAll(/(?:src|href)="(https?:)?\/\/|url\(["']?(https?:)?\/\//g);
    expect(
      [...found].map(([one]) => one),
      fileName,
    ).toEqual([]);
  }
});
