/** Les liens en mots. */
import type { links as english } from '../en/links.ts';
import { followed } from '../grammar.ts';

export const links: typeof english = {
  purchase: { label: 'achète à', inverse: 'vend à' },
  confirmed: (names) => followed('confirmé par ', names),
  disputed: (names) => followed('contesté par ', names),
  said: ({ from, verb, to, status }) =>
    `${from} ${followed(`${verb} `, to)}${status === null ? '' : ` (${status})`}`,
};
