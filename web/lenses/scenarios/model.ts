/** A calculated scenario as the lens shows it, and what the reader enters over it. */
import type { ResultOf } from 'gql.tada';
import type { Named } from '../../data/sheet.ts';
import { compute } from './formula.ts';
import type { offeredOperation, scenarioOperation } from './operations.ts';
import type { Choices, Entered } from './view.ts';

/** In the address, for all public bodies. */
export const ALL = 'all';

type Raw = ResultOf<typeof scenarioOperation>['scenario'];
export type Anchoring = NonNullable<Raw['codebase']>['anchoring'];
type RawReached = NonNullable<Raw['reached']>;

export type Reached = Omit<RawReached, 'users' | 'contributors'> & {
  readonly users: readonly Named[];
  readonly contributors: readonly Named[];
};

export type Scenario = Omit<Raw, 'codebase' | 'reached'> & {
  readonly codebase: Named | null;
  /** Where the people are who keep the codebase going; null without one. */
  readonly anchoring: Anchoring | null;
  readonly reached: Reached | null;
  /** From what it was calculated. */
  readonly from: Choices;
};

export type Offered = ResultOf<typeof offeredOperation>;
export type Assumption = Scenario['assumptions'][number];
export type Line = Scenario['lines'][number];
export type Unit = Line['unit'];

/** The input of the API. */
export function inputOf(choices: Choices, template: NonNullable<Choices['template']>) {
  const { scenario, codebase, way, rule, decision, members, buyer, set } = choices;
  const use = template === 'SPENDING' ? choices.function : undefined;
  return {
    template,
    ...(scenario === undefined ? {} : { shipped: scenario }),
    ...(codebase === undefined ? {} : { codebase }),
    ...(way === undefined ? {} : { way }),
    ...(rule === undefined ? {} : { rule }),
    ...(decision === undefined ? {} : { decision }),
    ...(members === undefined ? {} : { memberCount: members }),
    ...(buyer === undefined || buyer === ALL || template !== 'SPENDING' ? {} : { buyer }),
    ...(use === undefined ? {} : { function: use }),
    ...(set === undefined ? {} : { assumptions: set }),
  };
}

/** What an assumption is now: as the reader entered it, or else as the API gives it. */
export function nowOf({ key, value, low, high }: Assumption, set: readonly Entered[] = []) {
  const own = set.find((one) => one.key === key);
  if (own === undefined) return { value, low, high };
  return {
    value: own.value,
    low: own.low ?? Math.min(low, own.value),
    high: own.high ?? Math.max(high, own.value),
  };
}

/** The values of all assumptions and lines, computed here and now. */
export function valuesNow({ assumptions, lines }: Scenario, set: readonly Entered[] | undefined) {
  const base = Object.fromEntries(assumptions.map((one) => [one.key, nowOf(one, set).value]));
  return compute(lines, base);
}

/** With another value of one assumption; null takes back what was entered. */
export function entering(
  set: readonly Entered[] = [],
  key: string,
  part: Omit<Entered, 'key'> | null,
): readonly Entered[] | null {
  const others = set.filter((one) => one.key !== key);
  const all = part === null ? others : [...others, { key, ...part }];
  return all.length === 0 ? null : all;
}
