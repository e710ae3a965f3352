/** Things in the order in which they can be written, and in parts that fit into one statement. */
import type { Label, Thing } from './things.ts';

/** How many things go into one statement. */
export const BATCH = 1_000;

/** Links need their ends, citations their document. */
export const ORDER: readonly Label[] = [
  'Entity',
  'Link',
  'Citation',
  'Quantity',
  'Absence',
  'Value',
  'Withdrawn',
  'Merged',
];

/** Those of one label and kind together, label by label in this order. */
export function grouped(all: readonly Thing[], order: readonly Label[] = ORDER): Thing[][] {
  const groups = new Map<string, Thing[]>();
  for (const one of all) {
    const key = `${one.label} ${one.kind}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  const place = (group: readonly Thing[]) => order.indexOf((group[0] as Thing).label);
  return [...groups.values()].sort((a, b) => place(a) - place(b));
}

export function* batches<T>(all: Iterable<T>, size = BATCH): Generator<readonly T[]> {
  let part: T[] = [];
  for (const one of all) {
    part.push(one);
    if (part.length < size) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
