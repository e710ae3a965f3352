/** Pooling: several organisations build and keep one thing together, beside each on its own. */
import { type Assumed, assumed, type Line, line, type Model } from '../model.ts';

export const RULES = ['EQUAL', 'BUDGET', 'USE'] as const;
export type Rule = (typeof RULES)[number];

export const FEWEST = 2;
export const MOST_MEMBERS = 20;

/** By the rule, the keys of the weights and of the shares of members. */
const KEYS: Readonly<Record<Rule, { readonly weight: string | null; readonly share: string }>> = {
  EQUAL: { weight: null, share: 'equal' },
  BUDGET: { weight: 'budget', share: 'byBudget' },
  USE: { weight: 'use', share: 'byUse' },
};

export const shareKey = (rule: Rule, member: number) => `${KEYS[rule].share}_${member}`;

/**
 * @param alone members of which it is said what they would pay alone; the others would build it themselves
 */
export function pooling(
  members: number,
  rule: Rule,
  alone: ReadonlySet<number> = new Set(),
): Model {
  const all = Array.from({ length: members }, (_, at) => at + 1);
  const sum = (key: string) => `SUM(${all.map((one) => `${key}_${one}`).join(', ')})`;
  const of = (key: string, unit: 'MONEY' | 'NUMBER', value: number, some = all): Assumed[] =>
    some.map((member) => assumed({ key: `${key}_${member}`, word: key, unit, value, member }));
  return {
    template: 'POOLING',
    main: 'saving',
    assumptions: [
      assumed({ key: 'build', unit: 'MONEY', value: 120_000, low: 90_000, high: 180_000 }),
      assumed({ key: 'upkeep', unit: 'MONEY_PER_YEAR', value: 20_000, low: 15_000, high: 30_000 }),
      assumed({ key: 'years', unit: 'YEARS', value: 5, least: 1 }),
      assumed({ key: 'coordination', unit: 'SHARE', value: 0.15, low: 0.1, high: 0.4, most: 5 }),
      assumed({ key: 'adaptation', unit: 'MONEY', value: 15_000, low: 5_000, high: 40_000 }),
      assumed({ key: 'variants', unit: 'NUMBER', value: 1, least: 1, most: members }),
      ...of('budget', 'MONEY', 1),
      ...of('use', 'NUMBER', 1),
      ...of(
        'own',
        'MONEY',
        0,
        all.filter((one) => alone.has(one)),
      ),
    ],
    lines: [
      ...all.map((member) =>
        line(
          `alone_${member}`,
          'MONEY',
          alone.has(member) ? `ROUND(own_${member}, 2)` : 'ROUND(build + upkeep * years, 2)',
          { word: 'aloneOne', member },
        ),
      ),
      line('alone', 'MONEY', sum('alone')),
      line('coordinated', 'MONEY', 'ROUND(build * coordination, 2)', { isStep: true }),
      line('adapted', 'MONEY', `ROUND(adaptation * ${members}, 2)`, { isStep: true }),
      line('kept', 'MONEY', 'ROUND(upkeep * years * variants, 2)', { isStep: true }),
      line('pooled', 'MONEY', 'ROUND(build + coordinated + kept + adapted, 2)'),
      line('saving', 'MONEY', 'ROUND(alone - pooled, 2)'),
      line('savingShare', 'SHARE', 'alone == 0 ? 0 : saving / alone'),
      ...RULES.flatMap((one) => sharesBy(one, all)),
      ...all.map((member) =>
        line(
          `more_${member}`,
          'MONEY',
          `MAX(0, ROUND(${shareKey(rule, member)} - alone_${member}, 2))`,
          { word: 'more', member },
        ),
      ),
    ],
  };
}

/**
 * The shares of all members by one rule. Each is the difference of two rounded sums, so that all together
 * are the total to the cent and none is a cent off. Weights that are all zero say nothing: then all pay the same.
 */
function sharesBy(rule: Rule, all: readonly number[]): Line[] {
  const { weight, share } = KEYS[rule];
  const total = `${weight}UpTo_${all.length}`;
  const until = (many: number) => {
    const equally = `ROUND(pooled * ${many} / ${all.length}, 2)`;
    if (weight === null || many === 0) return many === 0 ? '0' : equally;
    return `(${total} == 0 ? ${equally} : ROUND(pooled * ${weight}UpTo_${many} / ${total}, 2))`;
  };
  const sums = all.map((member) =>
    line(
      `${weight}UpTo_${member}`,
      weight === 'budget' ? 'MONEY' : 'NUMBER',
      member === 1 ? `${weight}_1` : `${weight}UpTo_${member - 1} + ${weight}_${member}`,
      { word: `${weight}UpTo`, member, isStep: true },
    ),
  );
  const shares = all.map((member) =>
    line(`${share}_${member}`, 'MONEY', `ROUND(${until(member)} - ${until(member - 1)}, 2)`, {
      word: share,
      member,
    }),
  );
  return weight === null ? shares : [...sums, ...shares];
}
