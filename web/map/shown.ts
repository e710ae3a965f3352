/** All that the map is given to show. */
import type { Atlas } from '../data/atlas.ts';
import type { Ball } from '../data/balls.ts';
import type { Layout } from '../data/layout.ts';
import type { Visible } from '../data/visible.ts';
import type { Language } from '../words/language.ts';
import type { Spotlight } from './renderer/appearance.ts';
import type { Palette } from './renderer/palette.ts';

export interface Shown {
  readonly atlas: Atlas;
  readonly visible: Visible;
  /** Null where the server's layout does not hold: a part was laid out on its own. */
  readonly layout: Layout | null;
  readonly spotlight: Spotlight | null;
  readonly selected: number | null;
  readonly pointed: number | null;
  /** Kept in sight, and always named. */
  readonly pinned: readonly number[];
  /** Gathered by lasso or key. */
  readonly gathered: ReadonlySet<number>;
  readonly language: Language;
  readonly letters: Readonly<Record<string, string>>;
  /** The name of a group of many of one kind around an entity. */
  readonly around: (many: string, name: string) => string;
  /** The name of a ball that is folded; how many it holds stands in the symbol. */
  readonly folded: (many: string, hub: string) => string;
  /** Dense balls, each drawn as one symbol. */
  readonly balls: readonly Ball[];
  readonly palette: Palette;
}

/** The spotlight without what lies within a folded ball, but for what stands for it. */
export function unfolded(
  light: Spotlight | null,
  balls: readonly Ball[],
  { from, to }: Atlas['columns'],
): Spotlight | null {
  if (light === null || balls.length === 0) return light;
  const within = hiddenIn(balls);
  const entities = new Set([...light.entities].filter((index) => !within.has(index)));
  const isInSight = (link: number) => !within.has(from[link] ?? 0) && !within.has(to[link] ?? 0);
  return { ...light, entities, links: new Set([...light.links].filter(isInSight)) };
}

/** The entities that have a place of their own on the map, the most linked first. */
export function inSight({ visible, balls }: Pick<Shown, 'visible' | 'balls'>): readonly number[] {
  if (balls.length === 0) return visible.entities;
  const within = hiddenIn(balls);
  return visible.entities.filter((index) => !within.has(index));
}

/** What lies within balls, but for the first of each, which stands for it. */
const hiddenIn = (balls: readonly Ball[]): ReadonlySet<number> =>
  new Set(balls.flatMap(({ members }) => members.slice(1)));
