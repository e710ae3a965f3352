/** The documents that support the visible facts, and the passages of one of them. */
import type { Atlas } from '../../data/atlas.ts';
import type { Citation, Named } from '../../data/sheet.ts';
import type { Visible } from '../../data/visible.ts';
import type { Amount } from '../../words/amounts.ts';
import type { Language } from '../../words/language.ts';

/** A document as the list shows it. */
export interface DocumentEntry extends Named {
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

export interface DocumentSupport {
  readonly documents: ReadonlyMap<string, DocumentEntry>;
  /** For each entity and link, the ids of the documents that support it, once per passage. */
  readonly supportedBy: ReadonlyMap<string, readonly string[]>;
}

export interface Counted {
  readonly document: DocumentEntry;
  /** How many of its passages support visible facts, and how many it has. */
  readonly seen: number;
  readonly all: number;
}

export const DOCUMENT_ORDERS = ['passages', 'date', 'name'] as const;
export type DocumentOrder = (typeof DOCUMENT_ORDERS)[number];

/** The ids of the visible entities and links. */
export function idsOf(atlas: Atlas, visible: Visible): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const index of visible.entities) ids.add(atlas.entities[index]?.id ?? '');
  for (const index of visible.links) ids.add(atlas.links[index]?.id ?? '');
  return ids;
}

/** Documents with a passage that supports one of these ids; with null, any document with a passage. */
export function counted(
  { documents, supportedBy }: DocumentSupport,
  seen: ReadonlySet<string> | null,
) {
  const counts = new Map<string, { seen: number; all: number }>();
  for (const [id, sources] of supportedBy) {
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

export function sortedDocuments(
  rows: readonly Counted[],
  by: DocumentOrder,
  part: string,
  language: Language,
): readonly Counted[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const name = (a: Counted, b: Counted) => compare(a.document.name, b.document.name);
  const order: Record<DocumentOrder, (a: Counted, b: Counted) => number> = {
    name,
    passages: (a, b) => b.seen - a.seen || name(a, b),
    // The latest first; documents without a date last.
    date: (a, b) => compare(b.document.date ?? '', a.document.date ?? '') || name(a, b),
  };
  const wanted = folded(part);
  return rows
    .filter(({ document }) => folded(document.name).includes(wanted))
    .sort((a, b) => order[by](a, b));
}

const folded = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/’/g, "'").trim();

/** The fact that a passage supports: an entity, one of its quantities or absences, or a link. */
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
      readonly endsSay: string | null;
      readonly from: Named;
      readonly to: Named;
      readonly reportedBy: Named | null;
    };

export interface CitedFact {
  readonly citation: Citation;
  readonly supports: Supported;
}

/** The same words, with all that they support. */
export interface Passage {
  readonly key: string;
  readonly citation: Citation;
  readonly supports: readonly CitedFact[];
}

/** The kind of entity or link that a passage supports. */
export const kindOf = ({ supports }: CitedFact): string =>
  supports.sort === 'link' ? supports.kind : supports.entity.kind;

export const idOf = ({ supports }: CitedFact): string =>
  supports.sort === 'link' ? supports.id : supports.entity.id;

/** Passages that support something seen and, with a kind, something of that kind. */
export function passagesOf(
  all: readonly CitedFact[],
  seen: ReadonlySet<string> | null,
  kind: string | null,
): readonly Passage[] {
  const passages = new Map<string, { citation: Citation; supports: CitedFact[] }>();
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
  all: readonly CitedFact[],
  seen: ReadonlySet<string> | null,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) {
    if (seen !== null && !seen.has(idOf(one))) continue;
    counts.set(kindOf(one), (counts.get(kindOf(one)) ?? 0) + 1);
  }
  return new Map([...counts].sort((a, b) => b[1] - a[1]));
}
