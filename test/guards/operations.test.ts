/** What the page asks is within the bounds of the API, at the sizes of its pages. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type FragmentDefinitionNode, getNamedType, Kind, parse, typeFromAST } from 'graphql';
import { expect, test } from 'vitest';
import { refused } from '../../api/bounds/bounding.ts';
import { measured } from '../../api/bounds/cost.ts';
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
  const { definitions } = parse(text);
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const one of definitions)
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments[one.name.value] = one;
  for (const operation of definitions) {
    if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
    const sizes = (operation.variableDefinitions ?? []).flatMap(({ variable, type }) =>
      getNamedType(typeFromAST(schema, type as never))?.name === 'Int'
        ? [[variable.name.value, LARGEST] as const]
        : [],
    );
    const asked = { schema, fragments, variables: Object.fromEntries(sizes) };
    expect(refused(measured(operation, asked))?.message).toBeUndefined();
  }
});
