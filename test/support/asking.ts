/** Asks the API in GraphQL, in process, as a client would: no port, no fake. */

import type { Graph } from '../../api/graph/graph.ts';
import { createApi } from '../../api/graphql.ts';
import type { Log } from '../../api/http/logging.ts';
import { readVocabulary, type Vocabulary } from '../../api/vocabulary/vocabulary.ts';

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape that it asked for
  readonly data: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string; readonly field?: string };
  }[];
}

export type Ask = (
  query: string,
  variables?: Record<string, unknown>,
  language?: string,
) => Promise<Answer>;

export const DATASET = { nameFr: 'Un petit monde', nameEn: 'A small world', licence: 'CC-BY-4.0' };

export function asking(
  graph: Graph,
  { vocabulary = readVocabulary(), log = () => {} }: { vocabulary?: Vocabulary; log?: Log } = {},
): Ask {
  const api = createApi({ graph, vocabulary, dataset: DATASET, log });
  return async (query, variables = {}, language = 'en') => {
    const response = await api.fetch('http://lacis/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': language },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  };
}
