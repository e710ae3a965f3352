/** The scenarios compute the sums that the founding documents and plain arithmetic give, to the cent. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculate } from '../../api/scenarios/calculation.ts';
import { formula } from '../../api/scenarios/formulas.ts';
import type { Model } from '../../api/scenarios/model.ts';
import { drifts, ruler, votes } from '../../api/scenarios/mutualisation/deciding.ts';
import { pooling, RULES, type Rule, shareKey } from '../../api/scenarios/mutualisation/model.ts';
import { moving } from '../../api/scenarios/spending/model.ts';
import { trust, WAYS, type Way } from '../../api/scenarios/trust/model.ts';
import { distribution } from '../../api/scenarios/trust/returns.ts';
import { runs } from '../support/runs.ts';

/** A model with other values; ranges collapse to them. */
const having = (model: Model, changed: Readonly<Record<string, number>>): Model => ({
  ...model,
  assumptions: model.assumptions.map((one) => {
    const value = changed[one.key] ?? one.value;
    return { ...one, value, low: Math.min(one.low, value), high: Math.max(one.high, value) };
  }),
});
const valuesOf = (model: Model, changed: Readonly<Record<string, number>> = {}) =>
  calculate(having(model, changed)).values as Record<string, number>;

describe('formulas', () => {
  test('are rounded as spreadsheets round, half a cent away from zero', () => {
    const of = (value: number) => formula('ROUND(x, 2)').compute({ x: value });
    expect([1.005, 2.675, -1.005, 0.004, -0.004].map(of)).toEqual([1.01, 2.68, -1.01, 0, 0]);
  });

  test('are written with the brackets that they need', () => {
    const style = {
      number: String,
      sign: (one: string) => ` ${one} `,
      choice: (when: string, yes: string, no: string) => `[${when}: ${yes}, ${no}]`,
      call: (name: string, values: readonly string[]) => `${name}(${values.join('; ')})`,
    };
    const written = (text: string) => formula(text).write((key) => key.toUpperCase(), style);
    expect(written('a * b / (1 - (1 + c) ** (0 - d))')).toBe('A * B / (1 - (1 + C) ** (0 - D))');
    expect(written('a - (b - c) * d')).toBe('A - (B - C) * D');
    expect(written('a < b ? MAX(a, 0) : b')).toBe('[A < B: MAX(A; 0), B]');
  });

  test('that name an unknown function are refused when they are written', () => {
    expect(() => formula('EVAL(x)')).toThrow();
    expect(() => formula('x.constructor')).toThrow();
  });
});

describe('the trust', () => {
  const vectors: readonly [Way, Record<string, number>, number, string][] = [
    ['PERPETUAL', {}, 294_117.65, '2.67'],
    ['YEARS', { years: 20 }, 668_506.85, '6.08'],
    ['YEARS', { years: 10 }, 1_168_788.52, '10.63'],
  ];
  test.each(vectors)('%s %o pays %d a year', (way, changed, draw, developers) => {
    const values = valuesOf(trust(way), changed);
    expect((100 * (values['real'] ?? 0)).toFixed(4)).toBe('2.9412');
    expect(values['draw']).toBe(draw);
    expect(values['developers']?.toFixed(2)).toBe(developers);
  });

  test('a return that does not outgrow inflation pays nothing for ever, and still pays over some years', () => {
    for (const nominal of [0.02, 0, -0.1]) {
      expect(valuesOf(trust('PERPETUAL'), { nominal })).toMatchObject({ draw: 0, developers: 0 });
      expect(valuesOf(trust('YEARS'), { nominal })['draw']).toBeGreaterThan(0);
    }
    expect(valuesOf(trust('YEARS'), { nominal: 0.02, years: 20 })['draw']).toBe(500_000);
  });

  test('no endowment, one year, and a draw below one salary have plain results', () => {
    expect(valuesOf(trust('YEARS'), { endowment: 0 })).toMatchObject({
      draw: 0,
      developers: 0,
      left: 0,
    });
    expect(valuesOf(trust('YEARS'), { years: 1 })['draw']).toBe(10_294_117.65);
    expect(valuesOf(trust('PERPETUAL'), { endowment: 3_000_000 })['developers']).toBe(0);
  });

  test('interns, their subsidy and governance are paid from the same draw', () => {
    const values = valuesOf(trust('YEARS'), {
      governance: 0.1,
      interns: 2,
      internSalary: 40_000,
      subsidy: 0.5,
    });
    expect(values['governed']).toBe(66_850.69);
    expect(values['perDeveloper']).toBe(150_000);
    expect(values['developers']).toBeCloseTo((668_506.85 - 66_850.69) / 150_000, 10);
    expect(values['internsPaid']).toBeCloseTo(2 * (values['developers'] ?? 0), 10);
  });

  test('a fund that is spent over 30 years has after 20 the worth of the ten payments to come', () => {
    const values = valuesOf(trust('YEARS'), { years: 30, horizon: 20 });
    const { real = 0, draw = 0 } = values;
    let worth = 0;
    for (let year = 1; year <= 10; year += 1) worth += draw / (1 + real) ** year;
    expect(Math.abs((values['left'] ?? 0) - worth)).toBeLessThan(1);
  });

  test('a larger endowment never pays fewer developers, a larger salary never more', () => {
    const money = fc.integer({ min: 0, max: 1_000_000_000 });
    const rate = fc.double({ min: -0.1, max: 0.15, noNaN: true });
    fc.assert(
      fc.property(
        ...[fc.constantFrom(...WAYS), money, money, rate, rate],
        ...[fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 300_000 })],
        (way, one, other, nominal, inflation, years, salary) => {
          const at = (changed: Record<string, number>) =>
            valuesOf(trust(way), { nominal, inflation, years, salary, ...changed });
          const [less, more] = [Math.min(one, other), Math.max(one, other)].map((endowment) =>
            at({ endowment }),
          );
          expect(less?.['developers']).toBeLessThanOrEqual(more?.['developers'] ?? -1);
          expect(
            at({ endowment: more?.['endowment'] ?? 0, salary: salary * 2 })['developers'],
          ).toBeLessThanOrEqual(more?.['developers'] ?? -1);
          for (const value of Object.values({ ...less, ...more }))
            expect(Number.isFinite(value)).toBe(true);
        },
      ),
      { numRuns: runs(60) },
    );
  });

  test('simulated returns are the same for the same seed, and without variation those of the plan', () => {
    const values = valuesOf(trust('YEARS'));
    expect(distribution(values, 'YEARS', 7)).toEqual(distribution(values, 'YEARS', 7));
    expect(distribution(values, 'YEARS', 7)).not.toEqual(distribution(values, 'YEARS', 8));
    const still = distribution({ ...values, volatility: 0 }, 'YEARS', 7);
    expect(still).toMatchObject({ paidInFull: 1 });
    expect(still.ninth).toBeLessThan(1);
  });
});

describe('pooling', () => {
  test('five organisations pay 313,000 together where each alone pays 220,000', () => {
    const values = valuesOf(pooling(5, 'EQUAL'));
    expect(values).toMatchObject({ alone: 1_100_000, pooled: 313_000, saving: 787_000 });
    expect((100 * (values['savingShare'] ?? 0)).toFixed(1)).toBe('71.5');
    for (const member of [1, 2, 3, 4, 5]) expect(values[`equal_${member}`]).toBe(62_600);
  });

  test('one that pays little alone pays more in the pool, and it is said how much', () => {
    const values = valuesOf(pooling(5, 'EQUAL', new Set([3])), { own_3: 10_000 });
    expect(values['more_3']).toBe(52_600);
    expect(values['more_1']).toBe(0);
  });

  test('as many variants as members cost the upkeep of each: nothing of it is shared', () => {
    expect(valuesOf(pooling(5, 'EQUAL'), { variants: 5 })['kept']).toBe(500_000);
    expect([1, 2, 3, 5].map((variants) => drifts(variants, 5))).toEqual([false, false, true, true]);
  });

  test('by each rule the shares are the total to the cent, none is negative, and larger weights never pay less', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 10_000_000 }), {
      minLength: 2,
      maxLength: 12,
    });
    const cents = fc.integer({ min: 0, max: 100_000_000 }).map((value) => value / 100);
    fc.assert(
      fc.property(
        weights,
        cents,
        cents,
        fc.constantFrom(...RULES),
        (all, build, adaptation, rule: Rule) => {
          const changed = Object.fromEntries(
            all.flatMap((weight, at) => [
              [`budget_${at + 1}`, weight],
              [`use_${at + 1}`, weight],
            ]),
          );
          const values = valuesOf(pooling(all.length, rule), { ...changed, build, adaptation });
          const shares = all.map((_, at) => values[shareKey(rule, at + 1)] ?? Number.NaN);
          const total = shares.reduce((sum, one) => sum + Math.round(one * 100), 0);
          expect(total).toBe(Math.round((values['pooled'] ?? 0) * 100));
          for (const [at, share] of shares.entries()) {
            expect(share).toBeGreaterThanOrEqual(0);
            for (const [other, weight] of all.entries())
              if (rule !== 'EQUAL' && (all[at] ?? 0) >= weight)
                expect(share).toBeGreaterThanOrEqual((shares[other] ?? 0) - 0.011);
          }
        },
      ),
      { numRuns: runs(100) },
    );
  });

  test('votes are one in all, and a member that pays most of it decides alone only where votes follow shares', () => {
    const shares = [80, 10, 10];
    for (const decision of ['MEMBER', 'SHARE', 'CLASS'] as const) {
      const all = votes(decision, shares, ['user', 'user', 'worker']);
      expect(all.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
      expect(ruler(all)).toBe(decision === 'SHARE' ? 1 : null);
    }
    expect(votes('SHARE', [0, 0], []).map(({ weight }) => weight)).toEqual([0.5, 0.5]);
  });
});

describe('what moves to local services', () => {
  test('is a share of the spend, reached in equal steps, and pays people after overhead', () => {
    const values = valuesOf(moving(), { spend: 2_000_000, share: 0.25, ramp: 4, horizon: 10 });
    expect(values).toMatchObject({ moved: 500_000, firstYear: 125_000, wages: 350_000 });
    expect(values['people']).toBeCloseTo(350_000 / 110_000, 10);
    expect(values['overHorizon']).toBe(125_000 + 250_000 + 375_000 + 7 * 500_000);
    expect(
      valuesOf(moving(), { spend: 2_000_000, share: 0.25, ramp: 4, horizon: 2 })['overHorizon'],
    ).toBe(375_000);
  });
});

test('a tornado begins with what moves the result most; ranges hold the value', () => {
  const { tornado, results, values } = calculate(trust('PERPETUAL'));
  expect(tornado.map(({ key }) => key).slice(0, 3)).toEqual(['nominal', 'endowment', 'inflation']);
  for (const [key, { value, low, high }] of results) {
    expect([key, low <= value && value <= high]).toEqual([key, true]);
    expect(values[key]).toBe(value);
  }
});

test('whatever is entered within the bounds, every line of every template is a number within its range', () => {
  const models = [
    ...WAYS.map((way) => () => trust(way)),
    ...RULES.map((rule) => () => pooling(4, rule, new Set([2]))),
    () => moving(),
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...models),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 24, maxLength: 24 }),
      fc.boolean(),
      (model, parts, atEnds) => {
        const own = model();
        const changed = own.assumptions.map(({ key, least, most }, at) => {
          const part = parts[at % parts.length] ?? 0;
          return [key, least + (most - least) * (atEnds ? Math.round(part) : part ** 8)];
        });
        const { results, tornado } = calculate(having(own, Object.fromEntries(changed)));
        for (const [key, { value, low, high }] of results) {
          const isNumber = [value, low, high].every(Number.isFinite);
          expect([key, isNumber, low <= value, value <= high]).toEqual([key, true, true, true]);
        }
        for (const { atLow, atHigh } of tornado) expect(Number.isFinite(atLow - atHigh)).toBe(true);
      },
    ),
    { numRuns: runs(60) },
  );
});

test('a larger share that moves, or a larger spend, never pays fewer people, and a larger salary never more', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const money = fc.integer({ min: 0, max: 1_000_000_000 });
  fc.assert(
    fc.property(
      share,
      share,
      money,
      money,
      fc.integer({ min: 1, max: 300_000 }),
      (a, b, c, d, salary) => {
        const people = (changed: Record<string, number>) =>
          valuesOf(moving(), { salary, ...changed })['people'] ?? Number.NaN;
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        const [small, large] = [Math.min(c, d), Math.max(c, d)];
        const most = people({ share: more, spend: large });
        expect(people({ share: less, spend: large })).toBeLessThanOrEqual(most);
        expect(people({ share: more, spend: small })).toBeLessThanOrEqual(most);
        expect(people({ share: more, spend: large, salary: 2 * salary })).toBeLessThanOrEqual(most);
      },
    ),
    { numRuns: runs(60) },
  );
});
