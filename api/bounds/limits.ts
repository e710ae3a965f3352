/** What one request may ask. Generous for a person and a notebook; a bomb does not pass. */

export const LIMITS = {
  /** Words and signs of a query, counted while it is read. */
  tokens: 4_000,
  /** Levels of nesting, introspection apart. */
  depth: 18,
  /** Fields under another name, over the whole query. */
  aliases: 100,
  /** Objects that the answer may hold at most, as its page sizes allow. */
  cost: 500_000,
  /** Bytes of a request's body. */
  body: 256 * 1024,
  /** Requests of one address in a minute; not counted on this machine itself. */
  requests: 600,
} as const;

/** What a list without a page size is taken to hold. */
export const SHORT_LIST = 5;
