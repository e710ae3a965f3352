/** What is written over the map, in pixels of the screen: labels, letters, arrows, rings; the important first. */
import { verbOf } from '../../data/verbs.ts';
import { spotAt, type Viewport } from '../camera/projection.ts';
import { inSight, type Shown } from '../shown.ts';
import { REACH } from '../stage/edge-shaders.ts';
import { sideBySide } from '../stage/lit-graph.ts';
import type { Annotations, Letter, Spot } from './annotated.ts';
import { clusterLabels } from './clusters.ts';
import { type Candidate, shortened } from './placement.ts';

const [SHORT, LONG] = [34, 90];
/** Beyond this many links nobody can read a verb. */
const MOST_VERBS = 26;
const VERB = 11;
/** How high a loop stands above the middle of its entity, in its own size. */
const LOOP_HIGH = 1.5;
/** More names than ever find room. */
const MOST_NAMES = 400;
const MOST_LETTERS = 1500;
/** A letter smaller than this cannot be read. */
const LETTER = 4.8;
const MARGIN = 40;

/** @param table x, y, size and style by index. */
export function annotationsOf(viewport: Viewport, table: Float32Array, shown: Shown): Annotations {
  const { spotlight: light, selected, pointed, visible, pinned, gathered, balls } = shown;
  const spot = (index: number | null) =>
    index === null || !visible.shows(index) ? null : spotAt(viewport, table, index);
  const wanted =
    light === null
      ? inSight(shown)
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
    verbs: verbsOf(viewport, table, shown),
    // A name that stands for a whole cluster is not written a second time beside it.
    labels: labelsOf(viewport, table, shown, near).filter(
      ({ text, strong }) => strong || !named.has(text),
    ),
    chosen: spot(selected),
    pointed: spot(pointed),
    pinned: spots(pinned),
    stacks: balls.flatMap(({ members }) => {
      const at = spot(members[0] ?? null);
      return at === null ? [] : [{ ...at, count: String(members.length) }];
    }),
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
  const { atlas, letters, spotlight: light } = shown;
  // The largest letter of all could not be read: nobody looks for them.
  if (16 * viewport.scale < LETTER) return [];
  const { kinds, kind } = atlas.columns;
  const lettered = kinds.map((id) =>
    atlas.vocabulary.kinds.get(id)?.shape === 'letter' ? letters[id] : undefined,
  );
  const indices = inSight(shown).filter(
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

/** Each in the middle of its curve; of a loop, above it. */
function verbsOf(viewport: Viewport, table: Float32Array, shown: Shown): Candidate[] {
  const { atlas, spotlight: light, language } = shown;
  if (light === null || light.links.size > MOST_VERBS) return [];
  const { from, to } = atlas.columns;
  return sideBySide([...light.links], from, to).map(({ link, bend: whole }) => {
    const [a, b] = [from, to].map((ends) => spotAt(viewport, table, ends[link] ?? 0)) as [
      Spot,
      Spot,
    ];
    const one = atlas.links[link];
    const far = Math.hypot(b.x - a.x, b.y - a.y);
    const bend = whole * Math.min(1, REACH / Math.max(far, 1));
    const isLoop = from[link] === to[link];
    return {
      text: one === undefined ? '' : verbOf(atlas, one)[language],
      // On the screen, y grows downward.
      x: (a.x + b.x) / 2 + ((b.y - a.y) * bend) / 2,
      y: isLoop
        ? a.y - LOOP_HIGH * (a.radius + 28) * (1 + whole)
        : (a.y + b.y) / 2 - ((b.x - a.x) * bend) / 2,
      radius: -2,
      size: VERB,
      strong: false,
    };
  });
}

function labelsOf(
  viewport: Viewport,
  table: Float32Array,
  { atlas, visible, selected, pointed, pinned, language, balls, folded }: Shown,
  near: readonly number[],
): Candidate[] {
  const strong = new Set(
    [selected, pointed].filter((index): index is number => index !== null && visible.shows(index)),
  );
  const first = new Set([...strong, ...pinned.filter(visible.shows)]);
  const nameOf = (index: number) => atlas.entities[index]?.name[language] ?? '';
  const symbols = new Map(
    balls.map(({ members, kind, hub }) => {
      const many = atlas.vocabulary.kinds.get(atlas.columns.kinds[kind] ?? '')?.plural[language];
      return [members[0] ?? -1, folded(many ?? '', nameOf(hub))] as const;
    }),
  );
  // What stands for many is as large as they are: it is named first.
  const all = [...new Set([...first, ...near.filter((one) => symbols.has(one)), ...near])];
  return all.map((index) => {
    const spot: Spot = spotAt(viewport, table, index);
    return {
      ...spot,
      radius: spot.radius + (first.has(index) ? 4 : 0),
      text: shortened(symbols.get(index) ?? nameOf(index), strong.has(index) ? LONG : SHORT),
      size: strong.has(index) ? 14 : Math.min(11.5 + spot.radius * 0.14, 14.5),
      strong: first.has(index),
    };
  });
}
