/** What counts: facts apart from plans and fancies, what holds apart from what has ended. */
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { LinkFact } from './queries.ts';

export interface Standing {
  /** Stated, reported or ended: it was true at some time. */
  fact(link: { readonly status: string }): boolean;
  /** A fact that holds at the date: not ended, and not past its end. */
  holds(link: Pick<LinkFact, 'status' | 'until'>): boolean;
}

/** @param asOf partial ISO 8601. */
export function standing(vocabulary: Vocabulary, asOf: string): Standing {
  const facts = new Set(vocabulary.statuses.filter(({ fact }) => fact).map(({ id }) => id));
  return {
    fact: ({ status }) => facts.has(status),
    holds: ({ status, until }) =>
      facts.has(status) && status !== 'ended' && (until === null || `${until}~` > asOf),
  };
}
