/**
 * The facts of the graph at one revision: entities by id and kind, links by kind and by either end,
 * and what hangs on them. A change makes the next facts from these, which stay as they are.
 */
import { Layered } from './layered.ts';
import { founded, type Lineage } from './lineage.ts';
import type {
  AbsenceFact,
  CitationFact,
  EntityFact,
  FlowFact,
  LinkFact,
  QuantityFact,
  ValueFact,
} from './queries.ts';
import { type Compare, compare, inOrder } from './sorted.ts';

/** All rows of a graph. */
export interface Read {
  readonly entities: readonly EntityFact[];
  readonly links: readonly LinkFact[];
  readonly citations: readonly CitationFact[];
  readonly absences: readonly AbsenceFact[];
  readonly values: readonly ValueFact[];
  readonly quantities: readonly QuantityFact[];
  /** Commits by the id of the contribution, where a source gives them. */
  readonly commits: ReadonlyMap<string, number>;
}

/** Rows by what they hang on or end at, each group in order. */
export type Grouped<T> = Layered<readonly T[]>;

/** What facts are kept in. Everything is in the order of ids, or of the fields named in `ORDERS`. */
export interface Kept {
  readonly entities: Layered<EntityFact>;
  readonly kinds: ReadonlyMap<string, readonly EntityFact[]>;
  readonly links: Layered<LinkFact>;
  readonly linkKinds: ReadonlyMap<string, KindOfLink>;
  readonly citations: Grouped<CitationFact>;
  readonly citationCount: number;
  /** The same citations by their source. */
  readonly sources: Grouped<CitationFact>;
  /** On which entity or link a quantity, an absence or a value hangs. */
  readonly owners: Layered<string>;
  readonly absences: Grouped<AbsenceFact>;
  readonly values: Grouped<ValueFact>;
  readonly quantities: Grouped<QuantityFact>;
  readonly commits: ReadonlyMap<string, number>;
  readonly lineage: Lineage;
}

/** Links of one kind, and the same by the entities at which they start and end. */
export interface KindOfLink {
  readonly all: readonly LinkFact[];
  readonly from: Grouped<LinkFact>;
  readonly to: Grouped<LinkFact>;
}

export interface Counts {
  readonly entities: number;
  readonly links: number;
  readonly citations: number;
}

export interface Facts extends Omit<Read, 'entities'> {
  readonly entities: ReadonlyMap<string, EntityFact>;
  /** Entities of one kind, in the order of their ids. */
  of(kind: string): readonly EntityFact[];
  /** The link of this id. */
  link(id: string): LinkFact | undefined;
  /** Links of one kind, in the order of their ids. */
  all(kind: string): readonly LinkFact[];
  /** Links of these kinds that start at an entity. */
  out(id: string, ...kinds: readonly string[]): readonly LinkFact[];
  /** Links of these kinds that end at an entity. */
  into(id: string, ...kinds: readonly string[]): readonly LinkFact[];
  /** Funding flows with their amounts. */
  readonly flows: readonly FlowFact[];
  /** Citations of an entity, link, quantity or absence. */
  cited(id: string): readonly CitationFact[];
  /** Citations from a document. */
  supports(document: string): readonly CitationFact[];
  /** Absences of an entity. */
  absent(id: string): readonly AbsenceFact[];
  /** Quantities of an entity. */
  measured(id: string): readonly QuantityFact[];
  /** How many entities, links and citations there are. */
  readonly counts: Counts;
  /** All facts of the graph, where these show some of them. */
  readonly whole: Facts;
  readonly kept: Kept;
}

export type WithId = { readonly id: string };
export const byId = (a: WithId, b: WithId) => compare(a.id, b.id);

export const ORDERS = {
  entities: byId,
  links: byId,
  citations: (a: CitationFact, b: CitationFact) =>
    compare(a.source, b.source) || compare(a.read, b.read) || byId(a, b),
  absences: byId,
  values: (a: ValueFact, b: ValueFact) =>
    compare(a.field, b.field) || compare(a.value, b.value) || byId(a, b),
  quantities: byId,
} as const;

export function factsOf(read: Read): Facts {
  const entities = inOrder(read.entities, ORDERS.entities);
  const links = inOrder(read.links, ORDERS.links);
  const linkKinds = new Map<string, KindOfLink>();
  for (const [kind, all] of grouped(links, ({ kind: own }) => own)) {
    const from = groups(all, ({ from: id }) => id, ORDERS.links);
    const to = groups(all, ({ to: id }) => id, ORDERS.links);
    linkKinds.set(kind, { all, from, to });
  }
  return factsIn({
    entities: new Layered(new Map(entities.map((one) => [one.id, one]))),
    kinds: grouped(entities, ({ kind }) => kind),
    links: new Layered(new Map(links.map((one) => [one.id, one]))),
    linkKinds,
    citations: groups(read.citations, ({ of }) => of, ORDERS.citations),
    citationCount: read.citations.length,
    sources: groups(read.citations, ({ source }) => source, byId),
    owners: new Layered(
      new Map([...read.quantities, ...read.absences, ...read.values].map(({ id, of }) => [id, of])),
    ),
    absences: groups(read.absences, ({ of }) => of, ORDERS.absences),
    values: groups(read.values, ({ of }) => of, ORDERS.values),
    quantities: groups(read.quantities, ({ of }) => of, ORDERS.quantities),
    commits: read.commits,
    lineage: founded(),
  });
}

export function factsIn(kept: Kept): Facts {
  const { entities, kinds, links, linkKinds } = kept;
  const at = (end: 'from' | 'to', id: string, all: readonly string[]) =>
    all.length === 1
      ? (linkKinds.get(all[0] as string)?.[end].get(id) ?? NONE)
      : all.flatMap((kind) => linkKinds.get(kind)?.[end].get(id) ?? []);
  /** Whole lists are asked for by few, and are made when they are. */
  const lists = {
    links: lazy(() =>
      [...linkKinds.keys()].sort().flatMap((kind) => linkKinds.get(kind)?.all ?? []),
    ),
    citations: lazy(() => flat(kept.citations)),
    absences: lazy(() => flat(kept.absences)),
    values: lazy(() => flat(kept.values)),
    quantities: lazy(() => flat(kept.quantities)),
  };
  const facts: Facts = {
    get whole() {
      return facts;
    },
    kept,
    counts: { entities: entities.size, links: links.size, citations: kept.citationCount },
    entities,
    commits: kept.commits,
    get links() {
      return lists.links();
    },
    get citations() {
      return lists.citations();
    },
    get absences() {
      return lists.absences();
    },
    get values() {
      return lists.values();
    },
    get quantities() {
      return lists.quantities();
    },
    flows: (linkKinds.get('FUNDS')?.all ?? NONE) as readonly FlowFact[],
    of: (kind) => kinds.get(kind) ?? NONE,
    link: (id) => links.get(id),
    all: (kind) => linkKinds.get(kind)?.all ?? NONE,
    out: (id, ...all) => at('from', id, all),
    into: (id, ...all) => at('to', id, all),
    cited: (id) => kept.citations.get(id) ?? NONE,
    supports: (id) => kept.sources.get(id) ?? NONE,
    absent: (id) => kept.absences.get(id) ?? NONE,
    measured: (id) => kept.quantities.get(id) ?? NONE,
  };
  return facts;
}

const NONE: readonly never[] = [];

const flat = <T extends {}>(all: Grouped<T>): readonly T[] => [...all.values()].flat();

function groups<T>(all: readonly T[], keyOf: (one: T) => string, by: Compare<T>): Grouped<T> {
  const found: Map<string, readonly T[]> = grouped(all, keyOf);
  for (const [key, group] of found) {
    const sorted = inOrder(group, by);
    if (sorted !== group) found.set(key, sorted);
  }
  return new Layered(found);
}

export function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = found.get(key);
    if (group === undefined) found.set(key, [one]);
    else group.push(one);
  }
  return found;
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
