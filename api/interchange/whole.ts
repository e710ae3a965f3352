/**
 * Everything that is exported, as it stood at one revision: entities and links with their citations,
 * quantities, absences and differing values. It is read page by page, whatever changes meanwhile.
 */
import { lastChange } from '../about.ts';
import { nameOf, stateAt } from '../changes/history.ts';
import type { Graph } from '../graph/graph.ts';
import { type Key, type Label, type Properties, read, type Thing } from '../graph/things.ts';
import type { EntityFact, LinkFact } from '../snapshot/queries.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

export interface Cited {
  readonly id: string;
  readonly source: string;
  /** The fields that it supports; empty for the whole. */
  readonly fields: readonly string[];
  readonly quote: string | null;
  readonly locator: string | null;
  readonly read: string | null;
  readonly licence: string | null;
  readonly language: string | null;
  /** The folder of seed files that it comes from; null for what people added. */
  readonly folder: string | null;
}

export interface Part {
  readonly id: string;
  readonly properties: Properties;
  readonly citations: readonly Cited[];
}

interface Whole {
  readonly id: string;
  readonly kind: string;
  readonly properties: Properties;
  readonly citations: readonly Cited[];
  /** The values of a field on which sources differ. */
  readonly values: readonly Part[];
}

export interface WholeEntity extends Whole {
  readonly quantities: readonly Part[];
  readonly absences: readonly Part[];
}

export interface WholeLink extends Whole {
  readonly from: string;
  readonly to: string;
}

/** Of what is exported, the ids in their order. */
export interface Selection {
  /** The one entity that is asked for, where the others only stand around it. */
  readonly subject?: string;
  readonly entities: readonly string[];
  readonly links: readonly string[];
}

/** What every format states of itself. */
export interface Stated {
  readonly nameFr: string;
  readonly nameEn: string;
  readonly licence: string;
  readonly revision: number;
  /** When the revision was made, in ISO 8601; null where nothing was ever written. */
  readonly at: string | null;
  /** The public address of the server, before which ids are addresses. */
  readonly origin: string;
  /** How many entities and links of the graph are not in it. */
  readonly leftOut: { readonly entities: number; readonly links: number };
  /** The folders of seed files in the editors' order of preference. */
  readonly folders: readonly string[];
  readonly place: string | null;
  /** The folder of the seed files, from which what is no fact is copied; null where there is none. */
  readonly seeds: string | null;
}

export interface Exported {
  readonly stated: Stated;
  readonly vocabulary: Vocabulary;
  readonly selection: Selection;
  /** Names and kinds of all entities, also of those that are not exported. */
  of(id: string): EntityFact | undefined;
  entities(ids?: readonly string[]): AsyncGenerator<readonly WholeEntity[]>;
  links(ids?: readonly string[]): AsyncGenerator<readonly WholeLink[]>;
  /**
   * Documents on which these facts rest, and which are not exported themselves.
   * @param of ids of entities and links; without it, all that is exported
   */
  documents(of?: readonly string[]): readonly string[];
}

/** Does a part of the work when it is its turn. */
export type Admit = <T>(work: () => Promise<T>) => Promise<T>;

/** Rows of a page. Other requests are served between two pages. */
const PAGE = 250;

export function exported(
  graph: Graph,
  { facts, revision }: Snapshot,
  vocabulary: Vocabulary,
  selection: Selection,
  stated: Stated,
  admit: Admit,
): Exported {
  const found = async (label: Label, keys: readonly Key[]) => {
    const things = keys.length === 0 ? [] : await read(graph.read, label, keys);
    return things.map((one) => [nameOf(one), one] as const);
  };
  /** What hangs on these things, and they themselves, by their names. */
  const around = async (label: 'Entity' | 'Link', keys: readonly Key[]) => {
    const ids = keys.map(({ id }) => id);
    const parts = {
      Quantity: ids.flatMap((id) => facts.measured(id)),
      Absence: ids.flatMap((id) => facts.absent(id)),
      Value: ids.flatMap((id) => facts.kept.values.get(id) ?? []),
    };
    const hanging = [...parts.Quantity, ...parts.Absence];
    const cited = [...ids, ...hanging.map(({ id }) => id)].flatMap((id) => facts.cited(id));
    const keyed = (part: Label, all: readonly { readonly id: string }[]) =>
      found(
        part,
        all.map(({ id }) => ({ label: part, id })),
      );
    const now = new Map<string, Thing>([
      ...(await found(label, keys)),
      ...(await keyed('Quantity', parts.Quantity)),
      ...(await keyed('Absence', parts.Absence)),
      ...(await keyed('Value', parts.Value)),
      ...(await keyed('Citation', cited)),
    ]);
    const { number } = await lastChange(graph);
    return number === revision ? now : stateAt(graph.read, now, revision);
  };
  const cites = (things: ReadonlyMap<string, Thing>, id: string) =>
    facts.cited(id).flatMap((one) => citedIn(things.get(`Citation ${one.id}`)));
  const partsOf = (
    things: ReadonlyMap<string, Thing>,
    label: Label,
    all: readonly { readonly id: string }[],
  ): Part[] =>
    all.flatMap(({ id }) => {
      const thing = things.get(`${label} ${id}`);
      const { properties } = thing ?? {};
      return properties === undefined ? [] : [{ id, properties, citations: cites(things, id) }];
    });
  const whole = (things: ReadonlyMap<string, Thing>, { id, kind, properties }: Thing) => ({
    id,
    kind,
    properties,
    citations: cites(things, id),
    values: partsOf(things, 'Value', facts.kept.values.get(id) ?? []),
  });

  return {
    stated,
    vocabulary,
    selection,
    of: (id) => facts.entities.get(id),
    async *entities(ids = selection.entities) {
      for (const page of pages(ids)) {
        const keys = page.map((id) => ({ label: 'Entity' as const, id }));
        const things = await admit(() => around('Entity', keys));
        yield page.flatMap((id) => {
          const thing = things.get(`Entity ${id}`);
          if (thing === undefined) return [];
          const quantities = partsOf(things, 'Quantity', facts.measured(id));
          const absences = partsOf(things, 'Absence', facts.absent(id));
          return [{ ...whole(things, thing), quantities, absences }];
        });
      }
    },
    async *links(ids = selection.links) {
      for (const page of pages(ids)) {
        const own = page.flatMap((id) => facts.link(id) ?? []);
        const keys = own.map(({ id, from }) => ({ label: 'Link' as const, id, from }));
        const things = await admit(() => around('Link', keys));
        yield own.flatMap(({ id, from, to }) => {
          const thing = things.get(`Link ${id}`);
          return thing === undefined ? [] : [{ ...whole(things, thing), from, to }];
        });
      }
    },
    documents(of = [...selection.entities, ...selection.links]) {
      const inside = new Set(selection.entities);
      const found = new Set<string>();
      // A document may rest on another one.
      for (let citing = of; citing.length > 0; ) {
        const hanging = citing.flatMap((id) => [...facts.measured(id), ...facts.absent(id)]);
        const sources = [...citing, ...hanging.map(({ id }) => id)]
          .flatMap((id) => facts.cited(id))
          .map(({ source }) => source);
        citing = [...new Set(sources)].filter((id) => !inside.has(id) && !found.has(id));
        for (const id of citing) found.add(id);
      }
      return [...found].sort();
    },
  };
}

/** Ids of links of which both ends are exported. */
export function linksWithin(links: Iterable<LinkFact>, inside: ReadonlySet<string>): string[] {
  const found: string[] = [];
  for (const { id, from, to } of links) if (inside.has(from) && inside.has(to)) found.push(id);
  return found.sort();
}

function citedIn(thing: Thing | undefined): Cited[] {
  if (thing === undefined) return [];
  const { id, properties } = thing;
  const said = (name: string) => (properties[name] as string | undefined) ?? null;
  return [
    {
      id,
      source: thing.source ?? said('source') ?? '',
      fields: (properties['fields'] as readonly string[] | undefined) ?? [],
      quote: said('quote'),
      locator: said('locator'),
      read: said('read'),
      licence: said('licence'),
      language: said('language'),
      folder: said('folder'),
    },
  ];
}

function* pages<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += PAGE) yield all.slice(at, at + PAGE);
}
