/** What a format is: how it is written, and what it is called. */
import type { Exported } from '../whole.ts';

export type Content = AsyncIterable<string | Uint8Array>;

/** One file of a format that has several. */
export interface OneOf {
  /** With slashes between folders. */
  readonly path: string;
  readonly content: Content;
}

interface Named {
  /** Of the file, without a dot before it. */
  readonly extension: string;
  /** The media type of the file, or of the archive of all files. */
  readonly type: string;
}

export type Format = Named &
  (
    | { readonly write: (all: Exported) => Content }
    /** Files one after the other: in a folder, or in one archive. */
    | { readonly files: (all: Exported) => AsyncIterable<OneOf> }
  );

/** Lists of rows as one after the other. */
export async function* flat<T>(pages: AsyncIterable<readonly T[]>): AsyncGenerator<T> {
  for await (const page of pages) yield* page;
}
