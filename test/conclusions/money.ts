/** Asks for sums of money as a client does, for the tests of what was counted wrongly. */
import { expect } from 'vitest';
import { type Ask, asking } from '../support/asking.ts';
import type { Files } from '../support/seeds.ts';
import { world } from '../support/world.ts';

export const TOTALS = `query ($groupBy: FundingGroup!, $filter: FundingFilter) {
  fundingTotals(groupBy: $groupBy, filter: $filter) {
    flowCount countedCount widerCount how leftOut { reason flowCount said countedIn { id } } parts { id }
    rows { key label currency nature exact minimum maximum estimated givenBack net flowCount countedCount unknownCount
      throughIntermediaryCount parts { id } leftOut { reason flowCount } } } }`;

export async function totalsOf(ask: Ask, groupBy: string, filter: object = {}, language = 'en') {
  const { data, errors } = await ask(TOTALS, { groupBy, filter }, language);
  expect(errors).toBeUndefined();
  const { fundingTotals } = data;
  const left = fundingTotals.leftOut.reduce(
    (sum: number, { flowCount }: { flowCount: number }) => sum + flowCount,
    0,
  );
  // Nothing is ever left out silently.
  expect(fundingTotals.flowCount).toBe(fundingTotals.countedCount + left);
  return fundingTotals;
}

export const asked = async (files: Files) => asking(await world(files));
export const CAD = (value: number, period = '"2023"') =>
  `value: ${value}, unit: CAD, qualifier: exact, period: ${period}`;
export const reasons = ({ leftOut }: { leftOut: { reason: string; flowCount: number }[] }) =>
  Object.fromEntries(leftOut.map(({ reason, flowCount }) => [reason, flowCount]));
