/** Money: what a total counts, and on how few payers a recipient depends. */
import { english } from '../formats.ts';

const { count, form, number } = english;

const levels = {
  high: 'Highly concentrated',
  moderate: 'Moderately concentrated',
  low: 'Spread out',
};

export const funding = {
  /** A row whose key is not known. */
  unknown: 'unknown',
  how: (told: {
    readonly flows: number;
    /** How many of them the sums count. */
    readonly counted: number;
    /** Whether money is counted where it arrives, not where it comes from. */
    readonly arriving: boolean;
  }) => {
    const twice = told.flows - told.counted;
    const passing =
      twice === 0
        ? ''
        : ` ${count(twice, 'flow passes', 'flows pass')} on money that another flow already counts: the sums count it once, where it ${told.arriving ? 'arrives' : 'comes from'}.`;
    const counted =
      twice === 0 ? 'all counted in the sums' : `of which the sums count ${number(told.counted)}`;
    return `${count(told.flows, 'flow', 'flows')}, ${counted}.${passing} Each row is in one currency. Estimates and unknown amounts stand apart.`;
  },
  noAmount: (payers: number) =>
    `Known payers: ${number(payers)}. No amount is known, so concentration cannot be computed.`,
  levels,
  /** @param told.equal as many equal payers would give the same index */
  meaning: (told: {
    readonly level: 'high' | 'moderate' | 'low';
    readonly equal: number;
    /** Flows that the index leaves out. */
    readonly outside: number;
  }) => {
    const equal = Math.round(10 * told.equal) / 10;
    const payers =
      equal === 1 ? 'one payer paid everything' : `${number(equal)} payers paid equal shares`;
    const aside =
      told.outside === 0
        ? ''
        : ` Left aside: ${count(told.outside, 'flow', 'flows')} whose ${form(told.outside, 'amount is', 'amounts are')} unknown, estimated or in another currency.`;
    return `${levels[told.level]}, as if ${payers}.${aside}`;
  },
};
