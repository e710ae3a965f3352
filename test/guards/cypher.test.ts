/** Every statement of the API: it parses, binds its parameters, and names only what exists. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lintCypherQuery } from '@neo4j-cypher/language-support';
import { expect, test } from 'vitest';
import type { Statement } from '../../api/graph/cypher.ts';
import { openEmbedded } from '../../api/graph/embedded.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';

const API = new URL('../../api/', import.meta.url).pathname;
/** Labels beside the kinds of the vocabulary. */
const LABELS = ['Entity', 'Citation', 'Quantity', 'Absence', 'Value', 'Revision', 'Layout', 'Load', 'KIND'];

const vocabulary = readVocabulary();
const labels = new Set([...LABELS, ...vocabulary.kinds.map(({ id }) => id)]);
const links = new Set(['IN', 'KIND', ...vocabulary.links.map(({ id }) => id)]);

async function statements(): Promise<[name: string, text: string][]> {
  const found: [string, string][] = [];
  for (const file of readdirSync(API, { recursive: true }).map(String).sort()) {
    // The server and what runs in a thread begin to work when they are imported.
    if (!file.endsWith('.ts') || ['server.ts', 'app.ts'].includes(file)) continue;
    if (file.endsWith('worker.ts')) continue;
    const module = (await import(join(API, file))) as Record<string, unknown>;
    for (const [name, value] of Object.entries(module)) {
      if (isStatement(value)) found.push([`${file}: ${name}`, value.text]);
    }
  }
  return found;
}

const isStatement = (value: unknown): value is Statement<unknown, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as { text?: unknown }).text === 'string';

const all = await statements();

test('there are statements to guard', () => expect(all.length).toBeGreaterThan(20));

interface Diagnostic {
  readonly message: string;
  readonly severity?: number;
}

test.each(all)('%s is Cypher that Neo4j’s own linter accepts', (_, text) => {
  const names = [...text.matchAll(/\$(\w+)/g)].map(([, name]) => name ?? '');
  const found = lintCypherQuery(text, {
    parameters: Object.fromEntries(names.map((name) => [name, 1])),
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

test.each(all)('%s is understood by the embedded engine', async (_, text) => {
  const graph = await openEmbedded();
  const names = [...text.matchAll(/\$(\w+)/g)].map(([, name]) => name ?? '');
  const parameters = Object.fromEntries(
    names.map((name) => [name, /^(ids|rows|.*s)$/.test(name) ? [] : name === 'first' ? 1 : null]),
  );
  const statement = {
    text: text.replaceAll('KIND', text.includes('[r:KIND') ? 'ABOUT' : 'Entity'),
  };
  await graph.write((run) => run(statement, parameters));
  await graph.close();
});

test('no statement is put together from pieces', () => {
  expect(all.filter(([, text]) => text.includes('$' + '{'))).toEqual([]);
});
