/** From what one asks for to what is exported: everything, what a filter lets through, or one entity with its links. */
import type { Dataset } from '../context.ts';
import { type Code, Refusal } from '../errors.ts';
import type { Graph } from '../graph/graph.ts';
import type { Api } from '../http/api.ts';
import { type Snapshot, snapshotOf } from '../snapshot/snapshot.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { notFound } from '../words/refusing.ts';
import { type Admit, type Exported, exported, linksWithin, type Selection } from './whole.ts';

export interface Wanted {
  /** As `entities(filter:)` takes it. */
  readonly filter?: Readonly<Record<string, unknown>>;
  /** Only these entities, and the links between them. */
  readonly ids?: readonly string[];
  /** Only these links between them. */
  readonly links?: readonly string[];
  /** This entity, all its links, and their other ends. */
  readonly around?: string;
}

export interface ExportParts {
  readonly graph: Graph;
  readonly vocabulary: Vocabulary;
  readonly dataset: Dataset;
  readonly api: Api;
}

export async function exporting(
  { graph, vocabulary, dataset, api }: ExportParts,
  wanted: Wanted,
  origin: string,
  admit: Admit,
): Promise<Exported> {
  const snapshot = await snapshotOf(graph, vocabulary);
  const ids =
    wanted.filter === undefined ? null : await admit(() => passing(api, wanted.filter ?? {}));
  const selection = selected(snapshot, wanted, ids);
  const { entities, links } = snapshot.facts.counts;
  return exported(
    graph,
    snapshot,
    vocabulary,
    selection,
    {
      nameFr: dataset.nameFr,
      nameEn: dataset.nameEn,
      licence: dataset.licence,
      revision: snapshot.revision,
      at: snapshot.at,
      origin,
      leftOut: {
        entities: entities - selection.entities.length,
        links: links - selection.links.length,
      },
      folders: dataset.folders ?? [],
      place: dataset.place ?? null,
      seeds: dataset.seeds ?? null,
    },
    admit,
  );
}

function selected(
  { facts }: Snapshot,
  { ids, links, around }: Wanted,
  passed: readonly string[] | null,
): Selection {
  if (around !== undefined) {
    if (!facts.entities.has(around)) throw notFound(around, 'e');
    const own = facts.links.filter(({ from, to }) => from === around || to === around);
    const ends = new Set([around, ...own.flatMap(({ from, to }) => [from, to])]);
    return { subject: around, entities: [...ends].sort(), links: own.map(({ id }) => id).sort() };
  }
  for (const id of ids ?? []) if (!facts.entities.has(id)) throw notFound(id, 'ids');
  const inside = new Set(ids ?? passed ?? facts.entities.keys());
  if (ids !== undefined && passed !== null) {
    const kept = new Set(passed);
    for (const id of inside) if (!kept.has(id)) inside.delete(id);
  }
  const only = links === undefined ? null : new Set(links);
  const between = facts.links.filter(({ id }) => only === null || only.has(id));
  return { entities: [...inside].sort(), links: linksWithin(between, inside) };
}

const QUESTION = `query Passing($filter: EntityFilter, $after: ID) {
  entities(filter: $filter, first: 500, after: $after) {
    nodes { id }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Passing {
  readonly data?: {
    readonly entities: {
      readonly nodes: readonly { readonly id: string }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
  readonly errors?: readonly { message: string; extensions?: { code?: Code } }[];
}

/** The ids that a filter lets through, by the API itself: what it refuses is refused in its words. */
async function passing(api: Api, filter: object): Promise<string[]> {
  const found: string[] = [];
  for (let after: string | null = null; ; ) {
    const { data, errors: [error] = [] } = await asked(api, { filter, after }, 'en');
    if (error !== undefined || !data) {
      const { errors: [same] = [] } = await asked(api, { filter, after }, 'fr');
      const code = error?.extensions?.code ?? 'BAD_INPUT';
      throw new Refusal(code, error?.message ?? '', same?.message ?? '', 'filter');
    }
    const { nodes, pageInfo } = data.entities;
    for (const { id } of nodes) found.push(id);
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor;
  }
}

async function asked(api: Api, variables: object, language: string): Promise<Passing> {
  const response = await api.fetch('http://lacis/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify({ query: QUESTION, variables }),
  });
  return (await response.json()) as Passing;
}
