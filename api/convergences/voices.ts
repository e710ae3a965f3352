/** How a fact is said: by its holder, by somebody else, not plainly, or no longer. */
import type { Facts } from '../snapshot/facts.ts';
import { identityOf } from '../snapshot/identity.ts';
import type { LinkFact } from '../snapshot/queries.ts';
import type { Standing } from '../snapshot/standing.ts';

export type Voice = 'FIRST_HAND' | 'REPORTED' | 'UNCERTAIN' | 'ENDED';

/** The plainest first. */
export const VOICES: readonly Voice[] = ['FIRST_HAND', 'REPORTED', 'UNCERTAIN', 'ENDED'];

type Said = Pick<LinkFact, 'status' | 'until'> & { readonly reportedBy?: string | null };

export function voiceOf(said: Said, { fact, holds }: Standing): Voice {
  if (!fact(said)) return 'UNCERTAIN';
  if (!holds(said)) return 'ENDED';
  return said.reportedBy || said.status === 'reported' ? 'REPORTED' : 'FIRST_HAND';
}

/** What is not plainly said counts only where one asks for it; what has ended never does. */
export function counts(voice: Voice, includeUncertain: boolean): boolean {
  return (
    voice === 'FIRST_HAND' || voice === 'REPORTED' || (includeUncertain && voice === 'UNCERTAIN')
  );
}

export function plainest(voices: readonly Voice[]): Voice {
  return VOICES.find((voice) => voices.includes(voice)) ?? 'ENDED';
}

/**
 * A voice is counted only for what its own words carry: the documents from which a position is cited,
 * and their parts, save a part that has an author of its own who is not the holder.
 */
export function ownSourcesIn(facts: Facts, standing: Standing) {
  const { canonical } = identityOf(facts, standing);
  const parts = (document: string) =>
    facts
      .into(document, 'PART_OF')
      .map(({ from }) => from)
      .filter((id) => facts.entities.get(id)?.kind === 'Document');
  const isOf = (document: string, holder: string) => {
    const authors = facts.into(document, 'AUTHORED').map(({ from }) => canonical(from));
    return authors.length === 0 || authors.includes(canonical(holder));
  };
  return ({ id, from }: Pick<LinkFact, 'id' | 'from'>): ReadonlySet<string> => {
    const all = new Set(facts.cited(id).map(({ source }) => source));
    for (const document of all)
      for (const part of parts(document)) if (isOf(part, from)) all.add(part);
    return all;
  };
}
