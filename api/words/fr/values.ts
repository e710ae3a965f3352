/** Comment s’écrivent les valeurs. */
import type { values as english } from '../en/values.ts';
import { french } from '../formats.ts';

const { date, list, number } = french;

export const values: typeof english = { date, list, number };
