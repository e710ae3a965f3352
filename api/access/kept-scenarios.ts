/**
 * Scenarios that people keep under their accounts, as they are recorded, and the statements that read them.
 * They are closed with the account. Nothing here knows how a scenario is calculated.
 */
import { cypher } from '../graph/cypher.ts';

export interface KeptScenario {
  /** Tells nothing: who has the address of a shared one can read it, and nobody finds it by trying. */
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly isShared: boolean;
  readonly created: string;
  readonly changed: string;
  /** The number of the last version. */
  readonly last: number;
  /** The id of the kept scenario from which it was forked. */
  readonly forkOf?: string;
}

export interface ScenarioVersion {
  readonly id: string;
  readonly scenario: string;
  readonly account: string;
  readonly number: number;
  readonly at: string;
  readonly note?: string;
  /** The number of the version that it restores. */
  readonly restores?: number;
  /** From what it is calculated, as JSON. */
  readonly input: string;
  /** The ids of the facts on which it stands, each with a digest of what it said. */
  readonly facts?: readonly string[];
}

type Ids = { readonly ids: readonly string[] };
type Of = { readonly account: string };

export const keptById = cypher<Ids, { of: string; kept: KeptScenario }>`
  UNWIND $ids AS id MATCH (n:KeptScenario {id: id}) RETURN id AS of, n {.*} AS kept`;
export const keptBy = cypher<Of, { kept: KeptScenario }>`
  MATCH (n:KeptScenario {account: $account})
  RETURN n {.*} AS kept, n.changed AS changed, n.id AS id ORDER BY changed DESC, id`;
export const versionsOf = cypher<Ids, { of: string; version: ScenarioVersion }>`
  UNWIND $ids AS id MATCH (n:ScenarioVersion {scenario: id})
  RETURN id AS of, n {.*} AS version, n.number AS number ORDER BY of, number DESC`;
export const versionIdsBy = cypher<Of, { id: string }>`
  MATCH (n:ScenarioVersion {account: $account}) RETURN n.id AS id`;
export const authorsOf = cypher<Ids, { of: string; name: string }>`
  UNWIND $ids AS id MATCH (n:Account {id: id}) RETURN id AS of, n.name AS name`;

/** The id of a version: a scenario has one of each number. */
export const versionId = (scenario: string, number: number): string => `${scenario}/${number}`;
