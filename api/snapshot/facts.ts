/** The whole graph as derived answers read it: entities by id, links by kind and by either end. */
import type {
  AbsenceFact,
  CitationFact,
  EntityFact,
  FlowFact,
  LinkFact,
  QuantityFact,
  ValueFact,
} from './queries.ts';

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

export interface Facts extends Omit<Read, 'entities'> {
  readonly entities: ReadonlyMap<string, EntityFact>;
  /** Entities of one kind, in no order. */
  of(kind: string): readonly EntityFact[];
  /** The link of this id. */
  link(id: string): LinkFact | undefined;
  /** Links of one kind. */
  all(kind: string): readonly LinkFact[];
  /** Links of these kinds that start at an entity. */
  out(id: string, ...kinds: readonly string[]): LinkFact[];
  /** Links of these kinds that end at an entity. */
  into(id: string, ...kinds: readonly string[]): LinkFact[];
  /** Funding flows with their amounts. */
  readonly flows: readonly FlowFact[];
  /** Citations of an entity, link, quantity or absence. */
  cited(id: string): readonly CitationFact[];
  /** Absences of an entity. */
  absent(id: string): readonly AbsenceFact[];
  /** Quantities of an entity. */
  measured(id: string): readonly QuantityFact[];
  /** Makes all that is otherwise made when it is first asked for. */
  warmed(): Facts;
}

export function factsOf(read: Read): Facts {
  const kinds = grouped(read.entities, ({ kind }) => kind);
  const links = grouped(read.links, ({ kind }) => kind);
  const ends = { from: indexes(links, 'from'), to: indexes(links, 'to') };
  const citations = lazy(() => grouped(read.citations, ({ of }) => of));
  const absences = lazy(() => grouped(read.absences, ({ of }) => of));
  const byId = lazy(() => new Map(read.links.map((link) => [link.id, link])));
  const quantities = lazy(() => grouped(read.quantities, ({ of }) => of));
  const at = (end: 'from' | 'to', id: string, all: readonly string[]) =>
    all.length === 1
      ? (ends[end](all[0] as string).get(id) ?? [])
      : all.flatMap((kind) => ends[end](kind).get(id) ?? []);
  const facts: Facts = {
    ...read,
    entities: new Map(read.entities.map((one) => [one.id, one])),
    flows: (links.get('FUNDS') ?? []) as FlowFact[],
    of: (kind) => kinds.get(kind) ?? [],
    link: (id) => byId().get(id),
    all: (kind) => links.get(kind) ?? [],
    out: (id, ...all) => at('from', id, all),
    into: (id, ...all) => at('to', id, all),
    cited: (id) => citations().get(id) ?? [],
    absent: (id) => absences().get(id) ?? [],
    measured: (id) => quantities().get(id) ?? [],
    warmed: () => {
      for (const kind of links.keys()) {
        ends.from(kind);
        ends.to(kind);
      }
      for (const make of [citations, absences, quantities, byId]) make();
      return facts;
    },
  };
  return facts;
}

/** By kind of link and then by one of its ends, each kind indexed when it is first asked for. */
function indexes(links: ReadonlyMap<string, LinkFact[]>, end: 'from' | 'to') {
  const made = new Map<string, Map<string, LinkFact[]>>();
  return (kind: string) => {
    const index = made.get(kind) ?? grouped(links.get(kind) ?? [], (link) => link[end]);
    made.set(kind, index);
    return index;
  };
}

export function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
