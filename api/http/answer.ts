/** An answer as handlers give it. How it travels (encoding, 304, HEAD, caching) is decided in sending.ts. */
import { type Packed, packed } from './packed.ts';

/** The caches that may keep an answer, and for how long. */
export type Caching =
  /** Facts: any cache may keep them, and asks each time whether they have changed. */
  | 'facts'
  /** Files whose name changes with their content: kept for a year. */
  | 'asset'
  | 'never';

type Headers = Readonly<Record<string, string>>;

export interface Answer {
  readonly status: number;
  /** The media type; null where there is no body. */
  readonly type: string | null;
  readonly body: Packed | AsyncIterable<string | Uint8Array> | null;
  readonly caching: Caching;
  /** Headers of the request that decided, apart from Accept-Encoding: `Accept, Accept-Language`. */
  readonly vary?: string;
  readonly headers?: Headers;
}

type Rest = Partial<Pick<Answer, 'status' | 'caching' | 'vary' | 'headers'>>;

const JSON_TYPE = 'application/json; charset=utf-8';

export const isPacked = (body: Answer['body']): body is Packed => body !== null && 'plain' in body;

export const text = (content: string | Buffer, type: string, rest: Rest = {}): Answer => ({
  status: 200,
  caching: 'facts',
  ...rest,
  type,
  body: packed(content),
});

export const json = (value: unknown, rest: Rest = {}): Answer =>
  text(JSON.stringify(value), JSON_TYPE, rest);

export const html = (content: string, rest: Rest = {}): Answer =>
  text(content, 'text/html; charset=utf-8', rest);

export const nothing = (status: number, rest: Omit<Rest, 'status'> = {}): Answer => ({
  caching: 'never',
  ...rest,
  status,
  type: null,
  body: null,
});
