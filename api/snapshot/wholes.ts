/** Which whole a document belongs to: the comments of a post and the post are one voice in print. */
import type { Facts } from './facts.ts';
import type { Standing } from './standing.ts';

type WholeOf = (document: string) => string;

const made = new WeakMap<Facts, WeakMap<Standing, WholeOf>>();

/**
 * The outermost document that this one is part of and that is itself cited: a comment rolls up to
 * its post; an article does not roll up to a special section that nobody cites. Made once for each standing
 * of the same facts.
 */
export function wholes({ whole: facts }: Facts, standing: Standing): WholeOf {
  const kept = made.get(facts) ?? new WeakMap<Standing, WholeOf>();
  made.set(facts, kept);
  const known = kept.get(standing) ?? wholesIn(facts, standing);
  kept.set(standing, known);
  return known;
}

function wholesIn(facts: Facts, { fact }: Standing): WholeOf {
  const isCited = (id: string) => facts.supports(id).length > 0;
  const above = new Map<string, string>();
  for (const link of facts.all('PART_OF')) {
    if (!fact(link) || facts.entities.get(link.to)?.kind !== 'Document') continue;
    const other = above.get(link.from);
    if (other === undefined || link.to < other) above.set(link.from, link.to);
  }
  const known = new Map<string, string>();
  const outermost = (document: string): string => {
    let whole = document;
    const seen = new Set([document]);
    for (let at = above.get(document); at !== undefined && !seen.has(at); at = above.get(at)) {
      seen.add(at);
      if (isCited(at)) whole = at;
    }
    return whole;
  };
  return (document) => {
    const before = known.get(document);
    if (before !== undefined) return before;
    const whole = outermost(document);
    known.set(document, whole);
    return whole;
  };
}
