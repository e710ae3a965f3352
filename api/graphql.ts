/** The GraphQL API as a function of its graph, with its bounds; HTTP is around it. */
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { useContentEncoding } from '@whatwg-node/server';
import { createYoga } from 'graphql-yoga';
import { bounding } from './bounds/bounding.ts';
import { LIMITS } from './bounds/limits.ts';
import { paced } from './bounds/pacing.ts';
import { createContext, type Dataset } from './context.ts';
import { graphiqlTabs } from './docs/ready-questions.ts';
import type { Graph } from './graph/graph.ts';
import { anyOrigin } from './http/any-origin.ts';
import { languageOf } from './http/language.ts';
import { type Log, logToConsole, masking } from './http/masking.ts';
import { createSchema } from './schema.ts';
import { openSearch } from './search/search.ts';
import type { Story } from './stories/story.ts';
import type { Vocabulary } from './vocabulary/vocabulary.ts';

export interface ApiParts {
  readonly graph: Graph;
  readonly vocabulary: Vocabulary;
  readonly dataset: Dataset;
  readonly stories?: readonly Story[];
  readonly log?: Log;
}

export function createApi({
  graph,
  vocabulary,
  dataset,
  stories = [],
  log = logToConsole,
}: ApiParts) {
  const search = openSearch(graph);
  const schema = paced(createSchema(vocabulary));
  const yoga = createYoga({
    schema,
    context: ({ request }) =>
      createContext({
        graph,
        vocabulary,
        dataset,
        stories,
        search,
        language: languageOf(request.headers.get('accept-language')),
        signal: request.signal,
      }),
    // Documents are kept by `bounding`, within bounds.
    parserAndValidationCache: false,
    plugins: [bounding(), masking(log), anyOrigin(), useContentEncoding()],
    renderGraphiQL,
    graphiql: { title: 'Lacis', defaultTabs: graphiqlTabs },
    maskedErrors: false,
    batching: false,
    multipart: false,
    landingPage: false,
    logging: false,
    maxRequestBodySize: LIMITS.body,
    cors: { origin: '*', credentials: false, methods: ['GET', 'POST', 'OPTIONS'] },
  });
  return Object.assign(yoga, { schema });
}
