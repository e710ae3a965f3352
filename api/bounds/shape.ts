/**
 * How large a document is with its fragments written out, and how often fields of the same name meet
 * in it. Validation compares such fields two by two: a document is measured before it is validated.
 */
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { LIMITS } from './limits.ts';
import { badRequest, tooCostly, within } from './refusals.ts';

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

export function checkShape({ definitions }: DocumentNode): void {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const sets: SelectionSetNode[] = [];
  for (const one of definitions) {
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
    if ('selectionSet' in one) sets.push(one.selectionSet);
  }
  const countOf = (kind: Kind) => definitions.filter((one) => one.kind === kind).length;
  within({
    operations: countOf(Kind.OPERATION_DEFINITION),
    fragments: countOf(Kind.FRAGMENT_DEFINITION),
  });
  const sizeOf = sizing(fragments);
  within({ selections: sets.reduce((sum, set) => sum + sizeOf(set), 0) });
  let comparisons = 0;
  for (const set of sets) {
    comparisons += comparisonsIn([set], fragments);
    if (comparisons > LIMITS.comparisons) throw tooCostly('comparisons', comparisons);
  }
}

/** How many selections a set holds, at every level. A fragment is counted once and added wherever it is used. */
function sizing(fragments: Fragments): (set: SelectionSetNode) => number {
  const sizes = new Map<string, number>();
  const open = new Set<string>();
  return sizeOf;

  function sizeOf({ selections }: SelectionSetNode): number {
    return selections.reduce((sum, one) => sum + 1 + below(one), 0);
  }

  function below(one: SelectionNode): number {
    if (one.kind !== Kind.FRAGMENT_SPREAD)
      return one.selectionSet === undefined ? 0 : sizeOf(one.selectionSet);
    const name = one.name.value;
    const known = sizes.get(name);
    const fragment = fragments.get(name);
    if (known !== undefined || fragment === undefined) return known ?? 0;
    if (open.has(name)) throw itself(name);
    open.add(name);
    const size = sizeOf(fragment.selectionSet);
    open.delete(name);
    sizes.set(name, size);
    return size;
  }
}

interface Group {
  fields: number;
  /** What is selected below them. */
  readonly below: SelectionSetNode[];
}

/** Each field with all others of its name, and what is selected below each with what is below the others. */
function comparisonsIn(sets: readonly SelectionSetNode[], fragments: Fragments): number {
  const groups = new Map<string, Group>();
  gather(sets);
  let total = 0;
  for (const { fields, below } of groups.values()) {
    const own = below.reduce((sum, { selections }) => sum + selections.length, fields);
    total += (fields - 1) * own + comparisonsIn(below, fragments);
  }
  return total;

  function gather(all: readonly SelectionSetNode[]): void {
    for (const one of all.flatMap(({ selections }) => selections)) {
      if (one.kind === Kind.FIELD) {
        const name = (one.alias ?? one.name).value;
        const group = groups.get(name) ?? { fields: 0, below: [] };
        group.fields += 1;
        if (one.selectionSet !== undefined) group.below.push(one.selectionSet);
        groups.set(name, group);
        continue;
      }
      const fragment = one.kind === Kind.FRAGMENT_SPREAD ? fragments.get(one.name.value) : one;
      if (fragment !== undefined) gather([fragment.selectionSet]);
    }
  }
}

const itself = (name: string) => badRequest('query', ({ containsItself }) => containsItself(name));
