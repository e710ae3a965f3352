/** The field that a selection names, on a type that may be abstract; introspection included. */
import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isAbstractType,
  isUnionType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

const OF_EVERY_TYPE = new Map<string, Field>([[TypeNameMetaFieldDef.name, TypeNameMetaFieldDef]]);
const OF_THE_ROOT = new Map<string, Field>([
  [SchemaMetaFieldDef.name, SchemaMetaFieldDef],
  [TypeMetaFieldDef.name, TypeMetaFieldDef],
]);

export function fieldOf(
  type: GraphQLCompositeType,
  name: string,
  schema: GraphQLSchema,
): Field | undefined {
  const meta =
    OF_EVERY_TYPE.get(name) ?? (type === schema.getQueryType() ? OF_THE_ROOT.get(name) : undefined);
  return (
    meta ??
    (isUnionType(type) ? undefined : type.getFields()[name]) ??
    (isAbstractType(type)
      ? schema
          .getPossibleTypes(type)
          .map((one) => one.getFields()[name])
          .find((one) => one !== undefined)
      : undefined)
  );
}
