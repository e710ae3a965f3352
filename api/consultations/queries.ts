/** What is read of consultations: all of them, then what belongs to one. */
import { cypher } from '../graph/cypher.ts';
import type { Properties } from '../graph/things.ts';

interface Kept {
  readonly properties: Properties;
}

interface Since {
  readonly consultation: string;
  /** Milliseconds since 1970: what was written before is known. */
  readonly since: number;
}

export const allConsultations = cypher<object, Kept>`
  MATCH (c:Consultation) RETURN c {.*} AS properties ORDER BY c.id`;

export const statementsSince = cypher<Since, Kept>`
  MATCH (s:Submission {consultation: $consultation}) WHERE s.written >= $since
  RETURN s {.*} AS properties`;

export const ballotsSince = cypher<Since, Kept>`
  MATCH (b:Ballot {consultation: $consultation}) WHERE b.written >= $since
  RETURN b {.*} AS properties`;
