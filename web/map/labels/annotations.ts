/** What is written over the map, in pixels of the screen: labels, letters, arrows, rings; the important first. */
import { verbOf } from '../../data/verbs.ts';
import { spotAt, type Viewport } from '../camera/projection.ts';
import { FAMILIES } from '../renderer/appearance.ts';
import { hex, mixed } from '../renderer/palette.ts';
import type { Shown } from '../shown.ts';
import { clusterLabels } from './clusters.ts';
import type { Annotations, Arrow, Letter, Spot } from './overlay.ts';
import { type Candidate, shortened } from './placement.ts';

const [SHORT, LONG] = [34, 90];
/** Beyond this many arrows nobody can read one. */
const MOST_ARROWS = 240;
/** More names than ever find room. */
const MOST_NAMES = 400;
const MOST_LETTERS = 1500;
/** A letter smaller than this cannot be read. */
const LETTER = 4.8;
const MARGIN = 40;

/** @param table x, y, size and style by index. */
export function annotationsOf(viewport: Viewport, table: Float32Array, shown: Shown): Annotations {
  const { spotlight: light, selected, pointed, visible, pinned, gathered } = shown;
  const spot = (index: number | null) =>
    index === null || !visible.shows(index) ? null : spotAt(viewport, table, index);
  const wanted =
    light === null
      ? visible.entities
      : [...light.entities].sort((a, b) => (visible.degrees[b] ?? 0) - (visible.degrees[a] ?? 0));
  const near = inFrame(viewport, table, wanted, MOST_NAMES);
  const spots = (indices: Iterable<number>) => [...indices].flatMap((index) => spot(index) ?? []);
  const clusters = clusterLabels(viewport, table, shown);
  const named = new Set(clusters.map(({ text }) => text));
  return {
    width: viewport.width,
    height: viewport.height,
    clusters,
    letters: lettersOf(viewport, table, shown),
    arrows: arrowsOf(viewport, table, shown),
    // A name that stands for a whole cluster is not written a second time beside it.
    labels: labelsOf(viewport, table, shown, near).filter(
      ({ text, strong }) => strong || !named.has(text),
    ),
    chosen: spot(selected),
    pointed: spot(pointed),
    pinned: spots(pinned),
    gathered: spots(gathered),
  };
}

/** The first so many of them that lie in the frame. */
function inFrame(
  viewport: Viewport,
  table: Float32Array,
  indices: readonly number[],
  most: number,
): number[] {
  const { project, width, height } = viewport;
  const found: number[] = [];
  for (const index of indices) {
    const x = (table[4 * index] as number) * project.sx + project.x0;
    const y = (table[4 * index + 1] as number) * project.sy + project.y0;
    if (x < -MARGIN || y < -MARGIN || x > width + MARGIN || y > height + MARGIN) continue;
    if (found.push(index) >= most) break;
  }
  return found;
}

function lettersOf(viewport: Viewport, table: Float32Array, shown: Shown): Letter[] {
  const { atlas, letters, spotlight: light, visible } = shown;
  // The largest letter of all could not be read: nobody looks for them.
  if (16 * viewport.scale < LETTER) return [];
  const { kinds, kind } = atlas.columns;
  const lettered = kinds.map((id) =>
    atlas.vocabulary.kinds.get(id)?.shape === 'letter' ? letters[id] : undefined,
  );
  const indices = visible.entities.filter(
    (index) =>
      lettered[kind[index] ?? -1] !== undefined &&
      (table[4 * index + 2] ?? 0) * viewport.scale >= LETTER,
  );
  return inFrame(viewport, table, indices, MOST_LETTERS).map((index) => ({
    ...spotAt(viewport, table, index),
    letter: lettered[kind[index] ?? -1] ?? '',
    isLit: light === null || light.entities.has(index),
  }));
}

function arrowsOf(viewport: Viewport, table: Float32Array, shown: Shown): Arrow[] {
  const { atlas, spotlight: light, palette, language } = shown;
  if (light === null || light.links.size > MOST_ARROWS) return [];
  const { from, to, kind, kinds } = atlas.columns;
  return [...light.links].map((link) => {
    const [a, b] = [from[link] ?? 0, to[link] ?? 0];
    const family = atlas.vocabulary.kinds.get(kinds[kind[a] ?? -1] ?? '')?.family ?? FAMILIES[4];
    const one = atlas.links[link];
    return {
      from: spotAt(viewport, table, a),
      to: spotAt(viewport, table, b),
      verb: one === undefined ? '' : verbOf(atlas, one)[language],
      color: hex(mixed(palette.family[family ?? 'words'], palette.background, 0.1)),
    };
  });
}

function labelsOf(
  viewport: Viewport,
  table: Float32Array,
  { atlas, visible, selected, pointed, pinned, language }: Shown,
  near: readonly number[],
): Candidate[] {
  const strong = new Set(
    [selected, pointed].filter((index): index is number => index !== null && visible.shows(index)),
  );
  const first = new Set([...strong, ...pinned.filter(visible.shows)]);
  return [...new Set([...first, ...near])].map((index) => {
    const spot: Spot = spotAt(viewport, table, index);
    return {
      ...spot,
      radius: spot.radius + (first.has(index) ? 4 : 0),
      text: shortened(
        atlas.entities[index]?.name[language] ?? '',
        strong.has(index) ? LONG : SHORT,
      ),
      size: strong.has(index) ? 14 : Math.min(11.5 + spot.radius * 0.14, 14.5),
      strong: first.has(index),
    };
  });
}
