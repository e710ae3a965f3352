/** How an entity or a link looks in a state: colour, size, pattern. Pure; nothing here draws. */
import type { Atlas, Entity, Link } from '../model/atlas.ts';
import { otherEnd } from '../model/atlas.ts';
import type { Step } from '../model/path.ts';
import type { Visible } from '../model/visible.ts';
import { hex, mixed, type Palette } from './palette.ts';

/** What is looked at: everything else fades. Null where nothing is. */
export interface Spotlight {
  readonly entities: ReadonlySet<number>;
  readonly links: ReadonlySet<number>;
  readonly centre: number;
}

export interface EntityLook {
  readonly hidden: boolean;
  readonly size: number;
  readonly color: string;
  /** Hatched where its existence is not a fact. */
  readonly hatched: boolean;
}

export interface LinkLook {
  readonly hidden: boolean;
  readonly size: number;
  readonly color: string;
  /** 0 solid, 1 dashed, 2 dotted, 3 double. */
  readonly pattern: number;
}

export const sizeOf = (links: number): number => Math.min(2.5 + 1.3 * Math.sqrt(links), 16);

const WORDS_SIZE = 0.72;

const PATTERNS: Record<string, number> = {
  planned: 1,
  proposed: 1,
  hypothetical: 2,
  inferred: 2,
  ambiguous: 2,
  unverified: 2,
  reported: 3,
};

export const patternOf = (status: string): number => PATTERNS[status] ?? 0;

export function entityLook(
  entity: Entity,
  place: number,
  visible: Visible,
  light: Spotlight | null,
  palette: Palette,
  fact: boolean,
): EntityLook {
  const plain = palette.family[entity.family];
  const lit = light === null || light.entities.has(place);
  return {
    hidden: !visible.shows(place),
    size: sizeOf(visible.degrees[place] ?? 0) * (entity.family === 'words' ? WORDS_SIZE : 1),
    color: hex(lit ? plain : mixed(plain, palette.ground, 0.8)),
    hatched: !fact,
  };
}

export function linkLook(
  link: Link,
  place: number,
  atlas: Atlas,
  visible: Visible,
  light: Spotlight | null,
  palette: Palette,
): LinkLook {
  const family = atlas.entities[link.from]?.family ?? 'words';
  const lit = light?.links.has(place) === true;
  const ended = link.status === 'ended';
  const pale =
    light === null ? (ended ? 0.86 : palette.dark ? 0.66 : 0.6) : palette.dark ? 0.9 : 0.9;
  return {
    hidden: !visible.showsLink(place),
    size: lit ? 1.8 : 0.9,
    color: hex(mixed(palette.family[family], palette.ground, lit ? (ended ? 0.5 : 0.1) : pale)),
    pattern: patternOf(link.status),
  };
}

/** The entity, its neighbours, and the links between; or a path from one end to the other. */
export function spotlight(
  atlas: Atlas,
  visible: Visible,
  centre: number | null,
  path: readonly Step[] | null,
): Spotlight | null {
  if (path !== null && path.length > 0) {
    return {
      centre: path[0]?.from ?? 0,
      entities: new Set(path.flatMap(({ from, to }) => [from, to])),
      links: new Set(path.map(({ link }) => link)),
    };
  }
  if (centre === null || !visible.shows(centre)) return null;
  const links = (atlas.around[centre] ?? []).filter(visible.showsLink);
  const entities = new Set([centre]);
  for (const place of links) {
    const link = atlas.links[place];
    if (link !== undefined) entities.add(otherEnd(link, centre));
  }
  return { centre, entities, links: new Set(links) };
}
