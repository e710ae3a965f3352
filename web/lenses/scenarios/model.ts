/** A calculated scenario as the lens shows it, and what the reader enters over it. */
import type { ResultOf } from 'gql.tada';
import type { Anchoring } from '../../cards/anchoring.ts';
import type { Named } from '../../data/sheet.ts';
import { given } from '../../view.ts';
import { compute } from './formula.ts';
import type { offeredOperation, scenarioOperation } from './operations.ts';
import type { keptOperation } from './operations-kept.ts';
import type { Choices, Entered } from './view.ts';

/** In the address, for all public bodies. */
export const ALL = 'all';

/** Nothing is chosen: the way back to all scenarios, and out of one into another. */
export const NONE = {
  ...{ scenario: null, template: null, codebase: null, way: null, currency: null, seed: null },
  ...{ rule: null, decision: null, members: null, group: null, classes: null },
  ...{ set: null, before: null, kept: null, version: null, versus: null },
  ...{ money: null, vendors: null, buyer: null, function: null },
} as const;

type Raw = ResultOf<typeof scenarioOperation>['scenario'];
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

export type Kept = NonNullable<ResultOf<typeof keptOperation>['keptScenario']>;
export type KeptInput = NonNullable<Kept['version']>['input'];

export type Offered = ResultOf<typeof offeredOperation>;
export type Assumption = Scenario['assumptions'][number];
export type Line = Scenario['lines'][number];
export type Unit = Line['unit'];

/** The input of the API. */
export function inputOf(choices: Choices, template: NonNullable<Choices['template']>) {
  const { scenario, codebase, way, rule, decision, buyer, currency, seed, set, before } = choices;
  const isSpending = template === 'SPENDING';
  return given({
    template,
    shipped: scenario ?? null,
    codebase: codebase ?? null,
    way: way ?? null,
    rule: rule ?? null,
    decision: decision ?? null,
    ...membersOf(choices),
    buyer: isSpending && buyer !== ALL ? (buyer ?? null) : null,
    function: isSpending ? (choices.function ?? null) : null,
    currency: currency ?? null,
    seed: seed ?? null,
    assumptions: set ?? null,
    keptValues: before ?? null,
  });
}

/** At least two form a pool. */
function membersOf({ group, members, classes }: Choices) {
  const many = group === undefined ? (members ?? null) : Math.max(2, members ?? 0, group.length);
  return { members: group ?? null, memberCount: many, classes: classes ?? null };
}

/** The choices of a kept scenario, from its input. */
export function choicesFrom(input: KeptInput): Choices {
  const { template, shipped, members, memberCount, classes, currency, seed } = input;
  const { assumptions, keptValues, codebase, way, rule, decision, buyer } = input;
  return given<Choices>({
    template,
    scenario: shipped,
    ...{ codebase, way, rule, decision, buyer },
    members: memberCount,
    group: members,
    classes,
    function: input.function,
    currency: currency === 'CAD' ? null : currency,
    seed: seed === 1 ? null : seed,
    set: assumptions.length === 0 ? null : assumptions,
    before: keptValues.length === 0 ? null : keptValues,
  });
}

/** The same choices with all that nobody entered as it is now: what is cited or shared stays what it is. */
export function pinned(choices: Choices, { assumptions }: Scenario): Choices {
  const isEntered = (key: string) => choices.set?.some((one) => one.key === key) === true;
  const before = assumptions
    .filter(({ key }) => !isEntered(key))
    .map(({ key, value, low, high }) => ({ key, value, low, high }));
  return { ...choices, before };
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
