/** What one request may ask. Generous for a person and a notebook; a bomb does not pass. */

export const LIMITS = {
  /** Words and signs of a query, counted while it is read. */
  tokens: 4_000,
  /** Levels of nesting, introspection apart. */
  depth: 18,
  /** Fields under another name, over the whole query. */
  aliases: 100,
  /** Objects that the answer may hold at most, as its page sizes allow. */
  cost: 1_000_000,
  /** Bytes of a request's body. */
  body: 256 * 1024,
  /** Requests of one address in a minute; not counted on this machine itself. */
  requests: 600,
} as const;

/** What a list without a page size is taken to hold. */
export const SHORT_LIST = 5;

/**
 * What the lists without a page size that hold more are taken to hold, by the name of the field:
 * their longest on the shipped data, with some room. A test asks at random and finds which are short.
 */
export const LONGER_LISTS: Readonly<Record<string, number>> = {
  about: 10,
  bridges: 20,
  choices: 30,
  citations: 12,
  fields: 12,
  gapCounts: 40,
  kinds: 60,
  links: 60,
  positions: 40,
  quantities: 10,
  riskCard: 12,
  sides: 8,
  stakeholders: 12,
  statuses: 12,
  steps: 20,
  values: 50,
};
