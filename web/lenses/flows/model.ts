/** Money as the lens of flows shows it: flows with their sums, and the ribbons that are drawn of them. */
import type { Citation, Named } from '../../data/sheet.ts';
import type { Amount } from '../../words/amounts.ts';

export interface MoneyFlow {
  readonly id: string;
  readonly status: string;
  /** The enum value of its kind; null where no source says it. */
  readonly flowKind: string | null;
  readonly nature: Nature;
  /** EXACT, BOUND, ESTIMATE, RATE or UNKNOWN, as the server reads the amount. */
  readonly certainty: string;
  /** What sums count of it: negative where the money was given back, null where it is in no sum. */
  readonly sum: number | null;
  readonly givenBack: boolean;
  readonly since: string | null;
  readonly until: string | null;
  readonly purpose: string | null;
  readonly amount: Amount | null;
  readonly payer: Named;
  readonly recipient: Named;
  /** The organisations under which sums count the two: the largest of which each is a part, or itself. */
  readonly countedPayer: Named;
  readonly countedRecipient: Named;
  readonly intermediary: Named | null;
  readonly citations: readonly Citation[];
}

/** Money given, or paid for a good or a service. */
export type Nature = 'FUNDING' | 'PURCHASE';

/** A sum of one key in one currency: null is unknown, never zero. */
export interface Total {
  readonly key: string | null;
  readonly label: string;
  readonly currency: string | null;
  readonly nature: Nature;
  readonly exact: number | null;
  readonly minimum: number | null;
  readonly estimated: number | null;
  readonly givenBack: number | null;
  readonly givenBackEstimated: number | null;
  readonly net: number | null;
  readonly countedCount: number;
  readonly unknownCount: number;
  /** Organisations counted in this row as parts of its payer or recipient. */
  readonly parts: readonly Named[];
  readonly leftOut: readonly { readonly reason: string; readonly flowCount: number }[];
}

export interface Totals {
  readonly flowCount: number;
  readonly countedCount: number;
  readonly how: string;
  readonly rowCount: number;
  readonly rows: readonly Total[];
}

/** Flows in no sum, for one reason. */
export interface LeftOut {
  readonly reason: string;
  readonly said: string;
  /** Ids of flows. */
  readonly flows: readonly string[];
}

export interface Dependence {
  readonly recipient: Named;
  readonly nature: Nature;
  readonly funders: readonly Named[];
  readonly funderCount: number;
  readonly currency: string | null;
  readonly estimated: boolean;
  readonly total: number | null;
  readonly largest: Named | null;
  readonly largestShare: number | null;
  readonly hhi: number | null;
  readonly meaning: string;
}

export interface Money {
  /** All flows that fit, whatever their status. */
  readonly flows: readonly MoneyFlow[];
  /** How many there are in all, where more fit than are read. */
  readonly all: number;
  readonly byCurrency: Totals;
  readonly leftOut: readonly LeftOut[];
  readonly byKind: Totals;
  readonly byYear: Totals;
  readonly byPlace: Totals;
  readonly dependence: readonly Dependence[];
  /** Ids of flows that a source says end within two years. */
  readonly ending: readonly string[];
  readonly options: Options;
}

/** What one may narrow the flows to: value and words. */
export type Options = Readonly<Record<'payer' | 'recipient' | 'flow' | 'in' | 'place', Choices>>;
export type Choices = readonly (readonly [value: string, words: string])[];

/** How well an amount is known: what is drawn differs by it. */
export type Certainty = 'exact' | 'bound' | 'estimate' | 'unknown';

const DRAWN: Readonly<Record<string, Certainty>> = {
  EXACT: 'exact',
  BOUND: 'bound',
  ESTIMATE: 'estimate',
};

/** So much a month says nothing of a sum: it is drawn as one that is not known. */
export const certaintyOf = ({ certainty }: MoneyFlow): Certainty => DRAWN[certainty] ?? 'unknown';

export interface Ribbon {
  readonly flow: MoneyFlow;
  /** Who pays and who receives, a part under its whole. */
  readonly payer: Named;
  readonly recipient: Named;
  /** Keys of the nodes that it ties: the role before the id, so that money is chained only where a source says so. */
  readonly from: string;
  readonly to: string;
  readonly certainty: Certainty;
  readonly value: number;
}

const nodeOf = (role: 'from' | 'via' | 'to', { id }: Named) => `${role}:${id}`;

/**
 * The ribbons of some flows, the largest first. A subsidiary, a ministry or a chair stands under the organisation of
 * which it is a part, except where somebody asked about the part itself. Payer and recipient stand apart even where one body is
 * both, so that no ring closes; a flow that names its intermediary passes through it.
 */
export function ribbonsOf(
  flows: readonly MoneyFlow[],
  asked: readonly (string | undefined)[] = [],
): Ribbon[] {
  return flows
    .flatMap((flow): Ribbon[] => {
      const under = (one: Named, whole: Named) => (asked.includes(one.id) ? one : whole);
      const payer = under(flow.payer, flow.countedPayer);
      const recipient = under(flow.recipient, flow.countedRecipient);
      const common = { flow, payer, recipient, certainty: certaintyOf(flow), value: flow.sum ?? 0 };
      const [start, end] = [nodeOf('from', payer), nodeOf('to', recipient)];
      if (flow.intermediary === null) return [{ ...common, from: start, to: end }];
      const middle = nodeOf('via', flow.intermediary);
      return [
        { ...common, from: start, to: middle },
        { ...common, from: middle, to: end },
      ];
    })
    .sort((a, b) => b.value - a.value);
}

/** Flows that no ribbon can show: money that came back, and money that another ribbon shows already. */
export function undrawnOf({ leftOut }: Money, flows: readonly MoneyFlow[]) {
  const again = new Set(
    leftOut.flatMap(({ reason, flows: ids }) =>
      reason === 'PASSED_ON' || reason === 'OVERLAP' ? ids : [],
    ),
  );
  return {
    drawn: flows.filter(({ id, givenBack }) => !givenBack && !again.has(id)),
    back: flows.filter(({ givenBack }) => givenBack),
    again: flows.filter(({ id }) => again.has(id)),
  };
}

/** Currencies in the order of how many flows they have; null for flows without one. */
export function currenciesOf({ flows }: Money): readonly (string | null)[] {
  const counts = new Map<string | null, number>();
  for (const { amount } of flows) {
    const currency = amount?.unit ?? null;
    counts.set(currency, (counts.get(currency) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([currency]) => currency);
}

/** What a node pays or receives in all, as far as amounts are known; what is stated and what is estimated stay apart. */
export interface NodeSum {
  readonly stated: number | null;
  /** True where a source says at least, at most or a range. */
  readonly isBound: boolean;
  readonly estimated: number | null;
  readonly unknown: number;
}

export function nodeSum(ribbons: readonly Ribbon[]): NodeSum {
  const of = (kinds: readonly Certainty[]) =>
    ribbons.filter((one) => kinds.includes(one.certainty));
  const sum = (all: readonly Ribbon[]) =>
    all.length === 0 ? null : all.reduce((total, { value }) => total + value, 0);
  const unknown = of(['unknown']).length;
  return {
    stated: sum(of(['exact', 'bound'])),
    isBound: of(['bound']).length > 0,
    estimated: sum(of(['estimate'])),
    unknown,
  };
}
