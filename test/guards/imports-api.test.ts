/** Who may import whom in the API: server → app → schema → concepts → context → graph, never back. */
import { expect, test } from 'vitest';
import { circles, importsWithin, reachedFrom } from '../support/imports.ts';

const imports = importsWithin(new URL('../../api/', import.meta.url).pathname);
const all = [...imports].flatMap(([file, paths]) => paths.map((path) => ({ file, path })));
const said = (wrong: readonly { file: string; path: string }[]) =>
  wrong.map(({ file, path }) => `${file} imports ${path}`);

test('there are imports to guard', () => {
  expect(imports.size).toBeGreaterThan(150);
  expect(imports.get('context.ts')).toContain('graph/graph.ts');
});

test('no file reaches itself through its imports, types included', () => {
  expect(circles(imports)).toEqual([]);
});

test('a circle would be seen', () => {
  const round = new Map([
    ['a.ts', ['b.ts']],
    ['b.ts', ['c.ts']],
    ['c.ts', ['a.ts', 'd.ts']],
    ['d.ts', []],
  ]);
  expect(circles(round)).toEqual([['a.ts', 'b.ts', 'c.ts']]);
});

const conceptOf = (file: string) => file.split('/')[0];

test('no concept imports the resolvers of another: the schema puts them together', () => {
  const wrong = all.filter(
    ({ file, path }) =>
      path.endsWith('resolvers.ts') && file !== 'schema.ts' && conceptOf(file) !== conceptOf(path),
  );
  expect(said(wrong)).toEqual([]);
});

/** Each may be imported by those before it, and by nothing else in the API. */
const TOP = ['server.ts', 'app.ts', 'routes.ts', 'graphql.ts', 'schema.ts'];

test('what is above the concepts is imported from above only', () => {
  const wrong = all.filter(({ file, path }) => {
    const [from, to] = [TOP.indexOf(file), TOP.indexOf(path)];
    return to !== -1 && (from === -1 || from > to);
  });
  expect(said(wrong)).toEqual([]);
});

/** They know nothing of the domain: they import one another, and nothing else of the API. */
const GROUND = /^(graph\/|words\/|(errors|language|day|random|folding)\.ts$)/;

test('the door to the engines and the plain functions know no concept', () => {
  const wrong = all.filter(({ file, path }) => GROUND.test(file) && !GROUND.test(path));
  expect(said(wrong)).toEqual([]);
});

test('the context is given readers that do not know it', () => {
  const below = [...reachedFrom('context.ts', imports)];
  expect(below).toContain('entities/find.ts');
  expect(below.filter((file) => /resolvers\.ts$|^concept\.ts$|^context\.ts$/.test(file))).toEqual(
    [],
  );
});

/** Facts in memory: every derived answer stands on them. */
const SNAPSHOT =
  /^(snapshot\/|about\.ts$|context\.ts$|links\/queries\.ts$|vocabulary\/vocabulary\.ts$|threads\/turns\.ts$)/;

test('the snapshot knows the context, the graph and the vocabulary, and no derived answer', () => {
  const wrong = all.filter(
    ({ file, path }) => file.startsWith('snapshot/') && !SNAPSHOT.test(path) && !GROUND.test(path),
  );
  expect(said(wrong)).toEqual([]);
});

/** What serves scenarios to those who ask for them; nothing else may know that there are any. */
const OFFERS_SCENARIOS = [
  'schema.ts',
  'context.ts',
  'graphql.ts',
  'server.ts',
  'routes.ts',
  'starting/seeding.ts',
];

test('no result of a scenario reaches counts, boards, totals, paths or exports: no facts import scenarios', () => {
  const wrong = all.filter(
    ({ file, path }) =>
      path.startsWith('scenarios/') &&
      !file.startsWith('scenarios/') &&
      !OFFERS_SCENARIOS.includes(file),
  );
  expect(said(wrong)).toEqual([]);
  // The context knows their shape, and nothing that computes.
  const known = (imports.get('context.ts') ?? []).filter((path) => path.startsWith('scenarios/'));
  expect(known).toEqual(['scenarios/shipped.ts']);
});

test('scenarios write nothing: they reach neither commits nor changes', () => {
  const own = [...imports.keys()].filter((file) => file.startsWith('scenarios/'));
  expect(own.length).toBeGreaterThan(10);
  const wrong = all.filter(
    ({ file, path }) =>
      own.includes(file) && /^(graph\/commit\.ts|changes\/|loading\/load)/.test(path),
  );
  expect(said(wrong)).toEqual([]);
});
