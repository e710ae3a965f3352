/** The facts about one entity: fields, links, numbers, absences, each with its citations. */
import type { Amount } from '../words/amounts.ts';

export interface Source {
  readonly id: string;
  readonly name: string;
  readonly address: string | null;
  readonly date: string | null;
}

export interface Citation {
  readonly id: string;
  readonly fields: readonly string[];
  readonly quote: string | null;
  readonly language: string | null;
  readonly locator: string | null;
  readonly read: string | null;
  readonly licence: string | null;
  readonly source: Source;
}

export interface Quantity extends Amount {
  readonly id: string;
  readonly note: string | null;
  readonly status: string;
  readonly citations: readonly Citation[];
}

export interface Absence {
  readonly id: string;
  readonly what: string;
  readonly how: string;
  readonly note: string | null;
  readonly status: string;
  readonly citations: readonly Citation[];
}

export interface Difference {
  readonly field: string;
  readonly values: readonly {
    readonly value: string;
    readonly preferred: boolean;
    readonly sources: readonly { readonly id: string; readonly name: string }[];
  }[];
}

export type FieldValue = string | number | boolean;

/** A field with a value, as its kind's list of fields names it. */
export interface Field {
  readonly id: string;
  readonly value: FieldValue;
}

export interface Named {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

export interface LinkDetails {
  readonly id: string;
  readonly kind: string;
  /** The verb as it reads from this entity. */
  readonly said: string;
  readonly outward: boolean;
  readonly other: Named;
  readonly status: string;
  /** The word of its own ends on it; null where they say nothing. */
  readonly endsSay: string | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly note: string | null;
  readonly amount: Amount | null;
  readonly fields: readonly Field[];
  readonly reportedBy: Named | null;
  readonly intermediary: Named | null;
  readonly differences: readonly Difference[];
  readonly citations: readonly Citation[];
}

export interface EntityDetails extends Named {
  readonly status: string;
  readonly named: boolean;
  readonly description: string | null;
  readonly note: string | null;
  readonly aliases: readonly string[];
  /** The last day on which somebody read a source on it; null where none says when it was read. */
  readonly lastConfirmed: string | null;
  readonly fields: readonly Field[];
  readonly citations: readonly Citation[];
  readonly quantities: readonly Quantity[];
  readonly absences: readonly Absence[];
  readonly differences: readonly Difference[];
  readonly links: readonly LinkDetails[];
  /** How many links there are, whatever was read. */
  readonly total: number;
}

export interface Group {
  readonly said: string;
  readonly links: readonly LinkDetails[];
}

/** Links by verb, in the order in which they came. */
export function grouped(links: readonly LinkDetails[]): readonly Group[] {
  const groups = new Map<string, LinkDetails[]>();
  for (const link of links) {
    const key = `${link.kind} ${link.said}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [link]);
    else group.push(link);
  }
  return [...groups.values()].map((group) => ({ said: group[0]?.said ?? '', links: group }));
}

/** The documents that support these details, the most cited first. */
export function sourcesOf(details: EntityDetails): readonly { source: Source; times: number }[] {
  const counted = new Map<string, { source: Source; times: number }>();
  const all = [details, ...details.links, ...details.quantities, ...details.absences];
  for (const citation of all.flatMap(({ citations }) => citations)) {
    const known = counted.get(citation.source.id);
    if (known === undefined) counted.set(citation.source.id, { source: citation.source, times: 1 });
    else known.times += 1;
  }
  return [...counted.values()].sort((a, b) => b.times - a.times);
}
