/** What Neo4j and its driver say of a failure, in the few kinds that the program treats differently. */
import neo4j, { Neo4jError } from 'neo4j-driver';
import { GraphFailure, type GraphFailureKind } from './failures.ts';

const KINDS: ReadonlyArray<readonly [code: RegExp, kind: GraphFailureKind]> = [
  [/ServiceUnavailable|SessionExpired|DatabaseUnavailable/, 'unavailable'],
  [/Security\.|Database\.DatabaseNotFound|Statement\.AccessMode/, 'refused'],
  [/TransactionTimedOut/, 'too-long'],
  [/Schema\.ConstraintValidationFailed|DeadlockDetected|LockAcquisitionTimeout/, 'conflict'],
];

export function understood(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const { code, message } = error;
  const kind = /acquisition timed out/i.test(message)
    ? 'unavailable'
    : KINDS.find(([codes]) => codes.test(code))?.[1];
  return kind === undefined ? error : new GraphFailure(kind, message, { cause: error });
}

/** A server that is away is said at once: only a passing trouble of one that answers is waited out. */
export const mayReadAgain = (error: unknown) =>
  error instanceof Neo4jError && error.retriable && error.code !== neo4j.error.SERVICE_UNAVAILABLE;

/** What answers at the address is no Neo4j, or one that speaks otherwise: the driver gives it no code. */
export function understoodAtOpening(error: unknown): unknown {
  if (!(error instanceof Neo4jError) || !/^(N\/A|ProtocolError)$/.test(error.code)) {
    return understood(error);
  }
  return new GraphFailure('unavailable', error.message, { cause: error });
}
