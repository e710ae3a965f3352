/** The GraphQL API as a function of its graph, with its bounds; HTTP is around it. */

import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { GraphQLSchema } from 'graphql';
import { createYoga, useExecutionCancellation } from 'graphql-yoga';
import { viewerOf } from './access/asking.ts';
import { openProvider, type ProviderSettings } from './access/oidc.ts';
import type { Viewer } from './access/viewer.ts';
import { cookieOf, openAttempts, visitOf } from './access/visit.ts';
import { bounding } from './bounds/bounding.ts';
import { LIMITS } from './bounds/limits.ts';
import { paced } from './bounds/pacing.ts';
import { openConsulting } from './consultations/consulting.ts';
import { voterOf } from './consultations/voter.ts';
import { createContext, type Dataset } from './context.ts';
import { graphiqlTabs } from './docs/ready-questions.ts';
import { openFollowing } from './following/following.ts';
import type { Graph } from './graph/graph.ts';
import type { Client } from './http/addresses.ts';
import { givingCookies } from './http/cookies.ts';
import { type Log, logErrors, openLogger } from './http/logging.ts';
import { masking } from './http/masking.ts';
import { guardingMutations } from './http/mutations.ts';
import { openReplies, UNKEPT } from './http/replies.ts';
import { languageOf } from './language.ts';
import type { Register } from './purchases/register.ts';
import type { Shipped } from './scenarios/shipped.ts';
import { createSchema } from './schema.ts';
import { openSearch } from './search/search.ts';
import { snapshotOf } from './snapshot/snapshot.ts';
import type { Story } from './stories/story.ts';
import type { Vocabulary } from './vocabulary/vocabulary.ts';

export interface ApiParts {
  readonly graph: Graph;
  readonly vocabulary: Vocabulary;
  readonly dataset: Dataset;
  readonly stories?: readonly Story[];
  readonly scenarios?: readonly Shipped[];
  readonly registers?: readonly Register[];
  readonly log?: Log;
  /** Is told the code of each error that a client is told. */
  readonly refused?: (code: string) => void;
  /** `LACIS_ADMIN_TOKEN`: who sends it may change facts. Without it, nobody may. */
  readonly adminToken?: string | undefined;
  /** The folder where the terminal leaves invitations. */
  readonly invitations?: string | undefined;
  /** Where people may sign in besides passkeys. */
  readonly provider?: ProviderSettings | undefined;
  /** Another schema than that of the vocabulary. */
  readonly schema?: GraphQLSchema;
}

export type Api = ReturnType<typeof createApi>;

const schemas = new WeakMap<Vocabulary, GraphQLSchema>();

/** Made once for a vocabulary: it takes a fifth of a second, and nothing changes it afterwards. */
function schemaOf(vocabulary: Vocabulary): GraphQLSchema {
  const made = schemas.get(vocabulary) ?? paced(createSchema(vocabulary));
  schemas.set(vocabulary, made);
  return made;
}

export function createApi({
  graph,
  vocabulary,
  dataset,
  stories = [],
  scenarios = [],
  registers = [],
  log = logErrors(openLogger()),
  schema = schemaOf(vocabulary),
  adminToken,
  invitations,
  provider: signingIn,
  refused,
}: ApiParts) {
  const signInProvider = signingIn === undefined ? null : openProvider(signingIn);
  const snapshot = () => snapshotOf(graph, vocabulary);
  const search = openSearch(snapshot);
  const following = openFollowing(snapshot);
  const consulting = openConsulting(graph);
  const replies = openReplies();
  const attempts = openAttempts();
  const cookies = givingCookies();
  const yoga = createYoga<{ client?: Client }>({
    schema,
    // Yoga adds the request itself, so that a resolver sees its cookies and tokens.
    context: ({ request, client }) => {
      const visit = visitOf({ request, client, attempts, give: cookies.giveTo(request) });
      const authorization = request.headers.get('authorization');
      const { cookie } = visit;
      return createContext({
        graph,
        vocabulary,
        dataset,
        stories,
        scenarios,
        registers,
        search,
        following,
        language: languageOf(request.headers.get('accept-language')),
        viewer: once(() => viewerOf({ graph, authorization, cookie, adminToken })),
        visit,
        invitations,
        signInProvider,
        client: client === undefined || client.isLocal ? null : client.key,
        isPosted: request.method === 'POST',
        consulting,
        voter: voterOf(request, client, cookies.giveTo(request)),
        keepNot: () => replies.add(request, ...UNKEPT),
        signal: request.signal,
      });
    },
    // Documents are kept by `bounding`, within bounds.
    parserAndValidationCache: false,
    plugins: [
      bounding(),
      guardingMutations(),
      masking(log, refused),
      cookies.plugin,
      replies.plugin,
      useExecutionCancellation(),
    ],
    renderGraphiQL,
    graphiql: { title: 'Lacis', defaultTabs: graphiqlTabs(dataset.examples) },
    maskedErrors: false,
    batching: false,
    multipart: false,
    landingPage: false,
    logging: false,
    maxRequestBodySize: LIMITS.body,
    // The kit around it answers for origins, encodings and caches.
    cors: false,
  });
  /** Who sends a request that is not one of GraphQL. @throws UNAUTHENTICATED for a token that is not valid */
  const viewer = (headers: Headers, origin: string): Promise<Viewer> =>
    viewerOf({
      graph,
      authorization: headers.get('authorization'),
      cookie: cookieOf(headers, origin),
      adminToken,
    });
  return Object.assign(yoga, { schema, following, consulting, viewer });
}

/** A request finds out once who sends it, and only if a field asks. */
function once(find: () => Promise<Viewer>): () => Promise<Viewer> {
  let viewer: Promise<Viewer> | undefined;
  return () => {
    viewer ??= find();
    return viewer;
  };
}
