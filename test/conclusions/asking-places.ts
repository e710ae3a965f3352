/** A place that shows a number, asked as a reader or a program asks it. */
import { expect } from 'vitest';
import type { Ask } from '../support/asking.ts';

/** One graph, served. */
export interface Served {
  readonly ask: Ask;
  /** Without a slash at the end. */
  readonly address: string;
  /** The place that counts as here. */
  readonly place: string;
}

/** What a place says: the number of each thing that it counts. Nought and nothing are the same. */
export type Said = Readonly<Record<string, number>>;

export interface Row {
  /** As the table of the documentation calls it. */
  readonly number: string;
  /** The function that computes it: file and name. */
  readonly by: string;
  /** Whether only what all places name is compared: a board shows what is missing, a page everything. */
  readonly partly?: boolean;
  /** By the name that the table of the documentation gives each. */
  readonly places: Readonly<Record<string, (served: Served) => Promise<Said>>>;
}

export type Counted = Readonly<Record<string, unknown>>;

export async function answer(
  { ask, place }: Served,
  query: string,
  given: Record<string, unknown> = {},
  // biome-ignore lint/suspicious/noExplicitAny: each place knows the shape that it asked for
): Promise<any> {
  const { data, errors } = await ask(query, query.includes('$place') ? { place, ...given } : given);
  expect(errors, query).toBeUndefined();
  return data;
}

export const record = (all: readonly (readonly [string, number])[]): Said => {
  const sums: Record<string, number> = {};
  for (const [key, count] of all) sums[key] = (sums[key] ?? 0) + count;
  return sums;
};

export const of = (key: string, count: string) => (one: Counted) =>
  [String(one[key] ?? 'null'), Number(one[count])] as const;

/** Every card of a board, page by page. */
/** Lists of entities take no place. */
const OF_BOARDS = new Set(['convergences', 'divergences', 'gaps']);

export async function cards(served: Served, list: string, rest: string, fields: string) {
  const all: Counted[] = [];
  let after: string | null = null;
  for (;;) {
    const here = OF_BOARDS.has(list) ? 'place: $place, ' : '';
    const page1 = `first: 100, ${after === null ? '' : `after: "${after}", `}`;
    const head =
      rest.includes('$place') || fields.includes('$place') || here !== ''
        ? 'query ($place: ID)'
        : 'query';
    const query = `${head} {
      page: ${list}(${here}${page1}${rest.replace(/^, /, '')}) { totalCount pageInfo { endCursor } nodes { ${fields} } } }`;
    const { page } = await answer(served, query);
    all.push(...page.nodes);
    after = page.pageInfo.endCursor;
    if (all.length >= page.totalCount || page.nodes.length === 0) return all;
  }
}

export const total = async (served: Served, list: string, rest: string): Promise<number> =>
  (
    await answer(
      served,
      `query ($place: ID) { page: ${list}(place: $place, first: 1${rest}) { totalCount } }`,
    )
  ).page.totalCount;
