/** The fields that a request selects of the links of an entity, so that nothing else is read. */
import {
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  Kind,
  type SelectionSetNode,
} from 'graphql';

export interface Selected {
  /** True where it asks how many there are, or whether more follow. */
  readonly total: boolean;
  /** True where it asks for more of the entity reached than its id, kind and names. */
  readonly wholeOther: boolean;
  /** True where it asks for more of the link than its id, kind and ends. */
  readonly wholeLink: boolean;
}

/** Fields of an entity that its id, kind and names answer: the others that have a resolver ask by id. */
const OF_NAMED = new Set(['__typename', 'id', 'kind', 'name', 'links', 'citations']);
const OF_LINK = new Set([
  ...['__typename', 'id', 'kind', 'verb', 'inverse', 'said', 'citations'],
  ...['from', 'to', 'other'],
]);

/** @param info of a field that gives a `LinkConnection` */
export function selectedIn({ fieldNodes, fragments }: GraphQLResolveInfo): Selected {
  const below = (sets: readonly SelectionSetNode[]) => fieldsIn(sets, fragments);
  const page = below(fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []));
  const link = below([
    ...(page.get('nodes') ?? []),
    ...(below(page.get('edges') ?? []).get('node') ?? []),
  ]);
  const other = below(['from', 'to', 'other'].flatMap((end) => link.get(end) ?? []));
  return {
    total: page.has('totalCount') || page.has('pageInfo'),
    wholeOther: [...other.keys()].some((name) => !OF_NAMED.has(name)),
    wholeLink: [...link.keys()].some((name) => !OF_LINK.has(name)),
  };
}

/** The fields of some selections, through fragments, each with what is selected below it. */
function fieldsIn(
  sets: readonly SelectionSetNode[],
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): Map<string, SelectionSetNode[]> {
  const found = new Map<string, SelectionSetNode[]>();
  const left = sets.flatMap(({ selections }) => selections);
  for (const one of left) {
    if (one.kind === Kind.FIELD) {
      const below = found.get(one.name.value) ?? [];
      if (one.selectionSet) below.push(one.selectionSet);
      found.set(one.name.value, below);
      continue;
    }
    const fragment = one.kind === Kind.INLINE_FRAGMENT ? one : fragments[one.name.value];
    // A list grows while it is walked; validation has refused fragments that contain themselves.
    for (const selection of fragment?.selectionSet.selections ?? []) left.push(selection);
  }
  return found;
}
