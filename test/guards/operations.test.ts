/** What the page asks is within the bounds of the API, at the sizes of its pages. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { getNamedType, Kind, typeFromAST } from 'graphql';
import { expect, test } from 'vitest';
import { measured } from '../../api/bounds/cost.ts';
import { read } from '../../api/bounds/reading.ts';
import { within } from '../../api/bounds/refusals.ts';
import { createSchema } from '../../api/schema.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';

const REMOTE = new URL('../../web/remote/', import.meta.url).pathname;
/** The cards of a board: the largest page size that the page gives by variable to a list of wholes. */
const LARGEST = 24;
const schema = createSchema(readVocabulary());

async function operations(): Promise<[name: string, text: string][]> {
  const found: [string, string][] = [];
  for (const file of readdirSync(REMOTE).sort()) {
    if (!/(?<!\.d)\.ts$/.test(file)) continue;
    const module = (await import(join(REMOTE, file))) as Record<string, unknown>;
    for (const [name, value] of Object.entries(module)) {
      if (typeof value === 'string' && /^\s*query\b/.test(value)) found.push([name, value]);
    }
  }
  return found;
}

const all = await operations();

test('the page asks something', () => expect(all.length).toBeGreaterThan(10));

test.each(all)('%s', (_, text) => {
  const document = read(text);
  for (const operation of document.definitions) {
    if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
    const sizes = (operation.variableDefinitions ?? []).flatMap(({ variable, type }) =>
      getNamedType(typeFromAST(schema, type as never))?.name === 'Int'
        ? [[variable.name.value, LARGEST] as const]
        : [],
    );
    const cost = measured(document, operation, schema, Object.fromEntries(sizes));
    expect(() => within(cost)).not.toThrow();
  }
});
