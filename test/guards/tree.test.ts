/** The trees of README and LISEZMOI name every folder of the repository, with a line of its own, and no other. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = new URL('../../', import.meta.url).pathname;

/** What tools and the running program make, and what no newcomer opens. */
const NOT_OURS = /^(\..*|(node_modules|dist|data)$)/;
/** Below `seeds/`, every folder is a source; only stories, scenarios and purchases are something else. */
const isSource = (path: string) => /^seeds\/(?!(stories|scenarios|purchases)$)/.test(path);

function foldersIn(path: string): string[] {
  return readdirSync(join(ROOT, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => (path === '' ? name : `${path}/${name}`))
    .filter((folder) => !NOT_OURS.test(folder) && !isSource(folder) && holdsFiles(folder))
    .flatMap((folder) => [folder, ...foldersIn(folder)]);
}

/** A folder without files is left over from another branch. */
const holdsFiles = (path: string) =>
  readdirSync(join(ROOT, path), { recursive: true, withFileTypes: true }).some((entry) =>
    entry.isFile(),
  );

interface Line {
  readonly path: string;
  readonly sentence: string;
}

/** @param text a document with one fenced block in which every line names a folder, indented by its depth */
function treeOf(text: string): Line[] {
  const block = [...text.matchAll(/^```\w*\n(.*?)^```$/gms)]
    .map(([, lines = '']) => lines.trimEnd().split('\n'))
    .find(([first = '']) => /^\w+\/ /.test(first));
  const parents: string[] = [];
  return (block ?? []).map((line) => {
    const [, indent = '', name = '', sentence = ''] = /^( *)([\w.-]+)\/ +(.*)$/.exec(line) ?? [];
    parents.splice(indent.length / 2);
    parents.push(name);
    return { path: parents.join('/'), sentence };
  });
}

const folders = foldersIn('').sort();

describe.each(['README.md', 'LISEZMOI.md'])('the tree of %s', (file) => {
  const lines = treeOf(readFileSync(join(ROOT, file), 'utf8'));
  const named = lines.map(({ path }) => path);

  test('names every folder that exists', () =>
    expect(folders.filter((folder) => !named.includes(folder))).toEqual([]));

  test('names no folder that does not exist, and none twice', () => {
    expect(named.filter((path) => !folders.includes(path))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
  });

  test('says of each what it holds', () =>
    expect(lines.filter(({ sentence }) => sentence.length < 5)).toEqual([]));
});

test('a tree is read by its indentation', () => {
  const text = '```\napi/  the API\n  words/  sentences\n    en/  in English\nweb/  the page\n```';
  expect(treeOf(text).map(({ path }) => path)).toEqual(['api', 'api/words', 'api/words/en', 'web']);
});
