/**
 * Depth, aliases and cost of an operation, computed before anything is asked of the graph. The cost
 * is the number of objects that the answer may hold, and the work of what is computed for it: page
 * sizes multiply on the way down. A fragment is measured once, however often it is used.
 */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import { fieldOf } from './fields.ts';
import { checkInput, type Seen } from './inputs.ts';
import { introspected } from './introspection.ts';
import { LONGER_LISTS, SHORT_LIST, VALUE } from './limits.ts';
import { ownWork } from './work.ts';

export interface Measured {
  readonly depth: number;
  readonly aliases: number;
  readonly cost: number;
}

type Variables = Readonly<Record<string, unknown>>;

interface Asked {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Variables;
  readonly seen: Seen;
  readonly known: Map<string, Measured>;
}

/** @param given the values of the variables, as the request carries them: they need not fit their types. */
export function measured(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
  given: Variables = {},
): Measured {
  const root = schema.getRootType(operation.operation);
  if (!root) return NOTHING;
  const fragments = document.definitions.flatMap((one) =>
    one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
  );
  return selection(operation.selectionSet, root, {
    schema,
    fragments: new Map(fragments),
    variables: completed(operation, given),
    seen: new WeakMap(),
    known: new Map(),
  });
}

/** The variables with their defaults. */
function completed({ variableDefinitions = [] }: OperationDefinitionNode, given: Variables) {
  const all: Record<string, unknown> = Object.create(null);
  for (const { variable, defaultValue } of variableDefinitions) {
    const value = Object.hasOwn(given, variable.name.value)
      ? given[variable.name.value]
      : undefined;
    all[variable.name.value] =
      value === undefined && defaultValue !== undefined ? valueFromASTUntyped(defaultValue) : value;
  }
  return all;
}

const NOTHING: Measured = { depth: 0, aliases: 0, cost: 0 };

/** Of one object of the type. */
function selection(set: SelectionSetNode, type: GraphQLCompositeType, asked: Asked): Measured {
  let [depth, aliases, cost] = [0, 0, 0];
  for (const node of set.selections) {
    const one = selected(node, type, asked);
    depth = Math.max(depth, one.depth);
    aliases += one.aliases;
    cost += one.cost;
  }
  return { depth, aliases, cost };
}

function selected(node: SelectionNode, type: GraphQLCompositeType, asked: Asked): Measured {
  if (node.kind === Kind.FIELD) return field(node, type, asked);
  if (node.kind === Kind.INLINE_FRAGMENT)
    return conditioned(node.typeCondition?.name.value, node.selectionSet, type, asked);
  const name = node.name.value;
  const known = asked.known.get(name);
  const fragment = asked.fragments.get(name);
  if (known !== undefined || fragment === undefined) return known ?? NOTHING;
  const own = conditioned(fragment.typeCondition.name.value, fragment.selectionSet, type, asked);
  asked.known.set(name, own);
  return own;
}

function conditioned(
  condition: string | undefined,
  set: SelectionSetNode,
  type: GraphQLCompositeType,
  asked: Asked,
): Measured {
  const on = condition === undefined ? type : asked.schema.getType(condition);
  return isCompositeType(on) ? selection(set, on, asked) : NOTHING;
}

type Field = GraphQLField<unknown, unknown>;

function field(node: FieldNode, type: GraphQLCompositeType, asked: Asked): Measured {
  const aliases = node.alias === undefined ? 0 : 1;
  const definition = fieldOf(type, node.name.value, asked.schema);
  if (definition === undefined) return { depth: 1, aliases, cost: VALUE };
  const values = argumentsOf(node, definition, asked.variables);
  const work = workOf(type, definition, values, asked);
  const size = sizeOf(type, definition, values, asked.schema);
  const named = getNamedType(definition.type);
  // The standard introspection query is deep, and the library bounds its depth.
  const level = named.name.startsWith('__') || node.name.value === '__typename' ? 0 : 1;
  if (!isCompositeType(named) || node.selectionSet === undefined)
    return { depth: level, aliases, cost: size * VALUE + work };
  const inside = selection(node.selectionSet, named, asked);
  return {
    depth: inside.depth + level,
    aliases: inside.aliases + aliases,
    cost: size * (1 + inside.cost) + work,
  };
}

function argumentsOf(node: FieldNode, { args }: Field, variables: Variables): Variables {
  const values: Record<string, unknown> = Object.create(null);
  for (const { name, defaultValue } of args) values[name] = defaultValue;
  for (const { name, value } of node.arguments ?? []) {
    const given = valueFromASTUntyped(value, variables);
    if (given !== undefined) values[name.value] = given;
  }
  return values;
}

/** Of the field itself, and of what its arguments bring. */
function workOf(
  type: GraphQLCompositeType,
  { name, args }: Field,
  values: Variables,
  { seen }: Asked,
): number {
  return args.reduce(
    (sum, argument) => sum + checkInput(argument.type, values[argument.name], argument.name, seen),
    ownWork(type, name),
  );
}

/** How many values the field gives: its page size, or what a list like it is taken to hold. */
function sizeOf(
  type: GraphQLCompositeType,
  { name, args, type: given }: Field,
  values: Variables,
  schema: GraphQLSchema,
): number {
  if (args.some((one) => one.name === 'first')) {
    const first = Number(values['first'] ?? SHORT_LIST);
    const size = Number.isFinite(first) ? Math.max(1, first) : SHORT_LIST;
    return Math.min(size, namedIn(values['filter']));
  }
  if (!isListType(getNullableType(given))) return 1;
  // The page size of a connection has counted its nodes already.
  if (type.name.endsWith('Connection') && (name === 'nodes' || name === 'edges')) return 1;
  return introspected(type, name, schema) ?? LONGER_LISTS[name] ?? SHORT_LIST;
}

/** A list of entities by their ids holds no more than these. */
function namedIn(filter: unknown): number {
  if (typeof filter !== 'object' || filter === null) return Number.POSITIVE_INFINITY;
  const { ids } = filter as { readonly ids?: unknown };
  return Array.isArray(ids) ? Math.max(1, ids.length) : Number.POSITIVE_INFINITY;
}
