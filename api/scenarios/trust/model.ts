/** The Codebase Trust: a fund that pays developers of a codebase, for ever or over some years. */
import { assumed, line, type Model } from '../model.ts';

export const WAYS = ['PERPETUAL', 'YEARS'] as const;
export type Way = (typeof WAYS)[number];

/** A return that differs from zero by less than this is zero: the annuity would divide by it. */
const NO_RETURN = 'ROUND(real, 9) == 0';

const DRAWS: Readonly<Record<Way, string>> = {
  PERPETUAL: 'ROUND(MAX(endowment * real, 0), 2)',
  // The payment of an annuity at the end of each year, in dollars of today.
  YEARS: `${NO_RETURN} ? ROUND(endowment / years, 2) : ROUND(endowment * real / (1 - (1 + real) ** (0 - years)), 2)`,
};

/** How much is left after the horizon, in dollars of today. */
const LEFT: Readonly<Record<Way, string>> = {
  PERPETUAL: 'ROUND(real < 0 ? endowment * (1 + real) ** horizon : endowment, 2)',
  YEARS: `years <= horizon ? 0 : ROUND(${NO_RETURN} ? endowment - draw * horizon : endowment * (1 + real) ** horizon - draw * ((1 + real) ** horizon - 1) / real, 2)`,
};

export function trust(way: Way): Model {
  const spends = way === 'YEARS';
  return {
    template: 'TRUST',
    main: 'developers',
    assumptions: [
      assumed({
        key: 'endowment',
        unit: 'MONEY',
        value: 10_000_000,
        low: 5_000_000,
        high: 15_000_000,
      }),
      assumed({ key: 'nominal', unit: 'SHARE', value: 0.05, low: 0.03, high: 0.065, least: -0.5 }),
      assumed({
        key: 'inflation',
        unit: 'SHARE',
        value: 0.02,
        low: 0.015,
        high: 0.03,
        least: -0.2,
      }),
      assumed({
        key: 'salary',
        unit: 'MONEY_PER_YEAR',
        value: 110_000,
        low: 90_000,
        high: 140_000,
        least: 1,
      }),
      ...(spends ? [assumed({ key: 'years', unit: 'YEARS', value: 20, least: 1 })] : []),
      assumed({ key: 'governance', unit: 'SHARE', value: 0, high: 0.1, most: 0.9 }),
      assumed({ key: 'interns', unit: 'NUMBER', value: 0, most: 20 }),
      assumed({
        key: 'internSalary',
        unit: 'MONEY_PER_YEAR',
        value: 40_000,
        low: 30_000,
        high: 50_000,
      }),
      assumed({ key: 'subsidy', unit: 'SHARE', value: 0.5, low: 0, high: 0.7 }),
      assumed({ key: 'grantYears', unit: 'YEARS', value: 3, least: 1 }),
      assumed({ key: 'horizon', unit: 'YEARS', value: 20, least: 1 }),
      ...(spends ? [assumed({ key: 'start', unit: 'YEAR', value: 2027, least: 2000 })] : []),
      assumed({ key: 'volatility', unit: 'SHARE', value: 0.1 }),
    ],
    lines: [
      line('real', 'SHARE', '(1 + nominal) / (1 + inflation) - 1'),
      line('draw', 'MONEY_PER_YEAR', DRAWS[way]),
      line('governed', 'MONEY_PER_YEAR', 'ROUND(draw * governance, 2)', { isStep: true }),
      line('available', 'MONEY_PER_YEAR', 'draw - governed', { isStep: true }),
      line(
        'perDeveloper',
        'MONEY_PER_YEAR',
        'ROUND(salary + interns * internSalary * (1 - subsidy), 2)',
        {
          isStep: true,
        },
      ),
      line('developers', 'PEOPLE', 'available < perDeveloper ? 0 : available / perDeveloper'),
      line('internsPaid', 'PEOPLE', 'developers * interns'),
      ...(spends ? [line('exhaustion', 'YEAR', 'start + years')] : []),
      line(
        'trustWork',
        'PERSON_YEARS',
        spends ? 'developers * MIN(years, horizon)' : 'developers * horizon',
      ),
      line('left', 'MONEY', LEFT[way]),
      line(
        'onceDevelopers',
        'PEOPLE',
        'endowment * (1 - governance) / grantYears < perDeveloper ? 0 : endowment * (1 - governance) / grantYears / perDeveloper',
      ),
      line('onceWork', 'PERSON_YEARS', 'onceDevelopers * MIN(grantYears, horizon)'),
    ],
  };
}
