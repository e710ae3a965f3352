/**
 * Use against support: how much each codebase is used here, against how many contribute to it and pay
 * for it here. Shares are of capped counts, so that a famous one does not swallow the rest.
 */
import type { Facts } from '../snapshot/facts.ts';
import type { FlowFact } from '../snapshot/queries.ts';
import { relianceOn, relyingOn } from '../snapshot/reliance.ts';
import type { Standing } from '../snapshot/standing.ts';
import { moneyOf, peopleOf } from './stack.ts';

export interface UseAndSupport {
  readonly codebase: string;
  readonly users: readonly string[];
  readonly contributors: readonly string[];
  readonly payers: readonly string[];
  readonly flows: readonly FlowFact[];
  readonly useShare: number;
  readonly supportShare: number;
  readonly shortfall: number;
}

export interface Weighed {
  readonly ranked: readonly UseAndSupport[];
  /** Used here, but nothing is known of who contributes to it or pays for it. */
  readonly notJudged: readonly string[];
}

const SUPPORT = new Set(['FUNDS', 'CONTRIBUTES_TO', 'MAINTAINS', 'DEVELOPS']);

export function useAgainstSupport(
  facts: Facts,
  standing: Standing,
  local: ReadonlySet<string> | null,
  cap: number,
): Weighed {
  const here = (ids: readonly string[]) =>
    local === null ? ids : ids.filter((id) => local.has(id));
  const used = facts
    .of('Codebase')
    .filter(({ freedom, ...codebase }) => freedom !== 'proprietary' && standing.fact(codebase))
    .map(({ id }) => ({
      id,
      users: here(relianceOn(facts, standing, id).map(({ from }) => from)),
    }))
    .filter(({ users }) => users.length > 0);
  const isKnown = ({ id }: { id: string }) =>
    peopleOf(facts, standing, id, null).length > 0 ||
    moneyOf(facts, standing, id, null).length > 0 ||
    facts.absent(id).some(({ what }) => SUPPORT.has(what));
  const weighed = used.filter(isKnown).map(({ id, users }) => {
    const flows = moneyOf(facts, standing, id, local);
    const payers = [...new Set(flows.map(({ from }) => from))];
    return {
      codebase: id,
      users,
      flows,
      payers,
      contributors: peopleOf(facts, standing, id, local),
    };
  });
  const useOf = ({ users }: (typeof weighed)[number]) => Math.min(cap, users.length);
  const supportOf = ({ payers, contributors }: (typeof weighed)[number]) =>
    Math.min(cap, payers.length + contributors.length);
  const [use, support] = [sum(weighed.map(useOf)), sum(weighed.map(supportOf))];
  const ranked = weighed.map((one) => {
    const useShare = share(useOf(one), use);
    const supportShare = share(supportOf(one), support);
    return { ...one, useShare, supportShare, shortfall: useShare - supportShare };
  });
  return {
    ranked: ranked.sort(
      (a, b) =>
        b.shortfall - a.shortfall ||
        // Of those that are equal here, the one on which more rely anywhere.
        relyingOn(facts, standing, b.codebase) - relyingOn(facts, standing, a.codebase) ||
        (a.codebase < b.codebase ? -1 : 1),
    ),
    notJudged: used
      .filter((one) => !isKnown(one))
      .sort((a, b) => b.users.length - a.users.length || (a.id < b.id ? -1 : 1))
      .map(({ id }) => id),
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
