/** Les liens en mots. */
import type { links as english } from '../en/links.ts';
import { followed } from '../grammar.ts';

export const links: typeof english = {
  purchase: { label: 'achète à', inverse: 'vend à' },
  said: ({ from, verb, to, status }) =>
    `${from} ${followed(`${verb} `, to)}${status === null ? '' : ` (${status})`}`,
};
