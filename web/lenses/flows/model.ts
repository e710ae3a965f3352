/** Money as the lens of flows shows it: flows with their sums, and the ribbons that are drawn of them. */
import type { Citation, Named } from '../../data/sheet.ts';
import type { Amount } from '../../words/amounts.ts';

export interface MoneyFlow {
  readonly id: string;
  readonly status: string;
  /** The enum value of its kind; null where no source says it. */
  readonly flowKind: string | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly purpose: string | null;
  readonly amount: Amount | null;
  readonly payer: Named;
  readonly recipient: Named;
  readonly intermediary: Named | null;
  readonly citations: readonly Citation[];
}

/** A sum of one key in one currency: null is unknown, never zero. */
export interface Total {
  readonly key: string | null;
  readonly label: string;
  readonly currency: string | null;
  readonly exact: number | null;
  readonly minimum: number | null;
  readonly estimated: number | null;
  readonly flows: number;
  readonly unknown: number;
  readonly estimates: number;
  readonly throughIntermediary: number;
  /** Flows whose money another flow already counts. */
  readonly leftOut: readonly string[];
}

export interface Totals {
  readonly flows: number;
  readonly counted: number;
  readonly how: string;
  readonly rows: readonly Total[];
}

export interface Dependence {
  readonly recipient: Named;
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
  readonly byRecipient: Totals;
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

const ESTIMATES = new Set(['ABOUT', 'ESTIMATE', 'MAGNITUDE']);
/** A rate by something that is no year says nothing of a sum. */
const RATE = /^(?:par|per)\s+(?!an|année|year)/i;

export function certaintyOf(amount: Amount | null): Certainty {
  if (amount === null || amount.value === null || amount.qualifier === 'UNKNOWN') return 'unknown';
  if (RATE.test(amount.period ?? '')) return 'unknown';
  if (ESTIMATES.has(amount.qualifier)) return 'estimate';
  return amount.qualifier === 'EXACT' ? 'exact' : 'bound';
}

export interface Ribbon {
  readonly flow: MoneyFlow;
  /** Keys of the nodes that it ties: the role before the id, so that money is chained only where a source says so. */
  readonly from: string;
  readonly to: string;
  readonly certainty: Certainty;
  readonly value: number;
}

const nodeOf = (role: 'from' | 'via' | 'to', { id }: Named) => `${role}:${id}`;

/**
 * The ribbons of one currency, the largest first. Payer and recipient stand apart even where one body
 * is both; they meet only where money is passed on, or where a flow names its intermediary.
 */
export function ribbonsOf(
  money: Money,
  currency: string | null,
  isFact: (flow: MoneyFlow) => boolean,
) {
  const flows = money.flows.filter(
    (flow) => isFact(flow) && (flow.amount?.unit ?? null) === currency,
  );
  const leftOut = (totals: Totals) => new Set(totals.rows.flatMap((row) => row.leftOut));
  const [again, arriving] = [leftOut(money.byCurrency), leftOut(money.byRecipient)];
  const legs = new Set(flows.filter((flow) => isLeg(flow, flows)).map(({ id }) => id));
  return flows
    .filter(({ id }) => !legs.has(id))
    .flatMap((flow): Ribbon[] => {
      const certainty = certaintyOf(flow.amount);
      const common = { flow, certainty, value: flow.amount?.value ?? 0 };
      const start = nodeOf(again.has(flow.id) ? 'via' : 'from', flow.payer);
      const end = nodeOf(arriving.has(flow.id) ? 'via' : 'to', flow.recipient);
      if (flow.intermediary === null) return [{ ...common, from: start, to: end }];
      const middle = nodeOf('via', flow.intermediary);
      return [
        { ...common, from: start, to: middle },
        { ...common, from: middle, to: end },
      ];
    })
    .sort((a, b) => b.value - a.value);
}

/** One of the two halves of a flow that names its intermediary. */
const isLeg = (leg: MoneyFlow, flows: readonly MoneyFlow[]) =>
  flows.some(
    ({ payer, recipient, intermediary, amount }) =>
      intermediary !== null &&
      leg.intermediary === null &&
      amount?.value === leg.amount?.value &&
      ((leg.payer.id === payer.id && leg.recipient.id === intermediary.id) ||
        (leg.payer.id === intermediary.id && leg.recipient.id === recipient.id)),
  );

/** Currencies in the order of how many flows they have; null for flows without one. */
export function currenciesOf({ byCurrency }: Money): readonly (string | null)[] {
  return [...byCurrency.rows].sort((a, b) => b.flows - a.flows).map(({ currency }) => currency);
}
