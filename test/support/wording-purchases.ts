/** Values to put into every sentence about purchases. */
import type { Words } from '../../api/words/en.ts';
import type { Samples } from './samples.ts';

export const PURCHASE_SAMPLES: Samples<Words['purchases']> = {
  currency: (name) => [name],
  partOf: (name) => [name],
  remarks: {
    estimate: (name) => [[name]],
    onlyNamed: (_, count) => [count],
    rolledUp: (_, count) => [count, count],
    spellings: (name, count) => [name, count],
    classified: () => [0.8, 0.6],
    beside: (_, count) => [count],
    withoutSum: (_, count) => [count],
    unsure: (_, count) => [count],
    otherCurrencies: (_, count) => [count],
  },
  unknown: {},
  candidate: {
    NEED: (name, count) => [name, count],
    FUNCTION: (name, count) => [name, count],
  },
  sheet: { title: (name) => [name] },
};
