/** The risk card of a codebase: factor by factor, what is known, from which facts. No score. */

import { concentrations } from '../funding/concentration.ts';
import type { Facts } from '../snapshot/facts.ts';
import { identityOf } from '../snapshot/identity.ts';
import type { AbsenceFact, FlowFact, LinkFact } from '../snapshot/queries.ts';
import { employersOf, UPKEEP } from '../snapshot/reliance.ts';
import type { StakeholderOf } from '../snapshot/stakeholders.ts';
import type { Standing } from '../snapshot/standing.ts';
import { commitFactors } from './factors.ts';

export type FactorName =
  | 'LICENCE'
  | 'LICENCE_HISTORY'
  | 'COPYRIGHT'
  | 'GOVERNANCE'
  | 'SINGLE_VENDOR'
  | 'OWNER_CHANGES'
  | 'FUNDING'
  | 'BUS_FACTOR'
  | 'ELEPHANT_FACTOR';

export interface Factor {
  readonly factor: FactorName;
  readonly codebase: string;
  /** What is known, in the words of the data; null for unknown. */
  readonly value: string | null;
  /** Whether it is a reason to worry; null for unknown, or where that is for the reader to judge. */
  readonly concern: boolean | null;
  readonly links: readonly LinkFact[];
  /** The field of the codebase whose citations support it. */
  readonly field: string | null;
  readonly absences: readonly AbsenceFact[];
}

export interface Judging {
  readonly facts: Facts;
  readonly standing: Standing;
  readonly stakeholder: StakeholderOf;
}

const NAMES: Readonly<Record<FactorName, readonly string[]>> = {
  LICENCE: ['licence'],
  LICENCE_HISTORY: ['licence history'],
  COPYRIGHT: ['copyright', 'copyright holder', 'CLA'],
  GOVERNANCE: ['governance', 'MAINTAINS', 'DEVELOPS'],
  SINGLE_VENDOR: ['MAINTAINS', 'DEVELOPS', 'CONTRIBUTES_TO'],
  OWNER_CHANGES: ['ACQUIRED'],
  FUNDING: ['FUNDS'],
  BUS_FACTOR: ['commits'],
  ELEPHANT_FACTOR: ['commits'],
};

export function cardOf(codebase: string, judging: Judging): Factor[] {
  const { facts } = judging;
  const factor = (
    name: FactorName,
    found: Partial<Pick<Factor, 'value' | 'concern' | 'links' | 'field'>>,
  ): Factor => ({
    factor: name,
    codebase,
    value: null,
    concern: null,
    links: [],
    field: null,
    ...found,
    absences: facts.absent(codebase).filter(({ what }) => NAMES[name].includes(what)),
  });
  const commits = commitFactors(facts, judging.standing, codebase);
  const counted = commits.counted.flatMap((id) => facts.link(id) ?? []);
  return [
    factor('LICENCE', licence(codebase, facts)),
    factor('LICENCE_HISTORY', licenceHistory(codebase, facts)),
    // No field or link of the vocabulary says who holds the rights.
    factor('COPYRIGHT', {}),
    factor('GOVERNANCE', governance(codebase, judging)),
    factor('SINGLE_VENDOR', singleVendor(codebase, judging)),
    factor('OWNER_CHANGES', ownerChanges(codebase, judging)),
    factor('FUNDING', funding(codebase, judging)),
    factor('BUS_FACTOR', numbered(commits.bus, counted)),
    factor('ELEPHANT_FACTOR', numbered(commits.elephant, counted)),
  ];
}

function licence(codebase: string, facts: Facts) {
  const { licence: stated = null, freedom = null } = facts.entities.get(codebase) ?? {};
  if (stated === null && freedom === 'proprietary')
    return { value: 'proprietary', concern: true, field: 'freedom' };
  return { value: stated, concern: stated === null ? null : false, field: 'licence' };
}

/** Licences that several sources give, and what the codebase was derived from. */
function licenceHistory(codebase: string, facts: Facts) {
  const values = facts.values.filter(({ of, field }) => of === codebase && field === 'licence');
  if (values.length === 0) return {};
  const texts = values.map(({ value }) => String(JSON.parse(value)));
  return { value: texts.join(' / '), concern: true, field: 'licence' };
}

const upkeepOf = (codebase: string, { facts, standing }: Judging) =>
  facts.into(codebase, ...UPKEEP).filter(standing.holds);

/** The kinds of stakeholder that keep it. */
function governance(codebase: string, judging: Judging) {
  const links = upkeepOf(codebase, judging);
  const kinds = links.flatMap(({ from }) => {
    const keeper = judging.facts.entities.get(from);
    return (keeper && judging.stakeholder(keeper)) ?? [];
  });
  return kinds.length === 0 ? {} : { value: [...new Set(kinds)].sort().join(' / '), links };
}

/** Whether all who are known to keep it are one firm or work for it. */
function singleVendor(codebase: string, judging: Judging) {
  const { facts, standing, stakeholder } = judging;
  const links = upkeepOf(codebase, judging);
  const { canonical } = identityOf(facts, standing);
  const keepers = new Set<string>();
  for (const { from } of links) {
    if (facts.entities.get(from)?.kind !== 'Person') keepers.add(canonical(from));
    else {
      const employers = employersOf(facts, standing, from);
      for (const employer of employers.length === 0 ? [from] : employers)
        keepers.add(canonical(employer));
    }
  }
  const [only] = keepers;
  if (only === undefined) return {};
  const keeper = facts.entities.get(only);
  const isVendor = keepers.size === 1 && keeper !== undefined && stakeholder(keeper) === 'firm';
  return { value: [...keepers].join(' / '), concern: isVendor, links };
}

/** Sales and successions, of the codebase itself and of those who keep it. */
function ownerChanges(codebase: string, judging: Judging) {
  const { facts, standing } = judging;
  const own = [codebase, ...upkeepOf(codebase, judging).map(({ from }) => from)];
  const links = own
    .flatMap((id) => [...facts.into(id, 'ACQUIRED', 'SUCCEEDS'), ...facts.out(id, 'SUCCEEDS')])
    .filter(standing.fact);
  return links.length === 0
    ? {}
    : { value: links.map(({ from }) => from).join(' / '), concern: true, links };
}

/** One payer is a worry only where several payments are known: the only one known says nothing of the rest. */
function funding(codebase: string, { facts, standing }: Judging) {
  const flows = (facts.into(codebase, 'FUNDS') as FlowFact[]).filter(standing.fact);
  const payers = [...new Set(concentrations(facts, flows).flatMap(({ funders }) => funders))];
  if (payers.length === 0) return {};
  const concern = payers.length > 1 ? false : flows.length > 1 ? true : null;
  return { value: payers.sort().join(' / '), concern, links: flows };
}

const numbered = (value: number | null, links: readonly LinkFact[]) =>
  value === null ? {} : { value: String(value), concern: value === 1, links };
