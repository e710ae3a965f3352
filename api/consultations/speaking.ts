/** Speaking for an organisation: only who was invited to it may, and its votes become positions only where it says so. */
import type { Context } from '../context.ts';
import { currentFacts } from '../snapshot/current.ts';
import type { Live } from './live.ts';
import type { Ballot } from './records.ts';
import { refusedHere } from './refusals.ts';
import { changed, openNow } from './taking-part.ts';
import { ballotIdOf } from './voter.ts';

const SPEAKERS = new Set(['Organisation', 'Person']);

interface Speaking {
  readonly id: string;
  readonly entity?: string | null;
  readonly consents?: boolean | null;
}

/** Those for which who asks was invited to speak. */
export async function speakableBy(context: Context): Promise<string[]> {
  const [{ represents }, facts] = await Promise.all([
    context.viewer(),
    currentFacts(context.graph, context.vocabulary),
  ]);
  return represents.filter((id) => SPEAKERS.has(facts.entities.get(id)?.kind ?? ''));
}

/** The ballots of a consultation that speak for somebody and consent to be named, each once. */
export function consentingIn({ ballots }: Live): readonly (Ballot & { readonly entity: string })[] {
  const byEntity = new Map<string, Ballot & { readonly entity: string }>();
  for (const one of ballots.values()) {
    const { entity, isConsenting, isWithdrawn } = one;
    if (entity !== null && isConsenting && !isWithdrawn && !byEntity.has(entity))
      byEntity.set(entity, { ...one, entity });
  }
  return [...byEntity.values()].sort((a, b) => (a.entity < b.entity ? -1 : 1));
}

/** @throws FORBIDDEN for whom one was not invited to speak, CONFLICT where somebody else does already */
export async function speakFor(
  context: Context,
  { id, entity, consents }: Speaking,
): Promise<[Live, Ballot]> {
  const live = await openNow(context, id);
  const wanted = entity ?? null;
  if (wanted !== null) {
    if (!(await speakableBy(context)).includes(wanted))
      throw refusedHere('FORBIDDEN', ({ notInvited }) => notInvited, 'entity');
    const own = context.voter.secret === null ? '' : ballotIdOf(context.voter.secret, id);
    const isTaken = [...live.ballots.values()].some(
      (one) => one.entity === wanted && one.id !== own && !one.isWithdrawn,
    );
    if (isTaken) throw refusedHere('CONFLICT', ({ spokenFor }) => spokenFor, 'entity');
  }
  const isConsenting = wanted !== null && consents === true;
  return [
    live,
    await changed(context, live, (ballot) => ({ ...ballot, entity: wanted, isConsenting })),
  ];
}
