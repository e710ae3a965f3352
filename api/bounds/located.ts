/** The places of errors in the text of a query: a document is read without them, and seldom needs them. */
import { type ASTNode, type DocumentNode, GraphQLError, parse } from 'graphql';

/** Places that one error tells: a conflict may lie in thousands. */
const PLACES = 2;

export function located(
  errors: readonly GraphQLError[],
  document: DocumentNode,
  text: string,
): GraphQLError[] {
  if (errors.length === 0) return [];
  const told = errors.map(({ nodes = [] }) => nodes.slice(0, PLACES));
  const twins = twinsOf(new Set<object>(told.flat()), document, parse(text));
  return errors.map(
    ({ message, extensions }, at) =>
      new GraphQLError(message, {
        nodes: (told[at] ?? []).flatMap((node) => twins.get(node) ?? []),
        extensions,
      }),
  );
}

/** Both documents were made from the same text: they have the same shape. */
function twinsOf(wanted: ReadonlySet<object>, document: object, twin: object) {
  const twins = new Map<object, ASTNode>();
  pair(document as Tree, twin as Tree);
  return twins;

  function pair(one: Tree, other: Tree): void {
    if (wanted.has(one)) twins.set(one, other as object as ASTNode);
    for (const name in one) {
      const inner = one[name];
      if (typeof inner === 'object' && inner !== null) pair(inner, other[name] as Tree);
    }
  }
}

type Tree = { readonly [name: string]: Tree | string | null };
