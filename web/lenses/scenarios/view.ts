/** The choices of the lens of scenarios: all that is assumed stands in the address, so that it can be shared without an account. */
import { addressed, ids, oneOf, text, whole } from '../../parameters.ts';

export const TEMPLATES = ['TRUST', 'POOLING', 'SPENDING'] as const;
export const WAYS = ['PERPETUAL', 'YEARS'] as const;
export const RULES = ['EQUAL', 'BUDGET', 'USE'] as const;
export const DECISIONS = ['MEMBER', 'SHARE', 'CLASS'] as const;

/** What the reader assumes of one assumption. */
export interface Entered {
  readonly key: string;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** All that a scenario is calculated from. */
export interface Choices {
  /** The id of a shipped scenario. */
  readonly scenario?: string;
  readonly template?: (typeof TEMPLATES)[number];
  readonly codebase?: string;
  readonly way?: (typeof WAYS)[number];
  readonly rule?: (typeof RULES)[number];
  readonly decision?: (typeof DECISIONS)[number];
  readonly members?: number;
  /** The organisations of a pool that are named, by their ids. */
  readonly group?: readonly string[];
  /** The class of each member of a pool; empty for one without. */
  readonly classes?: readonly string[];
  /** The public body whose money moves, or `all`. */
  readonly buyer?: string;
  /** The function of software of which it speaks. */
  readonly function?: string;
  /** ISO 4217, where it is another than that of the API. */
  readonly currency?: string;
  /** That of simulated returns. */
  readonly seed?: number;
  readonly set?: readonly Entered[];
  /** Values that nobody entered, as they were when the scenario was kept or cited. */
  readonly before?: readonly Entered[];
}

export interface ScenariosView extends Choices {
  /** What it is compared with: the same choices, as they stand in an address. */
  readonly versus?: string;
  /** The id of a scenario that somebody keeps: alone in the address, all choices are its own. */
  readonly kept?: string;
  /** The number of its version; the latest without it. */
  readonly version?: number;
  /** The public body of the page of money, or `all`. */
  readonly money?: string;
  /** How many vendors that page shows. */
  readonly vendors?: number;
}

declare module '../../view.ts' {
  interface Owns {
    readonly scenarios: ScenariosView;
  }
}

/** `endowment*20000000` or, with a range, `salary*110000*90000*140000`: no address writes the sign otherwise. */
const NUMBER = String.raw`(-?\d+(?:\.\d+)?(?:e[+-]?\d{1,2})?)`;
const ENTERED = new RegExp(
  String.raw`^([a-zA-Z]+(?:_\d{1,2})?)\*${NUMBER}(?:\*${NUMBER}\*${NUMBER})?$`,
);

const entered = (name: string) => ({
  name,
  read: (said: string): readonly Entered[] | null => {
    const all = said.split(',').flatMap((one): Entered[] => {
      const [, key, value, low, high] = ENTERED.exec(one) ?? [];
      if (key === undefined) return [];
      const range = low === undefined ? {} : { low: Number(low), high: Number(high) };
      return [{ key, value: Number(value), ...range }];
    });
    return all.length === 0 ? null : all;
  },
  write: (all: readonly Entered[]) =>
    all
      .map(({ key, value, low, high }) =>
        [key, value, ...(low === undefined ? [] : [low, high])].join('*'),
      )
      .join(','),
});

export const MOST_MEMBERS = 20;
/** Characters of the name of a class. */
export const LONGEST_CLASS = 40;

const classes = {
  name: 'classes',
  read: (said: string): readonly string[] | null => {
    const all = said.split('|').map((one) => one.slice(0, LONGEST_CLASS));
    return all.length > MOST_MEMBERS || all.every((one) => one === '') ? null : all;
  },
  write: (all: readonly string[]) => all.join('|'),
};

const seed = {
  name: 'seed',
  read: (said: string) => (/^\d{1,9}$/.test(said) ? Number(said) : null),
  write: String,
};

const choicesAddress = addressed<Choices>({
  scenario: text('scenario'),
  template: oneOf('template', TEMPLATES),
  codebase: text('codebase'),
  way: oneOf('way', WAYS),
  rule: oneOf('rule', RULES),
  decision: oneOf('decision', DECISIONS),
  members: whole('members', 2, MOST_MEMBERS),
  group: ids('group'),
  classes,
  buyer: text('buyer'),
  function: text('function'),
  currency: text('currency'),
  seed,
  set: entered('set'),
  before: entered('before'),
});

const moneyAddress = addressed<{ readonly money?: string; readonly vendors?: number }>({
  money: text('money'),
  vendors: whole('vendors', 1, 1000),
});

const besideAddress = addressed<Pick<ScenariosView, 'versus' | 'kept' | 'version'>>({
  versus: text('versus'),
  kept: text('kept'),
  version: whole('version', 1, 100),
});

export const scenariosAddress = {
  read: (query: URLSearchParams): ScenariosView => ({
    ...choicesAddress.read(query),
    ...moneyAddress.read(query),
    ...besideAddress.read(query),
  }),
  write: (own: ScenariosView) => [
    ...choicesAddress.write(choicesOf(own)),
    ...moneyAddress.write(own),
    ...besideAddress.write(own),
  ],
};

/** From what a scenario is calculated, without what the page shows beside it. */
export const choicesOf = ({
  versus: _,
  money: __,
  vendors: ___,
  kept: ____,
  version: _____,
  ...choices
}: ScenariosView): Choices => choices;

/** Choices as one text, and back: what is compared with keeps its place in the address. */
export const asText = (own: ScenariosView): string =>
  new URLSearchParams(
    choicesAddress.write(choicesOf(own)).map(([name, value]) => [name, value]),
  ).toString();
export const fromText = (said: string): Choices => choicesAddress.read(new URLSearchParams(said));
