/** On a statement: who agrees, who shares a worry, who is against; and the camp that meets most. */
import { grouped } from '../../snapshot/facts.ts';
import type { Basis } from '../basis.ts';
import type { Said } from '../convergence.ts';
import { UNKNOWN } from '../stakeholders.ts';
import { counts } from '../voices.ts';
import { consensusAbove, type Tally } from '../votes/consensus.ts';
import { meetingOf, weight } from './parties.ts';

/** A concern on a statement may share its worry or fear the statement: it is never counted as agreement. */
export type Camp = 'SUPPORT' | 'WORRY';

const STANCES: Readonly<Record<Camp, readonly string[]>> = {
  SUPPORT: ['for', 'proposal'],
  WORRY: ['concern'],
};

/** What is only imagined, and what has ended, is held by nobody. */
const isHeld = ({ status, voice }: Said) => status !== 'hypothetical' && voice !== 'ENDED';

export const agreeing = (positions: readonly Said[]): Said[] =>
  inCamp(positions.filter(isHeld), 'SUPPORT');
export const opposing = (positions: readonly Said[]): Said[] =>
  positions.filter((said) => isHeld(said) && said.stance === 'against');

/**
 * Who holds a sentence to be true. Where somebody plainly is for it, a concern is a fear of it; where
 * nobody is, a concern regrets what the sentence says, and so holds it true as well.
 */
export function heldTrue(positions: readonly Said[]): Said[] {
  const all = positions.filter(isHeld);
  const plain = agreeing(all).some(({ voice }) => counts(voice, false));
  return all.filter(({ stance }) =>
    [...STANCES.SUPPORT, ...(plain ? [] : STANCES.WORRY)].includes(stance ?? ''),
  );
}

export const inCamp = (positions: readonly Said[], camp: Camp): Said[] =>
  positions.filter(({ stance }) => STANCES[camp].includes(stance ?? ''));

/** The camp in which most kinds and documents meet; agreement where two are equal. */
export function mainCamp(positions: readonly Said[], basis: Basis): Camp {
  const strength = (camp: Camp) => {
    const own = inCamp(positions, camp);
    const [plain, all] = [meetingOf(own, basis, false), meetingOf(own, basis, true)];
    return [weight(plain) * Number(plain.holders > 1), weight(all), all.holders] as const;
  };
  const [agree, worry] = [strength('SUPPORT'), strength('WORRY')];
  const at = agree.findIndex((value, place) => value !== worry[place]);
  return at !== -1 && (agree[at] ?? 0) < (worry[at] ?? 0) ? 'WORRY' : 'SUPPORT';
}

export interface GroupTally extends Tally {
  readonly stakeholder: string;
}

/** How each kind of stakeholder speaks: those of the camp agree, all who take a stance vote. */
export function tallies(
  positions: readonly Said[],
  camp: Camp,
  basis: Basis,
  includeUncertain: boolean,
): GroupTally[] {
  const counted = positions.filter(({ voice }) => counts(voice, includeUncertain));
  const kinds = grouped(counted, ({ from }) => basis.stakeholder(from));
  return [...kinds]
    .filter(([stakeholder]) => stakeholder !== UNKNOWN)
    .map(([stakeholder, own]) => ({
      stakeholder,
      agreeCount: new Set(inCamp(own, camp).map(({ from }) => from)).size,
      voteCount: new Set(own.map(({ from }) => from)).size,
    }))
    .sort((a, b) => b.voteCount - a.voteCount || (a.stakeholder < b.stakeholder ? -1 : 1));
}

export function consensusPart(groups: readonly GroupTally[]) {
  const value = consensusAbove(groups);
  return value === null ? [] : [{ name: 'consensus', value, inScore: true } as const];
}
