/** The errors of Neo4j and its driver, in the kinds that the program tells apart. */
import neo4j, { Neo4jError } from 'neo4j-driver';
import { GraphFailure, type GraphFailureKind } from './failures.ts';

type Kinds = ReadonlyArray<readonly [words: RegExp, kind: GraphFailureKind]>;

const BY_CODE: Kinds = [
  [/ServiceUnavailable|SessionExpired|DatabaseUnavailable/, 'unavailable'],
  [/Security\.(Unauthorized|Authentication|Credentials|Token)/, 'wrong-password'],
  [/Database\.DatabaseNotFound/, 'no-such-database'],
  [/Security\.|Statement\.AccessMode/, 'refused'],
  [/TransactionTimedOut/, 'too-long'],
  [/Schema\.ConstraintValidationFailed|DeadlockDetected|LockAcquisitionTimeout/, 'conflict'],
];

/** While it connects, the driver gives the reason in words only. */
const BY_WORDS: Kinds = [
  [/ENOTFOUND|EAI_AGAIN/, 'unknown-host'],
  [/TLS|SSL|certificate/, 'no-encryption'],
  [/responded HTTP|ProtocolError|protocol|handshake/i, 'not-neo4j'],
];

export function understood(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const { code, message } = error;
  const kind = /acquisition timed out/i.test(message) ? 'unavailable' : find(BY_CODE, code);
  return kind === undefined ? error : new GraphFailure(kind, message, { cause: error });
}

/** A server that is away is reported at once: only a passing trouble of one that answers is waited out. */
export const mayReadAgain = (error: unknown) =>
  error instanceof Neo4jError && error.retriable && error.code !== neo4j.error.SERVICE_UNAVAILABLE;

/** While the first connection is made, every error is a failure: the address may be wrong in many ways. */
export function understoodAtOpening(error: unknown): GraphFailure {
  const words = wordsOf(error);
  const known = understood(error);
  if (known instanceof GraphFailure && known.kind !== 'unavailable') return known;
  const kind =
    find(BY_WORDS, words) ?? (error instanceof Neo4jError ? 'unavailable' : 'bad-address');
  return new GraphFailure(kind, words, { cause: error });
}

const find = (kinds: Kinds, text: string) => kinds.find(([words]) => words.test(text))?.[1];

/** The message and those of its causes: `neo4j://` hides the reason of one server in a cause. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message} ${wordsOf(error.cause)}`;
}
