/** Typed operations: the text is checked against api/contract.graphql by the compiler, and costs nothing at run time. */
import type { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.d.ts';

export type { ResultOf } from 'gql.tada';

type Tada = ReturnType<
  typeof initGraphQLTada<{ introspection: introspection; disableMasking: true }>
>;

/** At run time an operation is its text, with the fragments that it spreads behind it, each once. */
export const graphql = ((text: string, fragments: readonly string[] = []) => {
  const all = [text, ...fragments].flatMap((one) => one.split(/\n(?=\s*fragment \w+ on )/));
  return [...new Set(all.map((one) => one.trim()))].join('\n');
}) as unknown as Tada;
