/** How an entity or a link looks: colour, size, pattern, as numbers that shaders read. Pure functions. */
import type { Atlas } from '../../data/atlas.ts';
import type { Step } from '../../data/path.ts';
import type { Visible } from '../../data/visible.ts';
import type { Family } from '../../data/vocabulary.ts';

/** The entities and links in the spotlight: all others fade. */
export interface Spotlight {
  readonly entities: ReadonlySet<number>;
  readonly links: ReadonlySet<number>;
  readonly centre: number;
}

export const sizeOf = (links: number): number => Math.min(2.5 + 1.3 * Math.sqrt(links), 16);

const WORDS_SIZE = 0.72;

export const FAMILIES: readonly Family[] = ['actors', 'commons', 'means', 'ends', 'words'];

const SHAPES = [
  'disc',
  'ring',
  'square',
  'rounded-square',
  'diamond',
  'triangle-up',
  'triangle-down',
  'hexagon',
  'letter',
];

/** 0 solid, 1 dashed, 2 dotted, 3 double. */
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

/** Numbers that shaders read, by the indices that columns hold. */
export interface Styles {
  /** By index in `kinds`: family + 8 × shape. */
  readonly kinds: Uint8Array;
  /** By index in `kinds`: what sizes are multiplied by. */
  readonly sizes: Float32Array;
  /** By index in `statuses`: 128 where it is no fact. */
  readonly statuses: Uint8Array;
  /** By index in `statuses`: the pattern, + 4 where it has ended. */
  readonly links: Uint8Array;
}

export function stylesOf({ columns, vocabulary }: Atlas): Styles {
  const styles = {
    kinds: new Uint8Array(256).fill(4 + 8 * 8),
    sizes: new Float32Array(256).fill(WORDS_SIZE),
    statuses: new Uint8Array(256),
    links: new Uint8Array(256),
  };
  columns.kinds.forEach((id, index) => {
    const kind = vocabulary.kinds.get(id);
    if (kind === undefined) return;
    const [family, shape] = [FAMILIES.indexOf(kind.family), SHAPES.indexOf(kind.shape)];
    styles.kinds[index] = Math.max(family, 0) + 8 * Math.max(shape, 0);
    styles.sizes[index] = kind.family === 'words' ? WORDS_SIZE : 1;
  });
  columns.statuses.forEach((id, index) => {
    styles.statuses[index] = vocabulary.statuses.get(id)?.fact === false ? 128 : 0;
    styles.links[index] = patternOf(id) + (id === 'ended' ? 4 : 0);
  });
  return styles;
}

/** The entity, its neighbours, and the links between; or a path from one end to the other. */
export function spotlight(
  { columns }: Atlas,
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
  const { starts, links: linkIds } = columns.around();
  const [entities, links] = [new Set([centre]), new Set<number>()];
  for (let at = starts[centre] as number; at < (starts[centre + 1] as number); at += 1) {
    const link = linkIds[at] as number;
    if (!visible.showsLink(link)) continue;
    links.add(link);
    entities.add(columns.from[link] as number).add(columns.to[link] as number);
  }
  return { centre, entities, links };
}
