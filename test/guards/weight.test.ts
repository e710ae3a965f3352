/** The first screen weighs at most 180 kB of compressed script: what index.html asks for, and what that imports at once. */
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, test } from 'vitest';

const CONFIG = fileURLToPath(new URL('../../web/vite.config.ts', import.meta.url));
const MOST = 180_000;

test('the script of the first screen, compressed, is within its promise', async () => {
  const built = await build({ configFile: CONFIG, logLevel: 'error', build: { write: false } });
  const { output } = (Array.isArray(built) ? built[0] : built) as {
    output: readonly {
      fileName: string;
      type: string;
      code?: string;
      imports?: string[];
      isEntry?: boolean;
    }[];
  };
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
}, 120_000);
