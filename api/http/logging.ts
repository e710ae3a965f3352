/** Structured logs: one JSON object a line on standard error, with request ids and no personal data. */
import pino, { type Logger } from 'pino';

export type { Logger };

/** An unexpected error, with the id that the client sees too. */
export type Log = (id: string, error: unknown) => void;

/** From the least to the most that is written. */
export const LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type Level = (typeof LEVELS)[number];

/** Errors and refused work are written, requests are not. */
export const DEFAULT_LEVEL: Level = 'warn';

const STANDARD_ERROR = 2;
const DEEPEST_CAUSE = 5;

export function openLogger(level: Level = DEFAULT_LEVEL): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: (error) => described(error) },
    },
    // Written at once: the last lines before a crash matter most.
    pino.destination({ dest: STANDARD_ERROR, sync: true }),
  );
}

export const logErrors =
  (logger: Logger): Log =>
  (id, error) =>
    logger.error({ id, err: error }, 'unexpected error');

/** Type, message, stack and causes. Other properties of an error may hold what a person sent. */
function described(error: unknown, depth = 0): object {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const { name, message, stack, cause } = error;
  return {
    type: name,
    message,
    stack,
    ...(cause === undefined || depth === DEEPEST_CAUSE
      ? {}
      : { cause: described(cause, depth + 1) }),
  };
}
