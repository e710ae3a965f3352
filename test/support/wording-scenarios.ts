/** Values to put into every sentence about scenarios: in a file of their own, as scenarios stand apart from facts. */
import type { Words } from '../../api/words/en.ts';
import type { Samples } from './samples.ts';

const labels = { TRUST: {}, POOLING: {}, SPENDING: {} };

export const SCENARIO_SAMPLES: Samples<Words['scenarios']> = {
  templates: labels,
  assumptions: {
    TRUST: {
      endowment: {},
      nominal: {},
      inflation: {},
      salary: {},
      years: {},
      governance: {},
      interns: {},
      internSalary: {},
      subsidy: {},
      grantYears: {},
      horizon: {},
      start: {},
      volatility: {},
    },
    POOLING: {
      build: {},
      upkeep: {},
      years: {},
      coordination: {},
      adaptation: {},
      variants: {},
      budget: {},
      use: {},
      own: {},
    },
    SPENDING: { spend: {}, share: {}, ramp: {}, horizon: {}, overhead: {}, salary: {}, known: {} },
  },
  lines: labels,
  ofMember: (name) => ['label', name],
  member: (_, count) => [count],
  units: {
    YEARS: (_, count) => [count, 'n'],
    PEOPLE: (_, count) => [count, 'n'],
    PERSON_YEARS: (_, count) => [count, 'n'],
    MONEY_PER_YEAR: () => ['40 $'],
  },
  choice: () => ['a < b', 'a', 'b'],
  greatest: () => [['a', '0']],
  least: () => [['a', '0']],
  remarks: {
    belowSalary: () => ['40 $', '50 $'],
    onceAndTrust: () => [{ grantYears: '3', once: '1', trust: '2', horizon: '20', left: '5 $' }],
    drifts: (_, count) => [Math.max(2, count), 2 * Math.max(2, count)],
    costsMore: (name, count) => [count < 2 ? [name] : [name, name]],
    ruler: (name) => [name],
    noPeople: () => ['40 $', '50 $'],
    toFind: () => ['n'],
  },
  unknown: labels,
  effects: {
    funding: (_, count) => [Math.max(1, count)],
    bus: (_, count) => [Math.max(1, count)],
    keepers: (_, count) => [Math.max(1, count), count],
  },
  sheet: {
    units: {
      MONEY: () => ['CAD'],
      MONEY_PER_YEAR: () => ['CAD'],
      SHARE: () => ['CAD'],
      YEARS: () => ['CAD'],
      YEAR: () => ['CAD'],
      PEOPLE: () => ['CAD'],
      PERSON_YEARS: () => ['CAD'],
      NUMBER: () => ['CAD'],
    },
  },
  unknownKey: (name) => [name, ['a', 'b']],
  outside: (name) => [name, 0, 1],
  turnedRound: (name) => [name],
  members: () => [2, 20],
  currency: (name) => [name],
  otherTemplate: (name) => [name],
};
