/** Requests made from the schema, so that a field that is added is asked for too. */
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** Of the links of an entity: enough to see which they are, and in which order. */
const FEW = 20;
/** Fields that differ between two graphs that say the same: when they were loaded. */
const OF_THE_LOADING = new Set(['changed', 'revision']);

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
      const asked = everything(node as GraphQLNamedType, 2);
      return [
        field.name,
        `query ($after: ID) { list: ${field.name}(first: ${length}, after: $after) {
          totalCount pageInfo { hasNextPage endCursor } nodes ${asked} } }`,
      ] as const;
    });
}

/** The other questions of the API that need no argument: about, vocabulary, and what is derived. */
export function others(schema: GraphQLSchema): readonly (readonly [name: string, query: string])[] {
  return fieldsOf(schema.getQueryType() as GraphQLNamedType)
    .filter((field) => takesNothing(field) && !/Connection$/.test(getNamedType(field.type).name))
    .map((field) => [field.name, `{ ${oneField(field, 3).join(' ')} }`] as const);
}
