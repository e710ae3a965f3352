/** Tells the server something: a change, a proposal, or a question whose answer no cache may keep. Always by POST. */
import type { TadaDocumentNode } from 'gql.tada';
import type { Language } from '../words/language.ts';

/** One field on which the reader and a later change differ. */
export interface Conflict {
  readonly id: string;
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** The server said no: a code, and its sentence in the reader’s language. */
export class Refused extends Error {
  readonly code: string;
  readonly field: string | null;
  readonly conflicts: readonly Conflict[];
  constructor(
    code: string,
    sentence: string,
    field: string | null,
    conflicts: readonly Conflict[],
  ) {
    super(sentence);
    this.code = code;
    this.field = field;
    this.conflicts = conflicts;
  }
}

/** No server answered: what was typed can be sent again under the same key. */
export class NotSent extends Error {}

/** In milliseconds, until a request without an answer fails. */
const TIMEOUT = 30_000;

interface Answer<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: {
      readonly code?: string;
      readonly field?: string;
      readonly conflicts?: readonly Conflict[];
    };
  }[];
}

/** @throws Refused, NotSent */
export async function tell<Result, Variables>(
  operation: TadaDocumentNode<Result, Variables>,
  variables: Variables,
  language: Language,
): Promise<Result> {
  let answer: Answer<Result>;
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        Accept: 'application/json',
        'Accept-Language': language,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({ query: String(operation), variables }),
      signal: AbortSignal.timeout(TIMEOUT),
    });
    answer = (await response.json()) as Answer<Result>;
  } catch (cause) {
    throw new NotSent('not sent', { cause });
  }
  const [error] = answer.errors ?? [];
  if (error !== undefined) {
    const { code = 'INTERNAL', field = null, conflicts = [] } = error.extensions ?? {};
    throw new Refused(code, error.message, field, conflicts);
  }
  if (answer.data === undefined || answer.data === null) throw new NotSent('no data');
  return answer.data;
}
