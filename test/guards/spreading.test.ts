/** `list.push(...others)` passes each element as an argument: above some 60,000 of them, the stack overflows. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

test.each(['api', 'scripts'])('%s/ adds lists to lists one element at a time', (folder) => {
  const found = readdirSync(join(ROOT, folder), { recursive: true })
    .map(String)
    .filter((file) => /\.(ts|mjs)$/.test(file))
    .flatMap((file) =>
      readFileSync(join(ROOT, folder, file), 'utf8')
        .split('\n')
        .flatMap((line, at) =>
          /\.(push|unshift)\(\s*\.\.\./.test(line) ? [`${folder}/${file}:${at + 1}`] : [],
        ),
    );
  expect(found).toEqual([]);
});
