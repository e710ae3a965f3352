/**
 * Labels of what is kept about people who use Lacis, and of what they proposed. No read of facts, count,
 * export or archive of facts names one of them (guard: one-writer); only `privately` writes them.
 */
export const PRIVATE = [
  'Account',
  'Passkey',
  'Session',
  'Invitation',
  'Token',
  'Challenge',
  'Proposal',
  'Message',
  'Draft',
  'Consultation',
  'Submission',
  'Ballot',
  'KeptScenario',
  'ScenarioVersion',
  'Erasure',
  'PersonRequest',
] as const;
export type PrivateLabel = (typeof PRIVATE)[number];

type Properties = ReadonlyArray<readonly [label: string, property: string]>;

/** A record is found by its id. No two accounts have one name, no two proposals one key of a request. */
export const PRIVATE_UNIQUE: Properties = [
  ...PRIVATE.map((label) => [label, 'id'] as const),
  ['PrivateMark', 'id'],
  ['Account', 'folded'],
  ['Account', 'subject'],
  ['Proposal', 'key'],
];

/** By what records are sought beside their ids. */
export const PRIVATE_INDEXED: Properties = [
  ['Passkey', 'account'],
  ['Session', 'account'],
  ['Token', 'account'],
  ['Draft', 'account'],
  ['KeptScenario', 'account'],
  ['ScenarioVersion', 'account'],
  ['ScenarioVersion', 'scenario'],
  ['Proposal', 'account'],
  ['Proposal', 'state'],
  ['Message', 'proposal'],
  ['Submission', 'consultation'],
  ['Ballot', 'consultation'],
];
