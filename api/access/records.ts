/** The private records of access, as they are kept, and the statements that read them. */
import { cypher } from '../graph/cypher.ts';
import type { Action, Role } from './viewer.ts';

export interface Account {
  readonly id: string;
  readonly name: string;
  /** The name without case and accents: no two accounts have the same. */
  readonly folded: string;
  readonly role: Role;
  /** Ids of entities. */
  readonly represents: readonly string[];
  readonly created: string;
  /** The digest of the issuer and subject under which an OpenID Connect provider knows the person. */
  readonly subject?: string;
}

export interface Session {
  /** The digest of the cookie. */
  readonly id: string;
  readonly account: string;
  readonly created: string;
  /** When it was last used, at most an hour ago. */
  readonly seen: string;
  /** Browser and system, roughly: `Firefox, Linux`. */
  readonly agent: string;
}

export interface Passkey {
  /** That of the credential, as the browser gives it. */
  readonly id: string;
  readonly account: string;
  /** The public key, in base64url. */
  readonly key: string;
  readonly counter: number;
  readonly transports: readonly string[];
  /** The site for which it was made. */
  readonly site: string;
  readonly label: string;
  readonly created: string;
  readonly used: string;
}

export interface Token {
  /** The digest of the token. */
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly actions: readonly Action[];
  readonly created: string;
  readonly expires: string;
  /** When it was last used, at most an hour ago; absent before the first time. */
  readonly used?: string;
}

export interface Invitation {
  /** The digest of what stands in the link. */
  readonly id: string;
  readonly role: Role;
  /** The name that is proposed to who accepts it. */
  readonly name?: string;
  /** The entity for which the account will speak. */
  readonly entity?: string;
  /** The account, by its folded name, that gets another passkey. */
  readonly account?: string;
  /** Who invites. */
  readonly by: string;
  readonly created: string;
  readonly expires: string;
}

export interface Challenge {
  /** The digest of the challenge. */
  readonly id: string;
  readonly use: 'sign-in' | 'invitation' | 'another' | 'provider';
  /** The invitation, or the account; of a provider, what was begun, as JSON. */
  readonly of: string;
  readonly expires: string;
}

type Ids = { readonly ids: readonly string[] };
type Of = { readonly account: string };
type Before = { readonly before: string };

export const accountsById = cypher<Ids, { account: Account }>`
  UNWIND $ids AS id MATCH (n:Account {id: id}) RETURN n {.*} AS account`;
export const accountsByName = cypher<{ names: readonly string[] }, { account: Account }>`
  UNWIND $names AS name MATCH (n:Account {folded: name}) RETURN n {.*} AS account`;
export const accountsBySubject = cypher<{ subjects: readonly string[] }, { account: Account }>`
  UNWIND $subjects AS subject MATCH (n:Account {subject: subject}) RETURN n {.*} AS account`;
export const allAccounts = cypher<object, { account: Account }>`
  MATCH (n:Account) RETURN n {.*} AS account, n.folded AS folded ORDER BY folded`;
export const administrators = cypher<object, { id: string }>`
  MATCH (n:Account) WHERE n.role = 'administrator' RETURN n.id AS id`;

export const sessionsById = cypher<Ids, { session: Session }>`
  UNWIND $ids AS id MATCH (n:Session {id: id}) RETURN n {.*} AS session`;
export const sessionsOf = cypher<Of, { session: Session }>`
  MATCH (n:Session {account: $account}) RETURN n {.*} AS session, n.seen AS seen ORDER BY seen DESC`;
export const staleSessions = cypher<Before & { made: string }, { id: string }>`
  MATCH (n:Session) WHERE n.seen < $before OR n.created < $made RETURN n.id AS id`;

export const passkeysById = cypher<Ids, { passkey: Passkey }>`
  UNWIND $ids AS id MATCH (n:Passkey {id: id}) RETURN n {.*} AS passkey`;
export const passkeysOf = cypher<Of, { passkey: Passkey }>`
  MATCH (n:Passkey {account: $account})
  RETURN n {.*} AS passkey, n.created AS created ORDER BY created`;

export const tokensById = cypher<Ids, { token: Token }>`
  UNWIND $ids AS id MATCH (n:Token {id: id}) RETURN n {.*} AS token`;
export const tokensOf = cypher<Of, { token: Token }>`
  MATCH (n:Token {account: $account}) RETURN n {.*} AS token, n.created AS created ORDER BY created`;

export const invitationsById = cypher<Ids, { invitation: Invitation }>`
  UNWIND $ids AS id MATCH (n:Invitation {id: id}) RETURN n {.*} AS invitation`;
export const allInvitations = cypher<object, { invitation: Invitation }>`
  MATCH (n:Invitation) RETURN n {.*} AS invitation, n.created AS created ORDER BY created`;
export const staleInvitations = cypher<Before, { id: string }>`
  MATCH (n:Invitation) WHERE n.expires < $before RETURN n.id AS id`;

export const challengesById = cypher<Ids, { challenge: Challenge }>`
  UNWIND $ids AS id MATCH (n:Challenge {id: id}) RETURN n {.*} AS challenge`;
export const allChallenges = cypher<object, { id: string; expires: string }>`
  MATCH (n:Challenge) RETURN n.id AS id, n.expires AS expires ORDER BY expires`;
export const staleTokens = cypher<Before, { id: string }>`
  MATCH (n:Token) WHERE n.expires < $before RETURN n.id AS id`;
