/** What if a part of what is spent on a function of software went to local services? */
import { assumed, line, type Model } from '../model.ts';

export const moving = (): Model => ({
  template: 'SPENDING',
  main: 'people',
  assumptions: [
    assumed({
      key: 'spend',
      unit: 'MONEY_PER_YEAR',
      value: 1_000_000,
      low: 1_000_000,
      high: 1_000_000,
    }),
    assumed({ key: 'share', unit: 'SHARE', value: 0.1, low: 0.05, high: 0.2 }),
    assumed({ key: 'ramp', unit: 'YEARS', value: 5, least: 1 }),
    assumed({ key: 'horizon', unit: 'YEARS', value: 10, least: 1 }),
    assumed({ key: 'overhead', unit: 'SHARE', value: 0.3, low: 0.2, high: 0.45, most: 0.95 }),
    assumed({
      key: 'salary',
      unit: 'MONEY_PER_YEAR',
      value: 110_000,
      low: 90_000,
      high: 140_000,
      least: 1,
    }),
    assumed({ key: 'start', unit: 'YEAR', value: 2027, least: 2000 }),
    assumed({ key: 'known', unit: 'PEOPLE', value: 0 }),
  ],
  lines: [
    line('moved', 'MONEY_PER_YEAR', 'ROUND(spend * share, 2)'),
    line('firstYear', 'MONEY_PER_YEAR', 'ROUND(moved / ramp, 2)'),
    line('complete', 'YEAR', 'start + ROUND(ramp, 0) - 1'),
    line('lastYear', 'YEAR', 'start + ROUND(horizon, 0) - 1', { isStep: true }),
    line('wages', 'MONEY_PER_YEAR', 'ROUND(moved * (1 - overhead), 2)', { isStep: true }),
    line('people', 'PEOPLE', 'wages < salary ? 0 : wages / salary'),
    line('peopleFirstYear', 'PEOPLE', 'people / MAX(1, ramp)'),
    line('toFind', 'PEOPLE', 'MAX(0, people - known)'),
    line(
      'overHorizon',
      'MONEY',
      'horizon <= ramp ? ROUND(moved * horizon * (horizon + 1) / ramp / 2, 2) : ROUND(moved * (ramp + 1) / 2 + moved * (horizon - ramp), 2)',
    ),
  ],
});
