/** What counts: facts apart from plans and fancies, what holds apart from what has ended. */
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { LinkFact } from './queries.ts';

export interface Standing {
  /** Stated, reported or ended: it was true at some time. */
  fact(link: { readonly status: string }): boolean;
  /** A fact that holds at the date: not ended, and not past its end. */
  holds(link: Pick<LinkFact, 'status' | 'until'>): boolean;
}

/** What is worked out for one date is kept with its standing: the same date gives the same one. */
const made = new WeakMap<Vocabulary, Map<string, Standing>>();
const KEPT = 16;

/** @param asOf partial ISO 8601. */
export function standing(vocabulary: Vocabulary, asOf: string): Standing {
  const kept = made.get(vocabulary) ?? new Map<string, Standing>();
  made.set(vocabulary, kept);
  const one = kept.get(asOf) ?? judged(vocabulary, asOf);
  kept.delete(asOf);
  kept.set(asOf, one);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return one;
}

function judged(vocabulary: Vocabulary, asOf: string): Standing {
  const facts = new Set(vocabulary.statuses.filter(({ fact }) => fact).map(({ id }) => id));
  return {
    fact: ({ status }) => facts.has(status),
    holds: ({ status, until }) =>
      facts.has(status) && status !== 'ended' && (until === null || `${until}~` > asOf),
  };
}
