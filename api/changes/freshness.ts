/** When an entity was last confirmed, and what should be looked at next: what is old, has one source, and is relied upon. */
import type { Facts } from '../snapshot/facts.ts';

/** The last day on which somebody read a source on this entity; null where none says when it was read. */
export function lastConfirmedOn(facts: Facts, id: string): string | null {
  let last: string | null = null;
  for (const { read } of facts.cited(id)) if (read !== null && (last ?? '') < read) last = read;
  return last;
}

export interface ToConfirm {
  readonly id: string;
  readonly lastConfirmedOn: string | null;
  /** How many documents speak of it. */
  readonly sourceCount: number;
  /** How many links it has. */
  readonly linkCount: number;
}

/** Words of sources: what a text says does not age with it. */
const AGEING = ['Organisation', 'Codebase', 'Service', 'Programme'] as const;

const made = new WeakMap<Facts, { readonly day: string; readonly list: readonly ToConfirm[] }>();

/**
 * The links that rest on one source weigh by their number, with the age of the last look in years; where
 * nobody says when it was looked at, it counts as ten years old.
 * @param day today, ISO 8601
 */
export function toConfirm(facts: Facts, day: string): readonly ToConfirm[] {
  const known = made.get(facts);
  if (known?.day === day) return known.list;
  const counts = linkCounts(facts);
  const rows = AGEING.flatMap((kind) => facts.of(kind)).map(({ id }) => ({
    id,
    lastConfirmedOn: lastConfirmedOn(facts, id),
    sourceCount: new Set(facts.cited(id).map(({ source }) => source)).size,
    linkCount: counts.get(id) ?? 0,
  }));
  const weighed = rows
    .map((row) => ({ row, weight: weightOf(row, day) }))
    .sort((a, b) => b.weight - a.weight || (a.row.id < b.row.id ? -1 : 1));
  const list = weighed.map(({ row }) => row);
  made.set(facts, { day, list });
  return list;
}

function linkCounts(facts: Facts): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { from, to } of facts.links)
    for (const id of [from, to]) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function weightOf(
  { lastConfirmedOn: last, sourceCount, linkCount }: ToConfirm,
  day: string,
): number {
  const age = last === null ? 10 : Math.max(0, yearsBetween(last, day));
  return (age + 0.1) * Math.log2(2 + linkCount) * (sourceCount > 1 ? 1 : 2);
}

/** Of partial dates: a year alone stands for its middle. */
function yearsBetween(from: string, to: string): number {
  const at = (text: string) => {
    const [year = 0, month = 7, day = 1] = text.split('-').map(Number);
    return year + (month - 1) / 12 + (day - 1) / 365;
  };
  return at(to) - at(from);
}
