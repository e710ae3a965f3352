/** Files are short, no two of a folder differ by nothing but their extension, and none refers to what does not ship. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = new URL('../../', import.meta.url).pathname;
const MOST = 350;

/** Written by a command. */
const GENERATED = ['api/contract.graphql', 'web/remote/graphql-env.d.ts'];

/** Files that are still longer, each with the reason; one that has become shorter leaves the list. */
const LONGER: Readonly<Record<string, string>> = {
  'api/convergences/schema.graphql': 'one SDL file for each concept',
  'test/support/wording.ts': 'a sample for each sentence of the API',
};

const files = ['api', 'web', 'scripts', 'test'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(ROOT.length)),
);
const linesOf = (file: string) => readFileSync(join(ROOT, file), 'utf8').split('\n').length - 1;

test(`no file has more than ${MOST} lines`, () => {
  const written = files.filter(
    (file) => /\.(tsx?|mjs|css|graphql)$/.test(file) && !GENERATED.includes(file),
  );
  expect(written.length).toBeGreaterThan(500);
  const long = written.filter((file) => linesOf(file) > MOST).sort();
  expect(long).toEqual(Object.keys(LONGER).sort());
});

test('no two files of a folder differ by nothing but their extension', () => {
  const names = files.map((file) => file.replace(/\.\w+$/, ''));
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

/** Files of other people are read where they lie, beside the checkout; without them these tests say that they were skipped. */
const BESIDE = [
  'test/support/cases.ts',
  'test/seeds/federal-purchases.test.ts',
  'test/api/import.real.test.ts',
];

test('nothing else refers to a document that is not in the repository', () => {
  const documents = ['README.md', 'LISEZMOI.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];
  const inFolders = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(md|sh|py|R|mjs)$/.test(file))
    .map((file) => `docs/${file}`);
  const elsewhere =
    /\b(DESIGN|HOUSE|FEATURES|PERFORMANCE|QUESTIONS|LOOK)\.md\b|shared\/(documents|data|cases)\b/;
  const referring = [...files, ...documents, ...inFolders]
    .filter((file) => file !== 'test/guards/files.test.ts' && !BESIDE.includes(file))
    .filter((file) => elsewhere.test(readFileSync(join(ROOT, file), 'utf8')));
  expect(referring).toEqual([]);
});
