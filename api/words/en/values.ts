/** How values are written. */
import { english } from '../formats.ts';

const { date, list, number } = english;

export const values = { date, list, number };
