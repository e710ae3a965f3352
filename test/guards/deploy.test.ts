/** The files for operators name what there is: variables that the program reads, paths that it has, versions that it supports. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { VARIABLES } from '../../scripts/doctor/variables.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DEPLOY = join(ROOT, 'scripts', 'deploy');
const read = (...path: string[]) => readFileSync(join(...path), 'utf8');
const files = readdirSync(DEPLOY).map((name) => [name, read(DEPLOY, name)] as const);
const guides = ['operating.md', 'exploitation.md'].map((name) => read(ROOT, 'docs', name));

test('every variable of ours that they set is one that the program reads', () => {
  const known = new Set(VARIABLES.map(({ name }) => name));
  for (const [name, text] of [...files, ...guides.map((text) => ['a guide', text] as const)])
    for (const [variable] of text.matchAll(
      /\b(?:LACIS_[A-Z_]+|NEO4J_(?:URI|USERNAME|DATABASE))\b/g,
    ))
      if (!/^LACIS_(FUZZ|REQUIRE|RUNS)/.test(variable))
        expect([name, known.has(variable)]).toEqual([name, true]);
});

test('every path that the container copies is there', () => {
  const container = read(DEPLOY, 'Containerfile');
  const copied = [...container.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, all = '']) =>
    all.split(' '),
  );
  expect(copied.length).toBeGreaterThan(5);
  expect(copied.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  const ignored = read(ROOT, '.dockerignore').split('\n');
  expect(copied.filter((path) => ignored.includes(path))).toEqual([]);
});

test('the container starts the server as npm start does', () => {
  const young = /--max-semi-space-size=\d+/.exec(
    read(ROOT, 'scripts', 'start.mjs').replace(/\$\{YOUNG\}/, '64'),
  );
  for (const name of ['Containerfile', 'lacis.service'])
    expect(read(DEPLOY, name)).toContain(young?.[0] ?? 'a size');
  expect(read(ROOT, 'scripts', 'start.mjs')).toContain('YOUNG = 64');
});

test('the compose file is YAML with both services, bound to this machine', () => {
  const { services } = parse(read(DEPLOY, 'compose.yaml')) as {
    services: Record<string, { ports?: string[]; read_only?: boolean }>;
  };
  expect(Object.keys(services)).toEqual(['lacis', 'neo4j']);
  expect(services['lacis']?.ports).toEqual(['127.0.0.1:4000:4000']);
  expect(services['lacis']?.read_only).toBe(true);
  expect(services['neo4j']?.ports).toBeUndefined();
});

describe('the guides for operators', () => {
  test('have the same headings in number, the same commands and the same figures', () => {
    const [english = '', french = ''] = guides;
    const headings = (text: string) => (text.match(/^#+ /gm) ?? []).length;
    expect(headings(english)).toBe(headings(french));
    const commands = (text: string) =>
      [...text.matchAll(/npm run lacis -- [a-z][^`\n#]*/g)].map(([one]) => one.trim());
    expect(commands(english)).toEqual(commands(french));
  });

  test('name every file beside which they stand', () => {
    for (const guide of guides)
      for (const [name] of files) expect(guide).toContain(`scripts/deploy/${name}`);
  });
});
