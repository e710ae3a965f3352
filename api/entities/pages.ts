/** Relay's cursor connections over a list whose order is known. */
import { badInput } from '../errors.ts';

export const LARGEST_PAGE = 500;

export interface Page<N> {
  readonly nodes: readonly N[];
  readonly edges: readonly { readonly cursor: string; readonly node: N }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

export interface PageArguments {
  readonly first: number;
  readonly after?: string | null;
  /** The number of entries to pass over, from the cursor or from the start. */
  readonly skip?: number | null;
}

/**
 * The part of a list that a page shows.
 * @param list names the list in its cursors, so that a cursor of another list is refused.
 */
export function sliced<T>(
  all: readonly T[],
  list: string,
  idOf: (one: T) => string,
  { first, after, skip }: PageArguments,
) {
  checkPageSize(first);
  if (skip !== undefined && skip !== null && (!Number.isInteger(skip) || skip < 0)) {
    throw badInput('skip', 'skip must be 0 or more.', 'skip doit être de 0 ou plus.');
  }
  const start = (after ? placeAfter(after, all, list, idOf) : 0) + (skip ?? 0);
  return { shown: all.slice(start, start + first), start, total: all.length };
}

export function checkPageSize(first: number): void {
  if (Number.isInteger(first) && first >= 1 && first <= LARGEST_PAGE) return;
  throw badInput(
    'first',
    `first must be from 1 to ${LARGEST_PAGE}.`,
    `first doit être de 1 à ${LARGEST_PAGE}.`,
  );
}

export function page<N>(
  { start, total }: { readonly start: number; readonly total: number },
  list: string,
  nodes: readonly N[],
  idOf: (node: N) => string,
): Page<N> {
  const cursor = (at: number) => cursorOf(list, idOf(nodes[at] as N), start + at);
  return {
    nodes,
    // A cursor costs more than the rest of an entry: it is made only when asked for.
    get edges() {
      return nodes.map((node, at) => ({ cursor: cursor(at), node }));
    },
    totalCount: total,
    pageInfo: {
      hasNextPage: start + nodes.length < total,
      hasPreviousPage: start > 0,
      get startCursor() {
        return nodes.length === 0 ? null : cursor(0);
      },
      get endCursor() {
        return nodes.length === 0 ? null : cursor(nodes.length - 1);
      },
    },
  };
}

/** The index at which the page after a cursor begins. */
function placeAfter<T>(
  cursor: string,
  all: readonly T[],
  list: string,
  idOf: (one: T) => string,
): number {
  const [of, id, place = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split('\n');
  const found = of === list ? all.findIndex((one) => idOf(one) === id) : -1;
  if (found !== -1) return found + 1;
  // The entry was removed meanwhile: the one that followed it has taken its place.
  if (of === list && /^\d+$/.test(place)) return Math.min(Number(place), all.length);
  throw badInput(
    'after',
    'This cursor is not of this list.',
    'Ce curseur n’est pas de cette liste.',
  );
}

const cursorOf = (list: string, id: string, place: number) =>
  Buffer.from(`${list}\n${id}\n${place}`).toString('base64url');
