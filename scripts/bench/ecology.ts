/** An ecology of any size: made from a seed, with the degrees, kinds and silences of a real one. */
import { commit } from '../../api/graph/commit.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { thingOf } from '../../api/loading/matching.ts';
import type { Stored, StoredCitation, StoredLink } from '../../api/loading/state.ts';
import { FORMS, LINKS, type Link, SHARES, STATUSES } from './mixture.ts';

export interface Ecology {
  readonly entities: readonly Stored[];
  readonly links: readonly StoredLink[];
  readonly citations: readonly StoredCitation[];
}

interface Size {
  /** How many entities, at least 100. */
  readonly entities: number;
  readonly seed: number;
  /** How many links for each entity. */
  readonly linksEach?: number;
  /** How many of the links carry a citation of their own, 0 to 1. */
  readonly cited?: number;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32, Tommy Ettinger, public domain). */
export function drawing(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Ranks drawn with a density of rank^-0.6 give degrees a tail of exponent 2.7, as in real networks. */
const SCALE_FREE = 2.5;

export function generate({ entities, seed, linksEach = 4, cited = 1 }: Size): Ecology {
  const draw = drawing(seed);
  const byKind = new Map(
    SHARES.map(([kind, share]) => [kind, population(kind, share, entities, draw)]),
  );
  const short = entities - [...byKind.values()].reduce((total, all) => total + all.length, 0);
  for (let extra = 0; extra < short; extra += 1) {
    const organisations = byKind.get('Organisation') as Stored[];
    organisations.push(entityOf('Organisation', organisations.length, draw));
  }
  const links = linksAmong(byKind, entities * linksEach, draw);
  const documents = byKind.get('Document') as Stored[];
  const citations = links
    .filter(() => draw() < cited)
    .map(({ id }, place) => citationOf(id, place, oneOf(documents, draw).id));
  return { entities: [...byKind.values()].flat(), links, citations };
}

function population(kind: string, share: number, all: number, draw: () => number): Stored[] {
  const size = Math.max(2, Math.floor(share * all));
  return Array.from({ length: size }, (_, place) => entityOf(kind, place, draw));
}

function entityOf(kind: string, place: number, draw: () => number): Stored {
  const id = `${kind.toLowerCase()}-${place}`;
  const own: Record<string, unknown> = {};
  // A quarter of the organisations has no stated form, as in the texts.
  if (kind === 'Organisation' && draw() > 0.25) own['legalForm'] = oneOf(FORMS, draw);
  if (kind === 'Document') own['documentKind'] = draw() < 0.3 ? 'comment' : 'report';
  if (kind === 'Need') own['needKind'] = draw() < 0.5 ? 'software' : 'funding';
  const [nameFr, nameEn] = [`${kind} n° ${place}`, `${kind} no. ${place}`];
  const named = draw() > 0.05;
  const properties = { nameFr, nameEn, sortFr: id, sortEn: id, status: 'stated', named, ...own };
  return { id, kind, hash: id, properties };
}

function linksAmong(
  byKind: ReadonlyMap<string, readonly Stored[]>,
  wanted: number,
  draw: () => number,
): StoredLink[] {
  const found = new Map<string, StoredLink>();
  // A small world runs out of pairs of some kinds: tries are limited, then it has fewer links.
  for (let tries = 0; found.size < wanted && tries < wanted * 5; tries += 1) {
    const shape = shapeAt(draw());
    const from = hub(byKind.get(oneOf(shape.from, draw)) ?? [], draw, 1.5);
    const to = hub(byKind.get(oneOf(shape.to, draw)) ?? [], draw, SCALE_FREE);
    const id = `${from.id}--${shape.kind.toLowerCase().replaceAll('_', '-')}--${to.id}`;
    if (from.id === to.id || found.has(id)) continue;
    const properties = {
      status: draw() < 0.8 ? 'stated' : oneOf(STATUSES, draw),
      from: from.id,
      to: to.id,
      ...shape.fields?.(draw, (kind) => hub(byKind.get(kind) ?? [], draw, SCALE_FREE).id),
    };
    found.set(id, { id, kind: shape.kind, hash: id, from: from.id, to: to.id, properties });
  }
  return [...found.values()];
}

const WHOLE = LINKS.reduce((total, { share }) => total + share, 0);

/** @param at from 0 to 1. */
function shapeAt(at: number): Link {
  let left = at * WHOLE;
  for (const shape of LINKS) {
    left -= shape.share;
    if (left < 0) return shape;
  }
  return LINKS[0] as Link;
}

function citationOf(of: string, place: number, source: string): StoredCitation {
  const id = `citation-${place}`;
  const properties = { of, source, quote: `passage ${place}`, fields: [], folder: 'generated' };
  return { id, kind: 'Citation', hash: id, source, properties };
}

/** One of a list in which the first are by far the best connected. */
function hub(all: readonly Stored[], draw: () => number, steepness: number): Stored {
  return all[Math.floor(all.length * draw() ** steepness)] as Stored;
}

function oneOf<T>(all: readonly T[], draw: () => number): T {
  return all[Math.floor(all.length * draw())] as T;
}

/** A transaction is limited in time: one change holds at most this many things. */
const TOGETHER = 40_000;

/** Writes it as it is, without the checks and the comparison of a load. */
export async function loadGenerated(graph: Graph, ecology: Ecology): Promise<void> {
  const all = [
    ...ecology.entities.map((one) => thingOf({ ...one, label: 'Entity' })),
    ...ecology.links.map((one) => thingOf({ ...one, label: 'Link' })),
    ...ecology.citations.map((one) => thingOf({ ...one, label: 'Citation' })),
  ];
  for (let start = 0; start < all.length; start += TOGETHER) {
    const some = all.slice(start, start + TOGETHER);
    await commit(graph, { kind: 'load', author: 'bench', message: '' }, (writer) =>
      writer.create(some),
    );
  }
}
