/** The errors of the embedded engine and of its files, in the kinds that the program tells apart. */
import { constants } from 'node:os';
import { GraphFailure, type GraphFailureKind } from './failures.ts';

const TAKEN = /UNIQUE constraint violation/;

const KINDS: ReadonlyArray<readonly [message: RegExp, kind: GraphFailureKind]> = [
  [/GRAFEO-T001/, 'conflict'],
  [TAKEN, 'conflict'],
  [/GRAFEO-Q003/, 'too-long'],
  [/locked by another process|cannot be locked|database locked|is locked by/, 'locked'],
  [/newer version|unsupported file format version|this version cannot read/, 'other-version'],
  [/not a (Grafeo )?database/, 'not-a-database'],
  [/GRAFEO-S002|sidecar WAL .* of another database/, 'damaged'],
];

const CODES: Readonly<Record<string, GraphFailureKind>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'read-only',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  ENOTDIR: 'not-a-folder',
  EEXIST: 'not-a-folder',
  EBUSY: 'locked',
};

/** The engine gives the system's own number, which on Windows is none of POSIX. */
const WINDOWS: Readonly<Record<number, string>> = {
  5: 'EACCES',
  19: 'EROFS',
  32: 'EBUSY',
  33: 'EBUSY',
  39: 'ENOSPC',
  112: 'ENOSPC',
  267: 'ENOTDIR',
};

/** @returns a failure of a known kind, or the error as it is */
export function understood(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof GraphFailure) return error;
  const kind = kindOf(error);
  return kind === undefined ? error : new GraphFailure(kind, error.message, { cause: error });
}

/** While the data folder opens, an error of no known kind is a failure too. */
export function understoodAtOpening(error: unknown): GraphFailure {
  const known = understood(error);
  if (known instanceof GraphFailure) return known;
  const message = error instanceof Error ? error.message : String(error);
  return new GraphFailure('unusable', message, { cause: error });
}

/** An id that another entity has: a second try does not help. */
export const isTaken = ({ message }: GraphFailure) => TAKEN.test(message);

/** The database itself is of no use: a new one can be made from its journal. */
export const mayBeRebuilt = (error: unknown) =>
  error instanceof GraphFailure && (error.kind === 'damaged' || error.kind === 'not-a-database');

const OF_THE_MACHINE: readonly GraphFailureKind[] = [
  'full',
  'read-only',
  'forbidden',
  'not-a-folder',
  'locked',
  'too-long',
  'no-engine',
];

/** The disk, its permissions or the engine are in the way: another database would meet the same. */
export function isOfTheMachine(error: unknown): boolean {
  const known = understood(error);
  return known instanceof GraphFailure && OF_THE_MACHINE.includes(known.kind);
}

function kindOf(error: NodeJS.ErrnoException): GraphFailureKind | undefined {
  const code = error.code !== undefined && error.code in CODES ? error.code : codeIn(error.message);
  if (code !== undefined) return CODES[code];
  return KINDS.find(([message]) => message.test(error.message))?.[1];
}

/** @param platform as `process.platform` names it */
export function codeIn(message: string, platform = process.platform): string | undefined {
  const number = Number(/\(os error (\d+)\)/.exec(message)?.[1]);
  if (platform === 'win32') return WINDOWS[number];
  return Object.entries(constants.errno).find(([, one]) => one === number)?.[0];
}
