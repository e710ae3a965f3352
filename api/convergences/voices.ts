/** How a fact is said: by its holder, by somebody else, not plainly, or no longer. */
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
