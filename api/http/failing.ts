/** Any error as a client sees it: a status, a code, a sentence in its language, and an id where it was logged. */
import { type Code, type Language, Refusal } from '../errors.ts';
import { CircuitOpen } from '../graph/circuit.ts';
import { GraphFailure } from '../graph/failures.ts';
import type { Words } from '../words/en.ts';
import { both } from '../words/words.ts';
import { Gone } from './gone.ts';
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
  // Nobody reads this: it is no failure of ours, and says nothing worth a line in the log.
  if (error instanceof Gone) return said('UNAVAILABLE', ({ overloaded }) => overloaded);
  if (!(error instanceof CircuitOpen)) log(id, error);
  if (error instanceof GraphFailure) return refusalOfGraph(error);
  return said('INTERNAL', ({ internal }) => internal(id));
}

function refusalOfGraph({ kind }: GraphFailure): Refusal {
  if (kind === 'too-long') return said('TOO_COSTLY', ({ takesTooLong }) => takesTooLong);
  if (kind === 'conflict') return said('CONFLICT', ({ conflict }) => conflict);
  if (kind === 'full') return said('UNAVAILABLE', ({ diskFull }) => diskFull);
  return said('UNAVAILABLE', ({ away }) => away);
}

function said(code: Code, say: (words: Words['http']) => string): Refusal {
  const { en, fr } = both(({ http }) => say(http));
  return new Refusal(code, en, fr);
}
