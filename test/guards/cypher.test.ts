/** Every statement of the API, exported or not: it parses, binds its parameters, and names only what exists. */
import { lintCypherQuery } from '@neo4j-cypher/language-support';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { neo4jConstraints } from '../../api/graph/constraints.ts';
import { openEmbedded } from '../../api/graph/embedded.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { PRIVATE } from '../../api/graph/private-labels.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import {
  examplesFor,
  lookups,
  looseCypher,
  madeFor,
  parametersOf,
  SCANS,
  writtenStatements,
} from '../support/statements.ts';

/** Labels beside the kinds of the vocabulary. */
const LABELS = [
  ...['Entity', 'Merged', 'Citation', 'Quantity', 'Absence', 'Value', 'Revision', 'Layout'],
  ...['Change', 'ChangePage', 'Withdrawn', 'Load'],
  'PrivateMark',
  ...PRIVATE,
  'KIND',
];

const vocabulary = readVocabulary();
const labels = new Set([...LABELS, ...vocabulary.kinds.map(({ id }) => id)]);
const links = new Set(['IN', 'INTO', 'KIND', ...vocabulary.links.map(({ id }) => id)]);

const written = writtenStatements();
const all = written.map(({ name, text }) => [name, text] as const);

test('the statements are found, those that no module exports among them', () => {
  expect(all.length).toBeGreaterThan(60);
  expect(all.map(([name]) => name)).toEqual(
    expect.arrayContaining(['about.ts: revision', 'entities/queries.ts: entityOf']),
  );
});

test('no statement is put together from pieces', () => {
  expect(written.filter(({ pieced }) => pieced)).toEqual([]);
});

/** Constraints, and a script that others run in a database of their own. */
const SCRIPTS = new Set(['graph/constraints.ts', 'interchange/writers/cypher.ts']);

test('Cypher stands behind the tag only, but for constraints, indexes and the script that is exported', () => {
  expect(looseCypher().filter(({ file }) => !SCRIPTS.has(file))).toEqual([]);
});

interface Diagnostic {
  readonly message: string;
  readonly severity?: number;
}

test.each(all)('%s is Cypher that Neo4j’s own linter accepts', (_, text) => {
  const found = lintCypherQuery(text, {
    parameters: Object.fromEntries(parametersOf(text).map((name) => [name, 1])),
  }) as unknown as Diagnostic[] | { readonly diagnostics: Diagnostic[] };
  const diagnostics = Array.isArray(found) ? found : found.diagnostics;
  const errors = diagnostics.filter(({ severity }) => severity === 1);
  expect(errors.map(({ message }) => message)).toEqual([]);
});

test.each(all)('%s names only labels and links of the vocabulary', (_, text) => {
  const plain = text.replaceAll(/'[^']*'/g, "''");
  const inBrackets = [...plain.matchAll(/\[\w*:([`\w|]+)/g)].flatMap(
    ([, names]) => names?.replaceAll('`', '').split('|') ?? [],
  );
  const inParentheses = [...plain.matchAll(/\(\w*((?::\w+)+)/g)].flatMap(
    ([, names]) => names?.slice(1).split(':') ?? [],
  );
  expect(inBrackets.filter((name) => !links.has(name))).toEqual([]);
  expect(inParentheses.filter((name) => !labels.has(name))).toEqual([]);
});

let graph: Graph;
beforeAll(async () => {
  graph = await openEmbedded();
});
afterAll(() => graph.close());

test.each(all)('%s is understood by the embedded engine', async (_, text) => {
  await graph.write((run) => run(madeFor(text), examplesFor(text)));
});

const sought = lookups(written).map(({ name, text, nodes }) => [name, text, nodes] as const);

test.each(sought)('%s seeks by a label and property that Neo4j has an index of', (_, __, nodes) => {
  const scanned = nodes.filter(
    ({ labels: own, by }) =>
      !own.some((label) =>
        neo4jConstraints.some((text) => text.includes(`(n:${label})`) && text.includes(`n.${by}`)),
      ),
  );
  expect(scanned.filter(({ labels: own }) => !own.includes('KIND'))).toEqual([]);
});

test.each(sought.filter(([name]) => !SCANS.includes(name)))(
  '%s begins at an index of the embedded engine',
  async (_, text) => {
    const explained = { text: `EXPLAIN ${madeFor(text).text}` };
    const [row] = await graph.write((run) => run(explained, examplesFor(text, 'x')));
    const { plan } = row as { plan: string };
    const lines = plan.split('\n');
    const scans = lines.filter(
      (line, at) => /NodeScan \(\w+:(?!\*)/.test(line) && !/\[index: /.test(lines[at - 1] ?? ''),
    );
    expect(scans, plan).toEqual([]);
  },
);
