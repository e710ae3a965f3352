/** Mutations only by POST, as JSON, and never for a page of another site. */
import { GraphQLError, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { isJson } from './body.ts';
import { type HttpRefusal, notAllowed, notJson, otherSite } from './refusals.ts';
import { isFromOtherSite } from './same-origin.ts';

export function guardingMutations(): Plugin {
  return {
    onParse() {
      return ({ result, context }) => {
        if (result instanceof Error || !('request' in context)) return;
        const { request, params } = context as {
          request: Request;
          params?: { operationName?: string };
        };
        const operation = getOperationAST(result, params?.operationName);
        const refusal = operation?.operation === 'mutation' ? refusalOf(request) : null;
        if (refusal !== null) throw new GraphQLError(refusal.message, { originalError: refusal });
      };
    },
  };
}

/** @returns the reason why this request may not change anything; null if it may */
export function refusalOf({ method, headers, url }: Request): HttpRefusal | null {
  if (method !== 'POST') return notAllowed(method, ['POST']);
  if (!isJson(headers.get('content-type'))) return notJson();
  const told = { origin: headers.get('origin'), site: headers.get('sec-fetch-site') };
  return isFromOtherSite(told, new URL(url).origin) ? otherSite() : null;
}
