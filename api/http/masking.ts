/** A GraphQL error as a client sees it: a code and a sentence in its language, and nothing else. */
import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { LIMITS } from '../bounds/limits.ts';
import { type Language, shown } from '../errors.ts';
import { languageOf } from '../language.ts';
import { wordsIn } from '../words/words.ts';
import { refusalOf } from './failing.ts';
import type { Log } from './logging.ts';
import { HttpRefusal, SOON } from './refusals.ts';

/** @param refused is told the code of each error */
export function masking(log: Log, refused?: (code: string) => void): Plugin {
  return {
    onResultProcess({ request, result, setResult }) {
      if (Array.isArray(result) || !('errors' in result) || result.errors === undefined) return;
      const language = languageOf(request.headers.get('accept-language'));
      // A question from within the process may have no id.
      const id = request.headers.get('x-request-id') ?? randomUUID();
      setResult({
        ...result,
        errors: result.errors.slice(0, LIMITS.failures).map((error) => {
          const seen = masked(error, language, id, log);
          refused?.(String(seen.extensions['code']));
          return seen;
        }),
      } as never);
    },
  };
}

/** A database that is away is 503, even if a part of the answer is there. */
const AWAY = { http: { status: 503, headers: { 'Retry-After': String(SOON) } } };

/** @param id of the request: an unexpected error is logged under it */
export function masked(
  error: GraphQLError,
  language: Language,
  id: string,
  log: Log,
): GraphQLError {
  const cause = error.originalError;
  if (cause === undefined || cause instanceof GraphQLError) return invalid(error, language);
  const refusal = refusalOf(cause, id, log);
  const seen = shown(refusal, language, error);
  if (refusal.code === 'INTERNAL') Object.assign(seen.extensions, { id });
  if (refusal.code === 'UNAVAILABLE') Object.assign(seen.extensions, AWAY);
  if (refusal instanceof HttpRefusal) {
    const { status, headers } = refusal;
    Object.assign(seen.extensions, { http: { status, headers } });
  }
  return seen;
}

/** The library repeats what it was given, which may be long. */
const shortened = (message: string) =>
  message.length <= LIMITS.message ? message : `${message.slice(0, LIMITS.message)}…`;

/** A query that is not GraphQL or does not fit the schema: the library's sentence says where. */
function invalid(error: GraphQLError, language: Language): GraphQLError {
  return new GraphQLError(wordsIn(language).http.invalid(shortened(error.message)), {
    ...(error.nodes === undefined ? {} : { nodes: error.nodes }),
    ...(error.source === undefined ? {} : { source: error.source }),
    ...(error.positions === undefined ? {} : { positions: error.positions }),
    path: error.path ?? null,
    extensions: { ...error.extensions, code: 'BAD_INPUT' },
  });
}
