/** The map as the server sends it, in columns of numbers: drawing, filtering and counting need no object for each link. */
import { unpacked } from './pack.ts';

export interface Columns {
  /** The rows that it was made from: names and layout that say the same belong to it. */
  readonly stamp: string;
  /** How many entities; the most linked come first. */
  readonly count: number;
  readonly kinds: readonly string[];
  readonly linkKinds: readonly string[];
  readonly statuses: readonly string[];
  /** Indices in `kinds` and `statuses`. */
  readonly kind: Uint8Array;
  readonly status: Uint8Array;
  readonly unnamed: Uint32Array;
  /** Indices of the links by which one buys from the other, in order. */
  readonly purchases: Uint32Array;
  /** Indices in `linkKinds` and `statuses`. */
  readonly linkKind: Uint8Array;
  readonly linkStatus: Uint8Array;
  /** Indices of the ends of each link, sorted by start. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Names of the first few. */
  readonly names: { readonly fr: readonly string[]; readonly en: readonly (string | null)[] };
  /** The links of each entity: those from `starts[index]` to `starts[index + 1]` in `links`. */
  readonly around: () => Around;
}

export interface Around {
  readonly starts: Uint32Array;
  readonly links: Uint32Array;
}

interface Head {
  readonly stamp: string;
  readonly kinds: readonly string[];
  readonly linkKinds: readonly string[];
  readonly statuses: readonly string[];
  readonly fr: readonly string[];
  readonly en: readonly (string | null)[];
}

export function columnsOf(bytes: ArrayBuffer): Columns {
  const { head, u8, u32 } = unpacked<Head>(bytes);
  const kind = u8('kind');
  const { from, to } = ends(u32('starting'), u8('low'), u8('middle'), u8('high'));
  let around: Around | null = null;
  return {
    ...head,
    count: kind.length,
    kind,
    status: u8('status'),
    unnamed: u32('unnamed'),
    purchases: u32('purchases'),
    linkKind: u8('linkKind'),
    linkStatus: u8('linkStatus'),
    from,
    to,
    names: { fr: head.fr, en: head.en },
    around: () => {
      around ??= aroundEach(kind.length, from, to);
      return around;
    },
  };
}

/** The first `most` entities, and of the links between them the first `mostLinks`. */
export function firstOf(columns: Columns, most: number, mostLinks: number): Columns {
  const count = Math.min(columns.count, most);
  const links: number[] = [];
  for (let link = 0; link < columns.from.length && links.length < mostLinks; link += 1) {
    if ((columns.from[link] ?? count) < count && (columns.to[link] ?? count) < count) {
      links.push(link);
    }
  }
  const u8 = (column: Uint8Array) => Uint8Array.from(links, (link) => column[link] ?? 0);
  const u32 = (column: Uint32Array) => Uint32Array.from(links, (link) => column[link] ?? 0);
  const [from, to] = [u32(columns.from), u32(columns.to)];
  let around: Around | null = null;
  const bought = new Set(columns.purchases);
  return {
    ...columns,
    purchases: Uint32Array.from(links.flatMap((link, index) => (bought.has(link) ? [index] : []))),
    count,
    kind: columns.kind.slice(0, count),
    status: columns.status.slice(0, count),
    linkKind: u8(columns.linkKind),
    linkStatus: u8(columns.linkStatus),
    from,
    to,
    around: () => {
      around ??= aroundEach(count, from, to);
      return around;
    },
  };
}

/** Ends travel as how many each entity starts, and the differences between their other ends. */
function ends(starting: Uint32Array, low: Uint8Array, middle: Uint8Array, high: Uint8Array) {
  const [from, to] = [new Uint32Array(low.length), new Uint32Array(low.length)];
  let index = 0;
  for (let here = 0; here < starting.length; here += 1) {
    const end = index + (starting[here] as number);
    let before = 0;
    for (; index < end; index += 1) {
      before +=
        (low[index] as number) | ((middle[index] as number) << 8) | ((high[index] as number) << 16);
      from[index] = here;
      to[index] = before;
    }
  }
  return { from, to };
}

/** A link from an entity to itself is counted once. */
function aroundEach(count: number, from: Uint32Array, to: Uint32Array): Around {
  const starts = new Uint32Array(count + 1);
  for (let link = 0; link < from.length; link += 1) {
    const a = from[link] as number;
    const b = to[link] as number;
    starts[a + 1] = (starts[a + 1] as number) + 1;
    if (b !== a) starts[b + 1] = (starts[b + 1] as number) + 1;
  }
  for (let entity = 0; entity < count; entity += 1) {
    starts[entity + 1] = (starts[entity + 1] as number) + (starts[entity] as number);
  }
  const next = starts.slice();
  const links = new Uint32Array(starts[count] ?? 0);
  for (let link = 0; link < from.length; link += 1) {
    const a = from[link] as number;
    const b = to[link] as number;
    links[next[a] as number] = link;
    next[a] = (next[a] as number) + 1;
    if (b === a) continue;
    links[next[b] as number] = link;
    next[b] = (next[b] as number) + 1;
  }
  return { starts, links };
}
