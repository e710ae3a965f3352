/** What the page asks is within the bounds of the API, at the sizes of its pages. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getNamedType, Kind, typeFromAST } from 'graphql';
import { expect, test } from 'vitest';
import { measured } from '../../api/bounds/cost.ts';
import { read } from '../../api/bounds/reading.ts';
import { within } from '../../api/bounds/refusals.ts';
import { createSchema } from '../../api/schema.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';

const WEB = new URL('../../web/', import.meta.url).pathname;
/** The cards of a board: the largest page size that the page gives by variable to a list of wholes. */
const LARGEST = 24;
const schema = createSchema(readVocabulary());

const QUERY = /^\s*(query|mutation|subscription) \w+/gm;

/** Files of the page that hold operations, with how many. */
const FILES = readdirSync(WEB, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?<!\.d)\.ts$/.test(file))
  .sort()
  .map((file) => [file, readFileSync(join(WEB, file), 'utf8')] as const)
  .filter(([, text]) => text.includes('graphql(') && text.match(QUERY) !== null);

async function operationsIn(file: string): Promise<[name: string, text: string][]> {
  const module = (await import(join(WEB, file))) as Record<string, unknown>;
  return Object.entries(module).filter(
    (one): one is [string, string] => typeof one[1] === 'string' && one[1].match(QUERY) !== null,
  );
}

const byFile = await Promise.all(FILES.map(async ([file]) => operationsIn(file)));
const all = byFile.flat();

test('the page asks something', () => expect(all.length).toBeGreaterThan(25));

test('every operation is exported, so that it is measured here', () => {
  for (const [at, [file, text]] of FILES.entries())
    expect(byFile[at]?.length, file).toBe(text.match(QUERY)?.length);
});

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
