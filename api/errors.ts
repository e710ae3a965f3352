/** The few failures that a client may see: a stable code and one sentence in each language. */
import { GraphQLError } from 'graphql';

export type Language = 'FR' | 'EN';

/** The enum `ErrorCode` of the SDL explains each. */
export const CODES = [
  'BAD_INPUT',
  'NOT_FOUND',
  'SOURCE_REQUIRED',
  'CONFLICT',
  'TOO_COSTLY',
  'UNAVAILABLE',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'INTERNAL',
] as const;

export type Code = (typeof CODES)[number];

/** One field on which two people differ. */
export interface Conflict {
  /** The entity or link. */
  readonly id: string;
  readonly field: string;
  /** The number of the change that set what stands there now. */
  readonly change: number;
  /** What was asked for, and what stands there now; null where that is nothing. */
  readonly mine: unknown;
  readonly theirs: unknown;
}

export class Refusal extends Error {
  readonly code: Code;
  readonly sentences: Readonly<Record<Language, string>>;
  /** The argument or field that is at fault, where there is one. */
  readonly field: string | undefined;
  /** Where two people differ, with both values. */
  readonly conflicts: readonly Conflict[];

  constructor(
    code: Code,
    EN: string,
    FR: string,
    field?: string,
    conflicts: readonly Conflict[] = [],
  ) {
    super(EN);
    this.name = 'Refusal';
    this.code = code;
    this.sentences = { EN, FR };
    this.field = field;
    this.conflicts = conflicts;
  }
}

export const badInput = (field: string, EN: string, FR: string) =>
  new Refusal('BAD_INPUT', EN, FR, field);

export function shown(refusal: Refusal, language: Language, original?: GraphQLError): GraphQLError {
  const extensions = {
    code: refusal.code,
    ...(refusal.field === undefined ? {} : { field: refusal.field }),
    ...(refusal.conflicts.length === 0 ? {} : { conflicts: refusal.conflicts }),
  };
  return new GraphQLError(refusal.sentences[language], {
    ...(original?.nodes === undefined ? {} : { nodes: original.nodes }),
    path: original?.path ?? null,
    extensions,
  });
}
