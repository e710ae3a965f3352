/** The commands that the documents name exist, with the options that they give. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { expect, test } from 'vitest';
import { backup } from '../../scripts/backup.ts';
import { bench } from '../../scripts/bench.ts';
import { check } from '../../scripts/check.ts';
import { collect } from '../../scripts/collect.ts';
import { contract } from '../../scripts/contract.ts';
import { doctor } from '../../scripts/doctor.ts';
import { duplicates } from '../../scripts/duplicates.ts';
import { exportCommand } from '../../scripts/export.ts';
import { generate } from '../../scripts/generate.ts';
import { importing } from '../../scripts/import.ts';
import { invite } from '../../scripts/invite.ts';
import { licences } from '../../scripts/licences.ts';
import { neo4j } from '../../scripts/neo4j.ts';
import { newCommand } from '../../scripts/new.ts';
import { restore } from '../../scripts/restore.ts';
import { seed } from '../../scripts/seed.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const commands: readonly Command[] = [
  ...[check, collect, seed, invite, contract, backup, restore, doctor, exportCommand, generate],
  ...[licences, neo4j, newCommand, bench, importing, duplicates],
];
const documents = [
  'README.md',
  'LISEZMOI.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true })
    .map((path) => join('docs', String(path)))
    .filter((path) => path.endsWith('.md')),
];

/** What follows `npm run lacis -- ` in code, up to the end of the command. */
const named = documents.flatMap((path) =>
  [...readFileSync(join(ROOT, path), 'utf8').matchAll(/npm run lacis -- ([a-z][^`;\n]*)/g)].map(
    ([, words = '']) => [path, words.trim()] as const,
  ),
);

test('the measures are documented with commands', () =>
  expect(named.filter(([path]) => path === 'docs/performance.md').length).toBeGreaterThan(3));

test.each(named)('%s: %s', (_, words) => {
  const parts = words.replace(/\s+#.*$/, '').split(/\s+/);
  const options = parts.filter((part) => part.startsWith('--') && part !== '--help');
  let command = commands.find((one) => one.name() === parts[0]);
  expect(command, parts[0]).toBeDefined();
  const own = command?.commands.find((one) => one.name() === parts[1]);
  command = own ?? command;
  const known = command?.options.map(({ long }) => long) ?? [];
  expect(options.filter((option) => !known.includes(option))).toEqual([]);
});
