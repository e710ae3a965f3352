/** Any error as a client sees it: a status, a code, a sentence in its language, and an id where it was logged. */
import { type Code, type Language, Refusal } from '../errors.ts';
import { CircuitOpen } from '../graph/circuit.ts';
import { GraphFailure } from '../graph/failures.ts';
import type { Log } from './logging.ts';
import { HttpRefusal, SOON } from './refusals.ts';

export interface Failed {
  readonly status: number;
  readonly code: Code;
  readonly message: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The id under which an unexpected error is logged; null where nothing unexpected happened. */
  readonly id: string | null;
}

/** The status of each code, where a refusal names none. */
export const STATUS: Readonly<Record<Code, number>> = {
  BAD_INPUT: 400,
  NOT_FOUND: 404,
  SOURCE_REQUIRED: 400,
  CONFLICT: 409,
  TOO_COSTLY: 400,
  UNAVAILABLE: 503,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  INTERNAL: 500,
};

/** @param id of the request: an unexpected error is logged under it, once */
export function failedOf(error: unknown, language: Language, id: string, log: Log): Failed {
  const refusal = refusalOf(error, id, log);
  const own = refusal instanceof HttpRefusal ? refusal : undefined;
  return {
    status: own?.status ?? STATUS[refusal.code],
    code: refusal.code,
    message: refusal.sentences[language],
    headers: own?.headers ?? (refusal.code === 'UNAVAILABLE' ? RETRY : {}),
    id: refusal.code === 'INTERNAL' ? id : null,
  };
}

const RETRY = { 'Retry-After': String(SOON) };

/** The refusal that a client sees for an error. An error that it may not see is logged. */
export function refusalOf(error: unknown, id: string, log: Log): Refusal {
  if (error instanceof Refusal) return error;
  if (!(error instanceof CircuitOpen)) log(id, error);
  if (error instanceof GraphFailure) return refusalOfGraph(error);
  return new Refusal(
    'INTERNAL',
    `Something went wrong here (${id}).`,
    `Une erreur s’est produite ici (${id}).`,
  );
}

function refusalOfGraph({ kind }: GraphFailure): Refusal {
  if (kind === 'too-long') {
    return new Refusal(
      'TOO_COSTLY',
      'This question takes too long: ask for less at a time.',
      'Cette question demande trop de temps : en demander moins à la fois.',
    );
  }
  if (kind === 'conflict') {
    return new Refusal(
      'CONFLICT',
      'Somebody changed the same thing meanwhile: try again.',
      'Quelqu’un a modifié la même chose entre-temps : réessayer.',
    );
  }
  if (kind === 'full') {
    return new Refusal(
      'UNAVAILABLE',
      'The disk of this server is full, and nothing was changed: tell its administrator, then try again.',
      'Le disque de ce serveur est plein, et rien n’a changé : prévenir la personne qui l’administre, puis réessayer.',
    );
  }
  return new Refusal(
    'UNAVAILABLE',
    'The database does not answer at the moment: try again shortly.',
    'La base de données ne répond pas en ce moment : réessayer sous peu.',
  );
}
