/** What the reader says of the file, where it does not say it itself. */
export interface Said {
  readonly source: string;
  readonly licence: string;
  readonly address: string;
  /** ISO 8601; empty for today. */
  readonly read: string;
}

export const SAYS_NOTHING: Said = { source: '', licence: '', address: '', read: '' };
