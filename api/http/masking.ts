/** What a client sees of an error: a code and a sentence in its language, and nothing else. */
import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { LIMITS } from '../bounds/limits.ts';
import { type Language, Refusal, shown } from '../errors.ts';
import { GraphFailure } from '../graph/failures.ts';
import { languageOf } from './language.ts';

/** Where what a client may not see is written, with the id that the client is told. */
export type Log = (id: string, error: unknown) => void;

export const logToConsole: Log = (id, error) => console.error(`[${id}]`, error);

export function masking(log: Log): Plugin {
  return {
    onResultProcess({ request, result, setResult }) {
      if (Array.isArray(result) || !('errors' in result) || result.errors === undefined) return;
      const language = languageOf(request.headers.get('accept-language'));
      setResult({
        ...result,
        errors: result.errors
          .slice(0, LIMITS.failures)
          .map((error) => masked(error, language, log)),
      } as never);
    },
  };
}

export function masked(error: GraphQLError, language: Language, log: Log): GraphQLError {
  const cause = error.originalError;
  if (cause instanceof Refusal) return shown(cause, language, error);
  if (cause instanceof GraphFailure) return shown(refusalOf(cause, log), language, error);
  if (cause === undefined || cause instanceof GraphQLError) return invalid(error, language);
  const id = randomUUID();
  log(id, cause);
  return shown(
    new Refusal(
      'INTERNAL',
      `Something went wrong here (${id}).`,
      `Une erreur s’est produite ici (${id}).`,
    ),
    language,
    error,
  );
}

function refusalOf(failure: GraphFailure, log: Log): Refusal {
  log(randomUUID(), failure);
  if (failure.kind === 'too-long') {
    return new Refusal(
      'TOO_COSTLY',
      'This question takes too long: ask for less at a time.',
      'Cette question demande trop de temps : en demander moins à la fois.',
    );
  }
  if (failure.kind === 'conflict') {
    return new Refusal(
      'CONFLICT',
      'Somebody changed the same thing meanwhile: try again.',
      'Quelqu’un a modifié la même chose entre-temps : réessayer.',
    );
  }
  return new Refusal(
    'UNAVAILABLE',
    'The database does not answer at the moment: try again shortly.',
    'La base de données ne répond pas en ce moment : réessayer sous peu.',
  );
}

/** The library repeats what it was given, which may be long. */
const shortened = (message: string) =>
  message.length <= LIMITS.message ? message : `${message.slice(0, LIMITS.message)}…`;

/** A query that is not GraphQL or does not fit the schema: the library's sentence says where. */
function invalid(error: GraphQLError, language: Language): GraphQLError {
  const lead = language === 'FR' ? 'Requête refusée : ' : '';
  return new GraphQLError(`${lead}${shortened(error.message)}`, {
    ...(error.nodes === undefined ? {} : { nodes: error.nodes }),
    ...(error.source === undefined ? {} : { source: error.source }),
    ...(error.positions === undefined ? {} : { positions: error.positions }),
    path: error.path ?? null,
    extensions: { ...error.extensions, code: 'BAD_INPUT' },
  });
}
