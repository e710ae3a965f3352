/**
 * Depth, aliases and cost of an operation, computed before anything is asked of the graph. The cost
 * is the number of objects that the answer may hold: page sizes multiply on the way down.
 */
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { LONGER_LISTS, SHORT_LIST } from './limits.ts';

export interface Measured {
  readonly depth: number;
  readonly aliases: number;
  readonly cost: number;
}

interface Asked {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

export function measured(operation: OperationDefinitionNode, asked: Asked): Measured {
  const root = asked.schema.getRootType(operation.operation);
  if (!root) return { depth: 0, aliases: 0, cost: 0 };
  return selection(operation.selectionSet, root, 1, asked);
}

const NOTHING: Measured = { depth: 0, aliases: 0, cost: 0 };

function selection(
  set: SelectionSetNode,
  type: GraphQLCompositeType,
  times: number,
  asked: Asked,
): Measured {
  return set.selections
    .map((node): Measured => {
      if (node.kind === Kind.FIELD) return field(node, type, times, asked);
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? asked.fragments[node.name.value] : node;
      if (fragment === undefined) return NOTHING;
      const condition = fragment.typeCondition?.name.value;
      const on = condition === undefined ? type : asked.schema.getType(condition);
      return isCompositeType(on) ? selection(fragment.selectionSet, on, times, asked) : NOTHING;
    })
    .reduce(
      (all, one) => ({
        depth: Math.max(all.depth, one.depth),
        aliases: all.aliases + one.aliases,
        cost: all.cost + one.cost,
      }),
      NOTHING,
    );
}

function field(node: FieldNode, type: GraphQLCompositeType, times: number, asked: Asked): Measured {
  const aliases = node.alias === undefined ? 0 : 1;
  if (node.name.value.startsWith('__')) return { depth: 0, aliases, cost: 1 };
  const definition = fieldOf(type, node.name.value, asked.schema);
  const named = definition && getNamedType(definition.type);
  if (definition === undefined || !isCompositeType(named) || node.selectionSet === undefined) {
    return { depth: 1, aliases, cost: 0 };
  }
  const size = pageSize(node, definition, asked.variables);
  // The page size of a connection has counted its nodes already; a bare list counts itself.
  const isCounted = isConnection(type) && ['nodes', 'edges'].includes(node.name.value);
  const isList = isListType(getNullableType(definition.type)) && !isCounted;
  const each = times * (size ?? (isList ? (LONGER_LISTS[node.name.value] ?? SHORT_LIST) : 1));
  const inside = selection(node.selectionSet, named, each, asked);
  return { depth: inside.depth + 1, aliases: inside.aliases + aliases, cost: inside.cost + each };
}

const isConnection = (type: GraphQLCompositeType) => type.name.endsWith('Connection');

function fieldOf(
  type: GraphQLCompositeType,
  name: string,
  schema: GraphQLSchema,
): GraphQLField<unknown, unknown> | undefined {
  if (isObjectType(type)) return type.getFields()[name];
  if (!isAbstractType(type)) return undefined;
  const own = 'getFields' in type ? type.getFields()[name] : undefined;
  return (
    own ??
    schema
      .getPossibleTypes(type)
      .map((one) => one.getFields()[name])
      .find((one) => one !== undefined)
  );
}

/** The value of `first`, given, by variable or by default; undefined where the field has none. */
function pageSize(
  node: FieldNode,
  definition: GraphQLField<unknown, unknown>,
  variables: Asked['variables'],
): number | undefined {
  const argument = definition.args.find(({ name }) => name === 'first');
  if (argument === undefined) return undefined;
  const given = node.arguments?.find(({ name }) => name.value === 'first')?.value;
  const value =
    given?.kind === Kind.INT
      ? Number(given.value)
      : given?.kind === Kind.VARIABLE
        ? variables[given.name.value]
        : undefined;
  const size = Number(value ?? argument.defaultValue ?? SHORT_LIST);
  return Number.isFinite(size) ? Math.max(1, size) : SHORT_LIST;
}
