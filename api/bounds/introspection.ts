/**
 * How many values the lists of introspection hold in this schema: all types together, and of each on
 * average. What is asked of the schema counts several times: the library answers it in one go, while
 * nobody else is served.
 */
import {
  type GraphQLCompositeType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

type Sizes = Readonly<Record<string, number>>;

const AT_ONCE = 12;

const known = new WeakMap<GraphQLSchema, Sizes>();

/** Undefined for what is no list of introspection. */
export function introspected(
  { name: type }: GraphQLCompositeType,
  field: string,
  schema: GraphQLSchema,
): number | undefined {
  if (!type.startsWith('__')) return undefined;
  const sizes = known.get(schema) ?? counted(schema);
  known.set(schema, sizes);
  return sizes[`${type}.${field}`];
}

/** A request that asks this of all types pays what there is; of one type, it pays for an ordinary one. */
function counted(schema: GraphQLSchema): Sizes {
  const types = Object.values(schema.getTypeMap());
  const fields = types.flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [],
  );
  const each = (count: number, among: number) => Math.ceil(count / Math.max(1, among));
  const sum = (count: (type: (typeof types)[number]) => number) =>
    types.reduce((all, type) => all + count(type), 0);
  const size = (all: object) => Object.keys(all).length;
  const directives = schema.getDirectives();
  return {
    '__Schema.types': AT_ONCE * types.length,
    '__Schema.directives': AT_ONCE * directives.length,
    '__Type.fields': each(fields.length, types.length),
    '__Type.enumValues': each(
      sum((type) => (isEnumType(type) ? type.getValues().length : 0)),
      types.length,
    ),
    '__Type.inputFields': each(
      sum((type) => (isInputObjectType(type) ? size(type.getFields()) : 0)),
      types.length,
    ),
    '__Type.interfaces': each(
      sum((type) => (isObjectType(type) ? type.getInterfaces().length : 0)),
      types.length,
    ),
    '__Type.possibleTypes': each(
      sum((type) => (isAbstractType(type) ? schema.getPossibleTypes(type).length : 0)),
      types.length,
    ),
    '__Field.args': each(
      fields.reduce((all, { args }) => all + args.length, 0),
      fields.length,
    ),
    '__Directive.args': each(
      directives.reduce((all, { args }) => all + args.length, 0),
      directives.length,
    ),
    '__Directive.locations': 8,
  };
}
