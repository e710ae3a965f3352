/** Requests made from the schema, so that a field that is added is asked for too. */
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  parse,
} from 'graphql';
import { measured } from '../../api/bounds/cost.ts';
import { LIMITS } from '../../api/bounds/limits.ts';

/** Of the links of an entity: enough to see which they are, and in which order. */
const FEW = 20;
/** Fields that differ between two graphs that say the same: when they were loaded, and what was changed since. */
const OF_THE_LOADING = new Set([
  'changed',
  'changedAt',
  'changes',
  'revision',
  'asOfRevision',
  'history',
]);

/** Questions that a reader without an account may not ask. */
const OF_ACCOUNTS = new Set([
  'accounts',
  'invitations',
  'keptScenarios',
  'personRequests',
  'proposal',
  'reviewQueue',
]);

type Fields = readonly GraphQLField<unknown, unknown>[];

const fieldsOf = (type: GraphQLNamedType): Fields =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
const takesNothing = ({ args }: GraphQLField<unknown, unknown>) => !args.some(isRequiredArgument);

/** All fields of a type, and theirs, `depth` levels down. */
export function everything(type: GraphQLNamedType, depth: number): string {
  const asked = fieldsOf(type)
    .filter((field) => takesNothing(field) && !OF_THE_LOADING.has(field.name))
    .flatMap((field) => oneField(field, depth));
  return `{ __typename ${asked.join(' ')} }`;
}

function oneField(field: GraphQLField<unknown, unknown>, depth: number): string[] {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return [field.name];
  const few = field.args.some(({ name }) => name === 'first') ? `(first: ${FEW})` : '';
  if (/Connection$/.test(type.name) && depth > 0)
    return [`${field.name}${few} { totalCount nodes { id } }`];
  if (depth <= 0 || fieldsOf(type).length === 0) return [];
  return [`${field.name}${few} ${everything(type, depth - 1)}`];
}

/** One request for each list of the API that needs no argument, each page of `length` with all of its fields. */
export function lists(
  schema: GraphQLSchema,
  length: number,
): readonly (readonly [name: string, query: string])[] {
  return fieldsOf(schema.getQueryType() as GraphQLNamedType)
    .filter(({ type }) => /Connection$/.test(getNamedType(type).name))
    .map((field) => {
      const node = getNamedType(
        fieldsOf(getNamedType(field.type)).find(({ name }) => name === 'nodes')?.type,
      );
      const query = (depth: number) => {
        const asked = everything(node as GraphQLNamedType, depth);
        return `query ($after: ID) { list: ${field.name}(first: ${length}, after: $after) {
          totalCount pageInfo { hasNextPage endCursor } nodes ${asked} } }`;
      };
      // As deep as one request may ask.
      return [field.name, query(isCheap(query(2), schema) ? 2 : 1)] as const;
    });
}

/** The other questions of the API that need no argument: about, vocabulary, and what is derived. */
export function others(schema: GraphQLSchema): readonly (readonly [name: string, query: string])[] {
  return fieldsOf(schema.getQueryType() as GraphQLNamedType)
    .filter(
      (field) =>
        takesNothing(field) &&
        !OF_THE_LOADING.has(field.name) &&
        !OF_ACCOUNTS.has(field.name) &&
        !/Connection$/.test(getNamedType(field.type).name),
    )
    .map((field) => {
      const query = (depth: number) => `{ ${oneField(field, depth).join(' ')} }`;
      const depth = [3, 2].find((some) => isCheap(query(some), schema)) ?? 1;
      return [field.name, query(depth)] as const;
    });
}

function isCheap(query: string, schema: GraphQLSchema): boolean {
  const document = parse(query);
  const operation = getOperationAST(document);
  return operation != null && measured(document, operation, schema, {}).cost <= LIMITS.cost;
}
