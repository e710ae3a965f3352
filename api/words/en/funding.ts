/** Money: what a total counts, and on how few payers a recipient depends. */
import { english } from '../formats.ts';

const { count, form, list, number } = english;

const levels = {
  high: 'Highly concentrated',
  moderate: 'Moderately concentrated',
  low: 'Spread out',
};

const flows = (value: number) => count(value, 'flow', 'flows');
const aside = (outside: number) =>
  outside === 0
    ? ''
    : ` Left aside: ${flows(outside)} whose ${form(outside, 'amount is', 'amounts are')} unknown, estimated or in another currency.`;

/** Why the sums leave flows out. */
const reasons = {
  UNKNOWN: (value: number) => `${flows(value)} without a known amount`,
  RATE: (value: number) =>
    `${flows(value)} ${form(value, 'counts', 'count')} by the month, the person or another unit, and no source says how many`,
  PASSED_ON: (value: number) =>
    `${flows(value)} ${form(value, 'carries', 'carry')} money that a source says passes through an intermediary or a part of the same organisation, and that another flow counts`,
  OVERLAP: (value: number) =>
    `${flows(value)} ${form(value, 'lies', 'lie')} within a larger amount that covers more years, and that amount is counted`,
  NO_DATE: (value: number) => `${flows(value)} of which no source gives the year`,
  NO_PLACE: (value: number) => `${flows(value)} whose recipient has no known place`,
  NOT_A_FACT: (value: number) =>
    `${flows(value)} planned, proposed, imagined, inferred or unverified`,
};

export const funding = {
  /** A row whose key is not known. */
  unknown: 'unknown',
  reasons,
  how: (told: {
    readonly flows: number;
    /** How many of them the sums count. */
    readonly counted: number;
    readonly leftOut: readonly {
      readonly reason: keyof typeof reasons;
      readonly flows: number;
    }[];
    /** How many flows last longer than the years asked for. */
    readonly wider: number;
    /** Names of the organisations counted with those named. */
    readonly parts: readonly string[];
    /** Names of parts that the request leaves out. */
    readonly unnamedParts: readonly string[];
  }) => {
    const left = told.leftOut.map(({ reason, flows: value }) => reasons[reason](value));
    return [
      left.length === 0
        ? `${flows(told.flows)}, all counted in the sums.`
        : `${flows(told.flows)}, of which the sums count ${number(told.counted)}. Left out: ${left.join('; ')}.`,
      ...(told.parts.length === 0 ? [] : [`Counted with the organisation: ${list(told.parts)}.`]),
      ...(told.unnamedParts.length === 0 ? [] : [`Parts not counted: ${list(told.unnamedParts)}.`]),
      ...(told.wider === 0
        ? []
        : [
            `${flows(told.wider)} also ${form(told.wider, 'covers', 'cover')} other years; a sum is not divided.`,
          ]),
      'Each row is in one currency. Funding and purchases stand apart, and so do estimates and money given back.',
    ].join(' ');
  },
  noAmount: (payers: number) =>
    `Known payers: ${number(payers)}. No amount is known, so concentration cannot be computed.`,
  onePayment: (told: {
    readonly nature: 'FUNDING' | 'PURCHASE';
    readonly payers: number;
    readonly outside: number;
  }) =>
    `Only one ${told.nature === 'PURCHASE' ? 'purchase' : 'payment'} has a known amount, so nothing can be said of dependence.${aside(told.outside)}`,
  onePayer: (told: { readonly counted: number; readonly outside: number }) =>
    `All ${number(told.counted)} known payments come from one payer. Others may pay as well: no source says that there are none.${aside(told.outside)}`,
  levels,
  /** @param told.equal as many equal payers would give the same index */
  meaning: (told: {
    readonly level: 'high' | 'moderate' | 'low';
    readonly equal: number;
    /** Flows that the index leaves out. */
    readonly outside: number;
  }) => {
    const equal = Math.round(10 * told.equal) / 10;
    return `${levels[told.level]}, as if ${number(equal)} ${form(equal, 'payer', 'payers')} paid equal shares.${aside(told.outside)}`;
  },
};
