/** What one request may ask for, and what to change where it asks for more. */
import { english } from '../formats.ts';

const { number } = english;

interface Bound {
  readonly name: string;
  readonly advice: string;
}

const SHORTEN = 'shorten the query';
const SPLIT = 'ask in several requests';

const names = {
  characters: { name: 'length in characters', advice: 'put the data into variables' },
  lines: { name: 'length in lines', advice: SHORTEN },
  tokens: { name: 'length in tokens', advice: SHORTEN },
  nesting: { name: 'depth in brackets', advice: 'nest fewer levels' },
  name: { name: 'longest name or number, in characters,', advice: 'give shorter names' },
  operations: { name: 'number of operations', advice: SPLIT },
  fragments: { name: 'number of fragments', advice: SHORTEN },
  selections: {
    name: 'number of fields, fragments written out,',
    advice: 'use fewer fragments within fragments',
  },
  comparisons: {
    name: 'number of comparisons between fields of the same name',
    advice: 'name each field once',
  },
  depth: { name: 'depth', advice: 'nest fewer levels' },
  aliases: { name: 'number of aliases', advice: 'ask for less under other names' },
  cost: {
    name: 'cost in objects',
    advice: 'give smaller values to `first`, nest fewer lists, or ask for less at a time',
  },
};

export const bounds = {
  names: names as { readonly [bound in keyof typeof names]: Bound },
  tooCostly: ({ name, advice }: Bound, count: number, limit: number) =>
    `The ${name} of this query is ${number(count)}, over the limit of ${number(limit)}: ${advice}.`,
  containsItself: (fragment: string) => `The fragment “${fragment}” contains itself.`,
  noJson: 'variables and extensions must be JSON.',
  tooLong: (field: string, length: number, most: number) =>
    `${field} has ${number(length)} characters, over the limit of ${number(most)}.`,
  tooMany: (field: string, length: number, most: number) =>
    `${field} holds ${number(length)} values, over the limit of ${number(most)}: ask in several requests.`,
};
