/** A proposal: a change that waits for review, kept apart from facts. Whoever holds its address may read it. */
import { createHash, randomBytes } from 'node:crypto';
import type { Entered } from '../changes/edit.ts';
import { cypher } from '../graph/cypher.ts';
import type { PrivateRecord } from '../graph/private.ts';
import type { WaitingImport } from '../interchange/importing/waiting.ts';

export const STATES = ['waiting', 'asked', 'accepted', 'refused', 'withdrawn'] as const;
export type State = (typeof STATES)[number];

/** Those that an editor has still to decide. */
export const OPEN: readonly State[] = ['waiting', 'asked'];

/** What would be done to the facts. */
export type Proposed =
  | {
      readonly do: 'edit';
      readonly entities: readonly Entered[];
      readonly links: readonly Entered[];
    }
  | { readonly do: 'retire'; readonly id: string; readonly source: string; readonly at: string }
  | {
      readonly do: 'merge';
      readonly id: string;
      readonly into: string;
      readonly source: string;
      readonly at: string;
    }
  | ({ readonly do: 'import' } & WaitingImport);

export interface Proposal {
  readonly id: string;
  readonly state: State;
  readonly proposed: Proposed;
  /** The entity that it is about: the first that it names. */
  readonly about: string | null;
  /** Why, in the proposer’s words. */
  readonly message: string;
  /** The name that the proposer gave; null where none. */
  readonly name: string | null;
  readonly account: string | null;
  /** The revision that the proposer saw. */
  readonly seen: number;
  /** ISO 8601, in UTC. */
  readonly at: string;
  readonly decidedAt: string | null;
  /** Who decided. */
  readonly by: string | null;
  /** Why it was refused. */
  readonly reason: string | null;
  /** The number of the change that it became. */
  readonly change: number | null;
  readonly key: string | null;
}

export interface Message {
  readonly id: string;
  readonly proposal: string;
  readonly at: string;
  readonly by: 'proposer' | 'editor';
  readonly name: string | null;
  readonly text: string;
}

/** An address that nobody guesses. Only its digest is kept, so that who reads the records cannot use it. */
export const newAddress = (): string => randomBytes(18).toString('base64url');
export const idOf = (address: string): string =>
  createHash('sha256').update(address).digest('base64url').slice(0, 22);

export const proposalsIn = cypher<
  { states: readonly string[]; first: number; skip: number },
  { id: string; at: string }
>`
  MATCH (p:Proposal) WHERE p.state IN $states
  RETURN p.id AS id, p.at AS at ORDER BY at, id SKIP $skip LIMIT $first`;
export const countIn = cypher<{ states: readonly string[] }, { count: number }>`
  MATCH (p:Proposal) WHERE p.state IN $states RETURN count(p) AS count`;
/** Imports hold more than other proposals: they are counted apart. */
export const importsIn = cypher<{ states: readonly string[] }, { count: number }>`
  MATCH (p:Proposal {isImport: true}) WHERE p.state IN $states RETURN count(p) AS count`;
export const proposalsOf = cypher<{ account: string }, { id: string; at: string }>`
  MATCH (p:Proposal {account: $account}) RETURN p.id AS id, p.at AS at
  ORDER BY at DESC, id LIMIT 100`;
export const proposalWithKey = cypher<{ key: string }, { id: string }>`
  MATCH (p:Proposal {key: $key}) RETURN p.id AS id`;
export const proposalsById = cypher<
  { ids: readonly string[] },
  { id: string; properties: Record<string, unknown> }
>`
  UNWIND $ids AS id MATCH (p:Proposal {id: id}) RETURN p.id AS id, p {.*} AS properties`;
export const messagesOf = cypher<{ ids: readonly string[] }, Message & { sort: string }>`
  UNWIND $ids AS id MATCH (m:Message {proposal: id})
  RETURN m.id AS id, m.proposal AS proposal, m.at AS at, m.by AS by, m.name AS name,
    m.text AS text, m.sort AS sort
  ORDER BY at, id`;

/** As it is kept; a property that is null is absent. */
export function recordOf({ proposed, ...rest }: Proposal): PrivateRecord {
  const { id, ...properties } = rest;
  const body = JSON.stringify(proposed);
  // Absent from all others: a property that is null is not kept.
  const isImport = proposed.do === 'import' ? true : null;
  return { id, properties: { ...properties, isImport, body } };
}

export function proposalOf({ id, properties }: PrivateRecord): Proposal {
  const { body, isImport: _, ...rest } = properties as Record<string, unknown>;
  return { ...NOTHING_YET, ...rest, id, proposed: JSON.parse(String(body)) } as Proposal;
}

const NOTHING_YET = {
  about: null,
  name: null,
  account: null,
  decidedAt: null,
  by: null,
  reason: null,
  change: null,
  key: null,
};

/** The entity that it is about, by what it would do. */
export function aboutOf(proposed: Proposed): string | null {
  if (proposed.do === 'import') return null;
  if (proposed.do !== 'edit') return proposed.id;
  const { entities, links } = proposed;
  const own = entities.filter(({ kind }) => kind !== 'Document').concat(entities);
  const id =
    links.length > 0 && own.every(({ kind }) => kind === 'Document')
      ? links[0]?.['from']
      : own[0]?.['id'];
  return typeof id === 'string' ? id : null;
}
