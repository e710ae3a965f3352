/** The facts after a change, from the facts before it and what the change recorded. */
import type { Touched } from '../graph/things.ts';
import {
  byId,
  type Facts,
  factsIn,
  type Grouped,
  grouped,
  type Kept,
  type KindOfLink,
  ORDERS,
} from './facts.ts';
import { Layered } from './layered.ts';
import { continued, type Step } from './lineage.ts';
import type { CitationFact, EntityFact, LinkFact } from './queries.ts';
import type { PartFact, PartLabel, Rows } from './rows.ts';
import { type Compare, succeeded } from './sorted.ts';
import { type PartStep, touchingOf } from './touching.ts';

export interface Applied {
  readonly facts: Facts;
  readonly entities: readonly Step<EntityFact>[];
  readonly links: readonly Step<LinkFact>[];
}

const PARTS = {
  Citation: 'citations',
  Absence: 'absences',
  Value: 'values',
  Quantity: 'quantities',
} as const satisfies Record<PartLabel, keyof Kept>;

/**
 * Applying a change to facts that hold part of it already gives the facts after it: a thing that is there
 * is not added twice, and one that is gone is passed over. So rows that were read while others wrote
 * become one state by the changes since.
 */
export function applied(facts: Facts, all: readonly Touched[], rows: Rows): Applied {
  const kept = facts.kept;
  const entities = new Map<string, EntityFact | undefined>();
  const links = new Map<string, LinkFact | undefined>();
  const commits = new Map<string, number | undefined>();
  const partSteps: PartStep[] = [];
  const owners = new Map<string, string | undefined>();
  let { citationCount } = kept;
  const parts = {
    citations: regrouping(kept.citations as Grouped<PartFact>, ORDERS.citations as never),
    absences: regrouping(kept.absences as Grouped<PartFact>, ORDERS.absences as never),
    values: regrouping(kept.values as Grouped<PartFact>, ORDERS.values as never),
    quantities: regrouping(kept.quantities as Grouped<PartFact>, ORDERS.quantities as never),
  };
  for (const touched of all) {
    const { label, id } = touched;
    if (label === 'Entity') {
      const before = entities.has(id) ? entities.get(id) : kept.entities.get(id);
      entities.set(id, rows.entity(touched, before) ?? undefined);
    } else if (label === 'Link') {
      const before = links.has(id) ? links.get(id) : kept.links.get(id);
      links.set(id, rows.link(touched, before) ?? undefined);
      if (touched.after === null) commits.set(id, undefined);
      else if ('commits' in touched.after)
        commits.set(id, (touched.after['commits'] as number | null) ?? undefined);
    } else if (label !== 'Withdrawn' && label !== 'Merged') {
      const group = parts[PARTS[label]];
      const before = group.find(touched);
      const after = rows.part(label, touched, before);
      group.replace(touched, before, after);
      partSteps.push({ before: before ?? null, after, isCitation: label === 'Citation' });
      if (label === 'Citation')
        citationCount += Number(after !== null) - Number(before !== undefined);
      else owners.set(id, after?.of);
    }
  }
  const entitySteps = steps(entities, kept.entities);
  const linkSteps = steps(links, kept.links);
  const known = kept.commits instanceof Layered ? kept.commits : new Layered(kept.commits);
  const next: Kept = {
    entities: kept.entities.with(entities),
    kinds: kindsAfter(kept.kinds, entitySteps),
    links: kept.links.with(links),
    linkKinds: linkKindsAfter(kept.linkKinds, linkSteps),
    citations: parts.citations.next() as Kept['citations'],
    citationCount,
    sources: sourcesAfter(kept.sources, partSteps),
    owners: kept.owners.with(owners),
    absences: parts.absences.next() as Kept['absences'],
    values: parts.values.next() as Kept['values'],
    quantities: parts.quantities.next() as Kept['quantities'],
    commits: known.with(commits),
    lineage: kept.lineage,
  };
  const step = touchingOf(
    { entities: entitySteps, links: linkSteps, parts: partSteps },
    kept,
    next,
  );
  const lineage = continued(kept.lineage, step);
  return { facts: factsIn({ ...next, lineage }), entities: entitySteps, links: linkSteps };
}

function steps<T extends {}>(
  changed: ReadonlyMap<string, T | undefined>,
  before: ReadonlyMap<string, T>,
): Step<T>[] {
  return [...changed]
    .map(([id, after]) => ({ before: before.get(id) ?? null, after: after ?? null }))
    .filter(({ before: was, after }) => was !== null || after !== null);
}

/** Citations by their source, after the same changes. */
function sourcesAfter(sources: Kept['sources'], all: readonly PartStep[]): Kept['sources'] {
  const groups = regrouping(sources, byId);
  for (const { before, after, isCitation } of all) {
    if (!isCitation) continue;
    if (before !== null) groups.put((before as CitationFact).source, before as CitationFact, null);
    if (after !== null) groups.put((after as CitationFact).source, null, after as CitationFact);
  }
  return groups.next();
}

function kindsAfter(kinds: Kept['kinds'], all: readonly Step<EntityFact>[]): Kept['kinds'] {
  const next = new Map(kinds);
  const put = (kind: string, before: EntityFact | null, after: EntityFact | null) =>
    next.set(kind, succeeded(next.get(kind) ?? [], before, after, ORDERS.entities));
  for (const { before, after } of all) {
    if (before !== null && after !== null && before.kind === after.kind)
      put(after.kind, before, after);
    else {
      if (before !== null) put(before.kind, before, null);
      if (after !== null) put(after.kind, null, after);
    }
  }
  return next;
}

function linkKindsAfter(kinds: Kept['linkKinds'], all: readonly Step<LinkFact>[]) {
  const next = new Map(kinds);
  const byKind = grouped(all, ({ before, after }) => (after ?? before)?.kind ?? '');
  for (const [kind, own] of byKind) next.set(kind, kindAfter(next.get(kind) ?? EMPTY, own));
  return next;
}

const EMPTY: KindOfLink = {
  all: [],
  from: new Layered(new Map()),
  to: new Layered(new Map()),
};

function kindAfter({ all, from, to }: KindOfLink, own: readonly Step<LinkFact>[]): KindOfLink {
  let list = all;
  const ends = { from: regrouping(from, ORDERS.links), to: regrouping(to, ORDERS.links) };
  for (const { before, after } of own) {
    list = succeeded(list, before, after, ORDERS.links);
    const link = (after ?? before) as LinkFact;
    ends.from.put(link.from, before, after);
    ends.to.put(link.to, before, after);
  }
  return { all: list, from: ends.from.next(), to: ends.to.next() };
}

/** The entity or link on which it hung before the change. */
const wasOn = ({ of = '', before }: Touched) => (before?.['of'] as string | undefined) ?? of;

/** Collects what becomes of some groups, each copied once it is touched. */
function regrouping<T extends { readonly id: string }>(all: Grouped<T>, by: Compare<T>) {
  const changed = new Map<string, readonly T[]>();
  const groupOf = (key: string) => changed.get(key) ?? all.get(key) ?? [];
  const put = (key: string, before: T | null, after: T | null) => {
    changed.set(key, succeeded(groupOf(key), before, after, by));
  };
  return {
    put,
    find: (touched: Touched): T | undefined =>
      groupOf(wasOn(touched)).find(({ id }) => id === touched.id),
    replace(touched: Touched, before: T | undefined, after: T | null) {
      const [was, is] = [wasOn(touched), touched.of ?? ''];
      if (was === is) return put(is, before ?? null, after);
      put(was, before ?? null, null);
      put(is, null, after);
    },
    /** A group of none is no group. */
    next: (): Grouped<T> =>
      all.with(new Map([...changed].map(([key, own]) => [key, own.length > 0 ? own : undefined]))),
  };
}
