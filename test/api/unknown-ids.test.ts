/** An id that names nothing is an error in every argument; it is never read as an empty answer. */
import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { createSchema } from '../../api/schema.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { type Ask, asking } from '../support/asking.ts';
import { world } from '../support/world.ts';

type Argument = GraphQLArgument | GraphQLInputField;

/** Where a page begins; the ids of a vote, which are those of the vote alone; what only one template takes; the proposals, which are private. */
const OTHER =
  /^(after|before|consultation\..*|scenario\.input\.(members|buyer|function)|proposal\.id)$/;
/** One thing by its id: null where there is none. */
const ONE_BY_ID =
  /^(entity|link|gap|convergence|divergence|retired|story|liveConsultation|keptScenario|softwareFunction)\.id$/;

let ask: Ask;
beforeAll(async () => {
  ask = asking(await world());
});

const fields = Object.values(createSchema(readVocabulary()).getQueryType()?.getFields() ?? {});

/** The arguments that name entities, each as the way to it. */
function naming(all: readonly Argument[], before: readonly Argument[] = []): Argument[][] {
  return all.flatMap((one) => {
    const type = getNamedType(one.type);
    const way = [...before, one];
    if (type.name === 'ID') return [way];
    if (!isInputObjectType(type) || before.length > 1) return [];
    return naming(Object.values(type.getFields()), way);
  });
}

const isList = (type: GraphQLInputType) => String(type).startsWith('[');
const inList = (type: GraphQLInputType, value: string) => (isList(type) ? `[${value}]` : value);

/** The arguments in GraphQL: the last of the way names nobody, those that must be there have some value. */
function written(all: readonly Argument[], [here, ...rest]: readonly Argument[]): string {
  return all
    .flatMap((one) => {
      const type = getNamedType(one.type);
      const own = isInputObjectType(type) ? Object.values(type.getFields()) : [];
      if (one === here) {
        const others = one.name === 'between' ? ', "coop-du-lac"' : '';
        const value = rest.length === 0 ? `"nobody-knows-it"${others}` : `{${written(own, rest)}}`;
        return [`${one.name}: ${inList(one.type, value)}`];
      }
      const isNeeded = isNonNullType(one.type) && one.defaultValue === undefined;
      return isNeeded ? [`${one.name}: ${inList(one.type, exampleOf(one))}`] : [];
    })
    .join(', ');
}

function exampleOf({ type }: Argument): string {
  const named = getNamedType(type);
  if (named.name === 'ID') return '"coop-du-lac"';
  if (named.name === 'String') return '"lac"';
  if (isInputObjectType(named)) return `{${written(Object.values(named.getFields()), [])}}`;
  if ('getValues' in named) return named.getValues()[0]?.name ?? '';
  return '1';
}

const asked = fields.flatMap((field) =>
  naming(field.args).flatMap((way) => {
    const type = getNamedType(field.type);
    const name = way.map(({ name: part }) => part).join('.');
    if (OTHER.test(way.at(-1)?.name ?? '') || OTHER.test(`${field.name}.${name}`)) return [];
    const isPaged = isObjectType(type) && 'totalCount' in type.getFields();
    const selection = isLeafType(type) ? '' : isPaged ? '{ totalCount }' : '{ __typename }';
    const query = `{ ${field.name}(${written(field.args, way)}) ${selection} }`;
    return [{ name: `${field.name}.${name}`, field: field.name, query }];
  }),
);

test('the schema names entities in many arguments', () => {
  expect(asked.length).toBeGreaterThan(150);
});

test.for(asked)('$name', async ({ name, field, query }) => {
  const { data, errors } = await ask(query);
  if (ONE_BY_ID.test(name)) expect(data[field]).toBeNull();
  else expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
});

test.each([
  'template: POOLING, members: ["nobody-knows-it"]',
  'template: SPENDING, buyer: "nobody-knows-it"',
  'template: SPENDING, function: "nobody-knows-it"',
])('a scenario of somebody unknown: %s', async (input) => {
  const { errors } = await ask(`{ scenario(input: { ${input} }) { __typename } }`);
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
});
