/** The only fetch of the page: an answer as the server wrote it, or a failure with its reason. */
import type { TadaDocumentNode } from 'gql.tada';
import type { Reason } from '../data/loading.ts';
import type { Language } from '../words/language.ts';

export class Unanswered extends Error {
  readonly reason: Reason;
  constructor(reason: Reason, cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}

/** Some servers and proxies refuse longer addresses. */
const MOST_IN_ADDRESS = 7_000;

/** In milliseconds, until a request without an answer fails. */
const TIMEOUT = 20_000;

export async function ask<Result, Variables>(
  operation: TadaDocumentNode<Result, Variables>,
  variables: Variables,
  language: Language,
): Promise<Result> {
  const headers = { Accept: 'application/json', 'Accept-Language': language };
  const query = String(operation);
  const asked = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  // By GET the server has its answer ready and compressed for as long as the data stays the same.
  const response =
    asked.toString().length < MOST_IN_ADDRESS
      ? await fetched(`/graphql?${asked}`, { headers })
      : await fetched('/graphql', {
          method: 'POST',
          headers: { ...headers, 'Content-Type': 'application/json' },
          body: JSON.stringify({ query, variables }),
        });
  const { data, errors } = await read<{
    data?: Result | null;
    errors?: readonly { extensions?: { code?: string } }[];
  }>(response.json());
  if (errors?.length || data === undefined || data === null) {
    throw new Unanswered(reasonOf(errors?.map(({ extensions }) => extensions?.code)), errors);
  }
  return data;
}

/** An address may name what is not here, or no more: that is no error of the server. */
function reasonOf(codes: readonly (string | undefined)[] = []): Reason {
  if (codes.includes('UNAVAILABLE')) return 'unavailable';
  return codes.some((code) => code === 'NOT_FOUND' || code === 'BAD_INPUT') ? 'missing' : 'error';
}

export async function get<Result>(path: string): Promise<Result> {
  return read<Result>((await fetched(path, {})).json());
}

/** Bytes, or null where they are not made yet; `progress` is told from 0 to 1. */
export async function bytes(
  path: string,
  progress?: (share: number) => void,
): Promise<ArrayBuffer | null> {
  const response = await fetched(path, {}, 'octet-stream');
  if (response.status !== 202) return read(response.arrayBuffer());
  progress?.(Number(response.headers.get('x-progress')) || 0);
  return null;
}

/** In milliseconds: a file of a whole graph takes longer to make than an answer. */
const PATIENCE = 120_000;

/** A file that the server makes for what is asked. */
export async function fileFrom(path: string, asked: object): Promise<Blob> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(asked),
    signal: AbortSignal.timeout(PATIENCE),
  }).catch((cause: unknown) => {
    throw new Unanswered('offline', cause);
  });
  if (!response.ok) throw new Unanswered(response.status === 503 ? 'unavailable' : 'error');
  return read(response.blob());
}

/** An answer that breaks off on its way is a lost connection. */
async function read<Result>(body: Promise<unknown>): Promise<Result> {
  try {
    return (await body) as Result;
  } catch (cause) {
    throw new Unanswered('offline', cause);
  }
}

async function fetched(path: string, init: RequestInit, shape = 'json'): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, { ...init, signal: AbortSignal.timeout(TIMEOUT) });
  } catch (cause) {
    throw new Unanswered('offline', cause);
  }
  if (response.status === 503) throw new Unanswered('unavailable');
  if (!response.headers.get('content-type')?.includes(shape)) throw new Unanswered('error');
  return response;
}
