/** Where: the entities of a selection by place, each place at the nearest point that a source gives. */
import type { Atlas, Entity } from '../../data/atlas.ts';
import type { Visible } from '../../data/visible.ts';

/** In degrees; on the map, the longitude as it is and the latitude as Mercator stretches it. */
export interface Spot {
  readonly latitude: number;
  readonly longitude: number;
}

export interface Outline {
  /** West, south, east, north, in degrees. */
  readonly box: readonly [number, number, number, number];
  /** SVG paths in the units of the map. */
  readonly land: string;
  readonly coast: string;
  readonly borders: string;
}

/** Images under the map, where the operator of the server chose some. */
export interface Tiles {
  /** With {z}, {x} and {y}. */
  readonly url: string;
  readonly credit: string;
}

export interface PlacesData {
  readonly spots: ReadonlyMap<string, Spot>;
  readonly world: Outline;
  readonly near: Outline;
  readonly tiles: Tiles | null;
}

export interface Grouped {
  /** The place with a point, or one without any. */
  readonly place: Entity;
  readonly spot: Spot | null;
  /** Where each is, as its source says: the place itself, or one within it. */
  readonly entities: readonly { readonly entity: Entity; readonly in: Entity }[];
}

export interface PlaceGroups {
  /** The most populated first; those without a point after them. */
  readonly groups: readonly Grouped[];
  /** Entities of which no source says where they are. */
  readonly unplaced: readonly Entity[];
}

const WHERE: ReadonlySet<string> = new Set(['LOCATED_IN', 'HELD_AT']);
const WITHIN: ReadonlySet<string> = new Set(['PART_OF', 'LOCATED_IN']);
/** How far a place is followed into larger ones. */
const DEEP = 6;

export function groupedByPlace(
  atlas: Atlas,
  visible: Visible,
  spots: ReadonlyMap<string, Spot>,
): PlaceGroups {
  const groups = new Map<number, { entity: Entity; in: Entity }[]>();
  const unplaced: Entity[] = [];
  const pointed = new Map<number, number>();
  const nearest = (place: number): number => {
    const known = pointed.get(place);
    if (known !== undefined) return known;
    const found = withPoint(atlas, place, spots);
    pointed.set(place, found);
    return found;
  };
  for (const here of visible.entities) {
    const entity = atlas.entities[here];
    if (entity === undefined || entity.kind === 'Place') continue;
    const places = stated(atlas, here, WHERE);
    if (places.length === 0) unplaced.push(entity);
    const seen = new Set<number>();
    for (const place of places) {
      const at = nearest(place);
      const within = atlas.entities[place];
      if (seen.has(at) || within === undefined) continue;
      seen.add(at);
      const group = groups.get(at);
      if (group === undefined) groups.set(at, [{ entity, in: within }]);
      else group.push({ entity, in: within });
    }
  }
  return { groups: inOrder(atlas, groups, spots), unplaced: unplaced };
}

function inOrder(
  atlas: Atlas,
  groups: ReadonlyMap<number, Grouped['entities']>,
  spots: ReadonlyMap<string, Spot>,
): readonly Grouped[] {
  return [...groups]
    .flatMap(([at, entities]): Grouped[] => {
      const place = atlas.entities[at];
      return place === undefined ? [] : [{ place, spot: spots.get(place.id) ?? null, entities }];
    })
    .sort(
      (a, b) =>
        Number(a.spot === null) - Number(b.spot === null) || b.entities.length - a.entities.length,
    );
}

/** The other ends of links of these kinds; links that are no facts, or have ended, do not count. */
function stated(atlas: Atlas, here: number, kinds: ReadonlySet<string>): readonly number[] {
  return (atlas.around[here] ?? []).flatMap((place) => {
    const link = atlas.links[place];
    if (link === undefined || link.from !== here || !kinds.has(link.kind)) return [];
    const fact = atlas.vocabulary.statuses.get(link.status)?.fact === true;
    return fact && link.status !== 'ended' ? [link.to] : [];
  });
}

/** The place itself or the nearest that holds it and has a point; itself where none has. */
function withPoint(atlas: Atlas, start: number, spots: ReadonlyMap<string, Spot>): number {
  let edge = [start];
  const seen = new Set(edge);
  for (let depth = 0; depth <= DEEP && edge.length > 0; depth += 1) {
    const found = edge.find((one) => spots.has(atlas.entities[one]?.id ?? ''));
    if (found !== undefined) return found;
    edge = edge.flatMap((one) => stated(atlas, one, WITHIN)).filter((one) => !seen.has(one));
    for (const one of edge) seen.add(one);
  }
  return start;
}

export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** From degrees to the map: x grows eastwards, y southwards. */
export const xOf = ({ longitude }: Spot) => longitude;
export const yOf = ({ latitude }: Spot) =>
  -(180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));

/** At least some two degrees, so that a single city is not drawn alone on the ground. */
const SMALLEST = 2;
const AROUND = 0.12;

/** The frame that holds all of these points, with a margin, in the wanted shape. */
export function frameOf(spots: readonly Spot[], shape: number): Frame {
  const all = spots.length === 0 ? [{ latitude: 20, longitude: 0 }] : spots;
  const [xs, ys] = [all.map(xOf), all.map(yOf)];
  const [west, east] = [Math.min(...xs), Math.max(...xs)];
  const [north, south] = [Math.min(...ys), Math.max(...ys)];
  const least = spots.length === 0 ? 300 : SMALLEST;
  const wide = Math.max(east - west, least) * (1 + 2 * AROUND);
  const high = Math.max(south - north, least * shape) * (1 + 2 * AROUND);
  const width = Math.max(wide, high / shape);
  return framed((west + east) / 2, (north + south) / 2, width, shape);
}

/** How close one can come, in degrees: an outline has no more to show; tiles have streets. */
export const NEAREST = { outline: 0.2, tiles: 0.01 } as const;

export function framed(
  x: number,
  y: number,
  width: number,
  shape: number,
  nearest: number = NEAREST.outline,
): Frame {
  const kept = Math.min(Math.max(width, nearest), 360);
  return { x: x - kept / 2, y: y - (kept * shape) / 2, width: kept, height: kept * shape };
}

/** Where most are: the frame of the places that hold nine in ten, the largest first. */
export function mostPopulated(groups: readonly Grouped[]): readonly Spot[] {
  const total = groups.reduce((sum, { entities }) => sum + entities.length, 0);
  let held = 0;
  const spots: Spot[] = [];
  for (const { spot, entities } of groups) {
    if (spot === null || held >= total * 0.9) continue;
    spots.push(spot);
    held += entities.length;
  }
  return spots;
}

export interface Tile {
  readonly url: string;
  readonly x: number;
  readonly y: number;
  /** Its side, in the units of the map. */
  readonly size: number;
}

/** The side of a tile, in pixels. */
const SIDE = 256;
const DEEPEST = 18;

/** The tiles that cover a frame, about as large as they are drawn. */
export function tilesOf({ url }: Tiles, frame: Frame, pixels: number): readonly Tile[] {
  const wanted = Math.round(Math.log2((360 / frame.width) * (pixels / SIDE)));
  const zoom = Math.min(Math.max(wanted, 0), DEEPEST);
  const count = 2 ** zoom;
  const size = 360 / count;
  const from = (at: number) => Math.max(Math.floor((at + 180) / size), 0);
  const to = (at: number) => Math.min(Math.floor((at + 180) / size), count - 1);
  const tiles: Tile[] = [];
  for (let row = from(frame.y); row <= to(frame.y + frame.height); row += 1)
    for (let column = from(frame.x); column <= to(frame.x + frame.width); column += 1)
      tiles.push({
        url: url
          .replace('{z}', String(zoom))
          .replace('{x}', String(column))
          .replace('{y}', String(row)),
        x: column * size - 180,
        y: row * size - 180,
        size,
      });
  return tiles;
}

/** A disc on the map, in pixels. */
export interface Disc {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly name: string;
}

export interface Label {
  readonly side: 'right' | 'left';
  readonly x: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly high: number;
}

const [LETTER, LINE, GAP, LONGEST] = [7.2, 8, 4, 220] as const;

/** The names that find room beside their discs, over no other disc and no other name; the first discs choose first. */
export function labelled(discs: readonly Disc[], width: number): ReadonlyMap<string, Label> {
  const taken: Box[] = discs.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    y,
    high: radius,
  }));
  const isFree = (one: Box, own: number) =>
    one.left >= 0 &&
    one.right <= width &&
    taken.every(
      (other, at) =>
        at === own ||
        other.left > one.right ||
        other.right < one.left ||
        Math.abs(other.y - one.y) > other.high + one.high,
    );
  const labels = new Map<string, Label>();
  discs.forEach(({ id, x, y, radius, name }, own) => {
    const long = LETTER * name.length;
    if (long > LONGEST) return;
    for (const side of ['right', 'left'] as const) {
      const start = side === 'right' ? x + radius + GAP : x - radius - GAP - long;
      const box = { left: start, right: start + long, y, high: LINE };
      if (!isFree(box, own)) continue;
      taken.push(box);
      labels.set(id, { side, x: side === 'right' ? x + radius + GAP : x - radius - GAP });
      return;
    }
  });
  return labels;
}
