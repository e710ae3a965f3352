/** Other GraphQL servers with our schema and resolvers, on ready rows: what remains is their own work. */
import type { RequestListener } from 'node:http';
import { useGraphQlJit } from '@envelop/graphql-jit';
import { useResponseCache } from '@graphql-yoga/plugin-response-cache';
import fastify from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { createYoga } from 'graphql-yoga';
import mercurius from 'mercurius';

export interface Peer {
  readonly name: string;
  readonly url: string;
}

type Serve = (listener: RequestListener) => Promise<string>;

export const MERCURIUS = 'mercurius with jit, on ready rows';

/** @param context what the resolvers are given, made anew for each request. */
export async function openPeers(schema: GraphQLSchema, context: () => object, serve: Serve) {
  const yoga = (...plugins: NonNullable<Parameters<typeof createYoga>[0]['plugins']>) =>
    serve(createYoga({ schema, context, plugins, logging: false }));
  const quick = fastify();
  await quick.register(mercurius, { schema, context, jit: 1 });
  const peers: readonly Peer[] = [
    { name: 'yoga as it comes, on ready rows', url: await yoga() },
    { name: 'yoga with jit, on ready rows', url: await yoga(useGraphQlJit()) },
    {
      name: 'yoga with its response cache',
      url: await yoga(useResponseCache({ session: () => null })),
    },
    { name: MERCURIUS, url: await quick.listen({ port: 0, host: '127.0.0.1' }) },
  ];
  return { peers, close: () => quick.close() };
}
