/** The cost that is computed before execution is never less than what the answer then holds. */
import fc from 'fast-check';
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  parse,
} from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { measured } from '../../api/bounds/cost.ts';
import { createSchema } from '../../api/schema.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { type Ask, asking } from '../support/asking.ts';
import { runs } from '../support/runs.ts';
import { seeded } from '../support/seeded.ts';

/** Ids of the shipped data with much around them. */
const HUBS = ['koumbit', 'civicrm', 'facil', 'montreal', 'ecologie-du-logiciel-libre'];
const schema = createSchema(readVocabulary());

let ask: Ask;
beforeAll(async () => {
  ask = asking(await seeded());
});

type Draw = (choices: number) => number;

/** A query that fits the schema: some fields of each type, some page sizes, some levels. */
function query(draw: Draw): string {
  return `{ ${some(schema.getQueryType() as GraphQLNamedType, 4, draw)} }`;
}

function some(type: GraphQLNamedType, depth: number, draw: Draw): string {
  const fields = askable(type).filter(
    (field) => depth > 0 || !isCompositeType(getNamedType(field.type)),
  );
  if (fields.length === 0) return '__typename';
  const chosen = Array.from({ length: 1 + draw(3) }, () => fields[draw(fields.length)]);
  return [...new Set(chosen)]
    .map((field) => (field === undefined ? '' : oneField(field, depth, draw)))
    .join(' ');
}

function oneField(field: GraphQLField<unknown, unknown>, depth: number, draw: Draw): string {
  const type = getNamedType(field.type);
  const given = field.args.flatMap(({ name }) => {
    if (name === 'id') return [`id: "${HUBS[draw(HUBS.length)]}"`];
    return name === 'first' && draw(3) > 0 ? [`first: ${1 + draw(12)}`] : [];
  });
  const called = given.length > 0 ? `${field.name}(${given.join(', ')})` : field.name;
  return isCompositeType(type) ? `${called} { ${some(type, depth - 1, draw)} }` : called;
}

/** Fields that need nothing, or only the id of an entity. */
function askable(type: GraphQLNamedType): GraphQLField<unknown, unknown>[] {
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const isQuery = type.name === 'Query';
  return Object.values(type.getFields()).filter(({ name, args }) => {
    const needed = args.filter(isRequiredArgument).map((one) => one.name);
    return needed.length === 0 || (isQuery && name === 'entity' && needed.join() === 'id');
  });
}

function costOf(text: string, of: GraphQLSchema): number {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error(text);
  return measured(document, operation, of).cost;
}

/** Every object of an answer, at every level. */
function objectsIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((all: number, one) => all + objectsIn(one), 0);
  if (value === null || typeof value !== 'object') return 0;
  return 1 + Object.values(value).reduce((all: number, one) => all + objectsIn(one), 0);
}

test('whatever is asked, the answer holds no more objects than its cost said', async () => {
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.nat({ max: 2 ** 20 })), async (numbers) => {
      const draw: Draw = (choices) => (numbers.next().value as number) % choices;
      // Twenty in one request’s time: each stands for itself, and a failure shows which.
      const text = query(draw);
      const { data, errors } = await ask(text);
      if (errors !== undefined) return;
      expect(objectsIn(data) - 1, text).toBeLessThanOrEqual(costOf(text, schema));
    }),
    { numRuns: runs(250), seed: 20261126 },
  );
});
