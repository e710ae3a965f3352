/** The choices of the lens of scenarios: all that is assumed stands in the address, so that it can be shared without an account. */
import { addressed, oneOf, text, whole } from '../../parameters.ts';

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
  /** The public body whose money moves, or `all`. */
  readonly buyer?: string;
  /** The function of software of which it speaks. */
  readonly function?: string;
  readonly set?: readonly Entered[];
}

export interface ScenariosView extends Choices {
  /** What it is compared with: the same choices, as they stand in an address. */
  readonly versus?: string;
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
const ENTERED =
  /^([a-zA-Z]+(?:_\d{1,2})?)\*(-?\d+(?:\.\d+)?)(?:\*(-?\d+(?:\.\d+)?)\*(-?\d+(?:\.\d+)?))?$/;

const entered = {
  name: 'set',
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
};

const MOST_MEMBERS = 20;

const choicesAddress = addressed<Choices>({
  scenario: text('scenario'),
  template: oneOf('template', TEMPLATES),
  codebase: text('codebase'),
  way: oneOf('way', WAYS),
  rule: oneOf('rule', RULES),
  decision: oneOf('decision', DECISIONS),
  members: whole('members', 2, MOST_MEMBERS),
  buyer: text('buyer'),
  function: text('function'),
  set: entered,
});

const moneyAddress = addressed<{ readonly money?: string; readonly vendors?: number }>({
  money: text('money'),
  vendors: whole('vendors', 1, 1000),
});

const versus = text('versus');

export const scenariosAddress = {
  read: (query: URLSearchParams): ScenariosView => {
    const said = versus.read(query.get('versus') ?? '');
    return {
      ...choicesAddress.read(query),
      ...moneyAddress.read(query),
      ...(said === null ? {} : { versus: said }),
    };
  },
  write: (own: ScenariosView) => [
    ...choicesAddress.write(choicesOf(own)),
    ...moneyAddress.write(own),
    ...(own.versus === undefined ? [] : [['versus', own.versus] as const]),
  ],
};

/** From what a scenario is calculated, without what the page shows beside it. */
export const choicesOf = ({
  versus: _,
  money: __,
  vendors: ___,
  ...choices
}: ScenariosView): Choices => choices;

/** Choices as one text, and back: what is compared with keeps its place in the address. */
export const asText = (own: ScenariosView): string =>
  new URLSearchParams(
    choicesAddress.write(choicesOf(own)).map(([name, value]) => [name, value]),
  ).toString();
export const fromText = (said: string): Choices => choicesAddress.read(new URLSearchParams(said));
