/**
 * Who stands on whom, as arrays of numbers: made once for facts and kinds of link, walked many times.
 * A user stands on what it uses, a codebase on what it depends on and on who maintains it, a service
 * on who provides it, a recipient on who pays.
 */

import { derived } from '../snapshot/derived.ts';
import type { Facts } from '../snapshot/facts.ts';
import type { LinkFact } from '../snapshot/queries.ts';
import type { Standing } from '../snapshot/standing.ts';

/** Kinds of link by which their start stands on their end. */
export const STANDS_ON = ['USES', 'RUNS_ON', 'DEPENDS_ON'] as const;
/** Kinds of link by which their end stands on their start. */
export const HOLDS_UP = ['MAINTAINS', 'DEVELOPS', 'PROVIDES', 'FUNDS', 'SERVES'] as const;
export const ALL_KINDS: readonly string[] = [...STANDS_ON, ...HOLDS_UP];

const holdsUp = new Set<string>(HOLDS_UP);

/** The end of a link that stands, and the one that it stands on. */
export const upper = (link: LinkFact) => (holdsUp.has(link.kind) ? link.to : link.from);
export const lower = (link: LinkFact) => (holdsUp.has(link.kind) ? link.from : link.to);

export interface Network {
  readonly ids: readonly string[];
  readonly indexes: ReadonlyMap<string, number>;
  readonly links: readonly LinkFact[];
  /** From what is stood on to what stands on it. */
  readonly up: Side;
  /** From what stands to what it stands on. */
  readonly down: Side;
}

/** Neighbours of the entity at index `p`: positions `starts[p]` to `starts[p + 1]` of both columns. */
export interface Side {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly links: Int32Array;
}

export function networkOf(facts: Facts, standing: Standing, kinds = ALL_KINDS): Network {
  const all = [...kinds].sort();
  return derived(facts, standing, `stands-on:${all.join()}`, () =>
    build(kinds.flatMap((kind) => facts.all(kind)).filter(standing.holds)),
  );
}

export function build(links: readonly LinkFact[]): Network {
  const indexes = new Map<string, number>();
  const ids: string[] = [];
  const indexOf = (id: string) => {
    const known = indexes.get(id);
    if (known !== undefined) return known;
    indexes.set(id, ids.length);
    return ids.push(id) - 1;
  };
  const lowers = Int32Array.from(links, (link) => indexOf(lower(link)));
  const uppers = Int32Array.from(links, (link) => indexOf(upper(link)));
  return {
    ids,
    indexes,
    links,
    up: side(lowers, uppers, ids.length),
    down: side(uppers, lowers, ids.length),
  };
}

function side(from: Int32Array, to: Int32Array, size: number): Side {
  const starts = new Int32Array(size + 1);
  for (const index of from) starts[index + 1] = at(starts, index + 1) + 1;
  for (let index = 0; index < size; index += 1)
    starts[index + 1] = at(starts, index + 1) + at(starts, index);
  const next = starts.slice();
  const [ends, links] = [new Int32Array(from.length), new Int32Array(from.length)];
  for (let link = 0; link < from.length; link += 1) {
    const slot = at(next, at(from, link));
    next[at(from, link)] = slot + 1;
    ends[slot] = at(to, link);
    links[slot] = link;
  }
  return { starts, ends, links };
}

/** A number of a column, at an index that is known to be in it. */
export const at = (column: Int32Array, index: number): number => column[index] as number;
