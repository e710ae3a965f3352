/** Asks for sums of money as a client does, for the tests of what was counted wrongly. */
import { expect } from 'vitest';
import { type Ask, asking } from '../support/asking.ts';
import type { Files } from '../support/seeds.ts';
import { world } from '../support/world.ts';

export const TOTALS = `query ($groupBy: FundingGroup!, $filter: FundingFilter) {
  fundingTotals(groupBy: $groupBy, filter: $filter) {
    flows counted wider how leftOut { reason count said countedIn { id } } parts { id }
    rows { key label currency nature exact minimum maximum estimated givenBack net flows counted unknown
      throughIntermediary parts { id } leftOut { reason count } } } }`;

export async function totalsOf(ask: Ask, groupBy: string, filter: object = {}, language = 'en') {
  const { data, errors } = await ask(TOTALS, { groupBy, filter }, language);
  expect(errors).toBeUndefined();
  const { fundingTotals } = data;
  const left = fundingTotals.leftOut.reduce(
    (sum: number, { count }: { count: number }) => sum + count,
    0,
  );
  // Nothing is ever left out silently.
  expect(fundingTotals.flows).toBe(fundingTotals.counted + left);
  return fundingTotals;
}

export const asked = async (files: Files) => asking(await world(files));
export const CAD = (value: number, period = '"2023"') =>
  `value: ${value}, unit: CAD, qualifier: exact, period: ${period}`;
export const reasons = ({ leftOut }: { leftOut: { reason: string; count: number }[] }) =>
  Object.fromEntries(leftOut.map(({ reason, count }) => [reason, count]));
