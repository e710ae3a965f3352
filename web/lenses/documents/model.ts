/** The documents behind what is seen, and the passages of one of them: what each supports, in whose words. */
import type { Atlas } from '../../data/atlas.ts';
import type { Citation, Named } from '../../data/sheet.ts';
import type { Visible } from '../../data/visible.ts';
import type { Amount } from '../../words/amounts.ts';
import type { Language } from '../../words/language.ts';

/** A document as it stands on the shelf. */
export interface Shelved extends Named {
  readonly documentKind: string | null;
  /** Partial ISO 8601; null where the text says none. */
  readonly date: string | null;
  readonly updated: string | null;
  readonly language: string | null;
  readonly address: string | null;
  readonly licence: string | null;
  readonly read: string | null;
  readonly authors: readonly Named[];
}

export interface Shelf {
  readonly documents: ReadonlyMap<string, Shelved>;
  /** For each entity and link, the ids of the documents that support it, once per passage. */
  readonly behind: ReadonlyMap<string, readonly string[]>;
}

export interface Counted {
  readonly document: Shelved;
  /** Passages that support what is seen, and all of its passages. */
  readonly seen: number;
  readonly all: number;
}

export const SHELVED_BY = ['passages', 'date', 'name'] as const;
export type ShelvedBy = (typeof SHELVED_BY)[number];

/** The ids of what is seen. */
export function idsOf(atlas: Atlas, visible: Visible): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const index of visible.entities) ids.add(atlas.entities[index]?.id ?? '');
  for (const index of visible.links) ids.add(atlas.links[index]?.id ?? '');
  return ids;
}

/** Those with a passage behind what is seen, or with null behind anything. */
export function counted({ documents, behind }: Shelf, seen: ReadonlySet<string> | null) {
  const counts = new Map<string, { seen: number; all: number }>();
  for (const [id, sources] of behind) {
    const within = seen === null || seen.has(id);
    for (const source of sources) {
      const count = counts.get(source) ?? { seen: 0, all: 0 };
      count.all += 1;
      if (within) count.seen += 1;
      counts.set(source, count);
    }
  }
  return [...counts].flatMap(([id, count]): Counted[] => {
    const document = documents.get(id);
    return document === undefined || count.seen === 0 ? [] : [{ document, ...count }];
  });
}

export function shelved(
  rows: readonly Counted[],
  by: ShelvedBy,
  part: string,
  language: Language,
): readonly Counted[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const name = (a: Counted, b: Counted) => compare(a.document.name, b.document.name);
  const order: Record<ShelvedBy, (a: Counted, b: Counted) => number> = {
    name,
    passages: (a, b) => b.seen - a.seen || name(a, b),
    // The latest first; those without a date last, apart.
    date: (a, b) => compare(b.document.date ?? '', a.document.date ?? '') || name(a, b),
  };
  const wanted = folded(part);
  return rows
    .filter(({ document }) => folded(document.name).includes(wanted))
    .sort((a, b) => order[by](a, b));
}

const folded = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/’/g, "'").trim();

/** What one passage supports: an entity or what hangs on it, or a link. */
export type Supported =
  | { readonly sort: 'entity'; readonly entity: Named; readonly status: string }
  | { readonly sort: 'quantity'; readonly entity: Named; readonly amount: Amount }
  | {
      readonly sort: 'absence';
      readonly entity: Named;
      readonly what: string;
      readonly how: string;
    }
  | {
      readonly sort: 'link';
      readonly id: string;
      readonly kind: string;
      readonly said: string;
      readonly status: string;
      readonly from: Named;
      readonly to: Named;
      readonly reportedBy: Named | null;
    };

export interface Backed {
  readonly citation: Citation;
  readonly supports: Supported;
}

/** The same words, with all that they support. */
export interface Passage {
  readonly key: string;
  readonly citation: Citation;
  readonly supports: readonly Backed[];
}

/** The kind of entity or link that a passage supports. */
export const kindOf = ({ supports }: Backed): string =>
  supports.sort === 'link' ? supports.kind : supports.entity.kind;

export const idOf = ({ supports }: Backed): string =>
  supports.sort === 'link' ? supports.id : supports.entity.id;

/** Passages that support something seen and, with a kind, something of that kind. */
export function passagesOf(
  all: readonly Backed[],
  seen: ReadonlySet<string> | null,
  kind: string | null,
): readonly Passage[] {
  const passages = new Map<string, { citation: Citation; supports: Backed[] }>();
  for (const one of all) {
    if (seen !== null && !seen.has(idOf(one))) continue;
    if (kind !== null && kindOf(one) !== kind) continue;
    const key = JSON.stringify([one.citation.quote, one.citation.locator]);
    const passage = passages.get(key);
    if (passage === undefined) passages.set(key, { citation: one.citation, supports: [one] });
    else passage.supports.push(one);
  }
  return [...passages].map(([key, passage]) => ({ key, ...passage }));
}

/** How many facts of each kind it supports, the most first. */
export function kindsIn(
  all: readonly Backed[],
  seen: ReadonlySet<string> | null,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) {
    if (seen !== null && !seen.has(idOf(one))) continue;
    counts.set(kindOf(one), (counts.get(kindOf(one)) ?? 0) + 1);
  }
  return new Map([...counts].sort((a, b) => b[1] - a[1]));
}
