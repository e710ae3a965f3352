/** What one request may ask. Generous for a person and a notebook; a bomb does not pass. */

export const LIMITS = {
  /** Characters of a query. Data go into variables. */
  characters: 50_000,
  lines: 5_000,
  /** Words and signs of a query. */
  tokens: 4_000,
  /** Brackets within brackets in a query; lists and objects within each other in variables. */
  nesting: 60,
  /** Characters of a name or a number. */
  name: 200,
  /** Operations in one query: one of them is answered. */
  operations: 20,
  fragments: 100,
  /** Fields and fragments of a query, with each fragment written out wherever it is used. */
  selections: 10_000,
  /** Comparisons between fields that would stand under the same name in the answer. */
  comparisons: 20_000,
  /** Levels of nesting, introspection apart. */
  depth: 18,
  /** Fields under another name, over the whole query. */
  aliases: 100,
  /** Objects that the answer may hold at most, as its page sizes allow, and the work beside them. */
  cost: 1_000_000,
  /** Values of one list in an argument. */
  list: 500,
  /** Conditions on links in one list of a filter: each is a statement of its own. */
  conditions: 20,
  /** Characters of a text in an argument. */
  text: 200,
  /** Characters of a text of some paragraphs. */
  prose: 4_000,
  /** Characters of an id or a cursor. */
  id: 1_000,
  /** Words of a text that is searched. */
  words: 12,
  /** Errors of a query after which validation ends. */
  errors: 10,
  /** Errors that one answer tells. */
  failures: 100,
  /** Characters of one error. */
  message: 500,
  /** Bytes of a request's body. */
  body: 256 * 1024,
  /** Points of one address in a minute, as the table of routes counts them; not counted on this machine itself. */
  requests: 600,
} as const;

/** Lists of objects in an argument that may be longer than `conditions`: they are read, and bring no statement. */
export const LONGER_INPUTS: Readonly<Record<string, number>> = { AssumptionInput: 70 };

/** What a value that is no object counts: a twentieth of one. */
export const VALUE = 0.05;

/** What a list without a page size is taken to hold. */
export const SHORT_LIST = 5;

/**
 * What the lists without a page size that hold more are taken to hold, by the name of the field:
 * their longest on the shipped data, with some room. A test asks at random and finds which are short.
 */
export const LONGER_LISTS: Readonly<Record<string, number>> = {
  about: 10,
  assumptions: 70,
  bridges: 20,
  choices: 30,
  citations: 12,
  entityIds: 500,
  fields: 12,
  gapCounts: 40,
  keptScenarios: 100,
  keptValues: 70,
  kinds: 60,
  lines: 160,
  links: 60,
  positions: 40,
  quantities: 10,
  riskCard: 12,
  publicBuyers: 30,
  buyers: 30,
  rolledUp: 20,
  functions: 30,
  softwareFunctions: 40,
  poolingCandidates: 20,
  poolingPrecedents: 12,
  solutions: 20,
  partners: 20,
  troubles: 20,
  through: 20,
  shippedScenarios: 12,
  sides: 8,
  stakeholderKinds: 16,
  stakeholders: 12,
  statuses: 12,
  steps: 20,
  tornado: 70,
  values: 50,
  versions: 100,
};
