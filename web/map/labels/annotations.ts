/** From what is shown to what is written over it: positions on the screen, the important first. */
import { type Sight, spotAt } from '../camera/projection.ts';
import { FAMILIES } from '../renderer/appearance.ts';
import { hex, mixed } from '../renderer/palette.ts';
import type { Shown } from '../shown.ts';
import { clusterLabels } from './clusters.ts';
import type { Arrow, Letter, Picture, Spot } from './overlay.ts';
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

/** @param table x, y, size and style by place. */
export function pictured(sight: Sight, table: Float32Array, shown: Shown): Picture {
  const { light, selected, pointed, visible, pinned, gathered } = shown;
  const spot = (place: number | null) =>
    place === null || !visible.shows(place) ? null : spotAt(sight, table, place);
  const wanted =
    light === null
      ? visible.entities
      : [...light.entities].sort((a, b) => (visible.degrees[b] ?? 0) - (visible.degrees[a] ?? 0));
  const near = inFrame(sight, table, wanted, MOST_NAMES);
  const spots = (places: Iterable<number>) => [...places].flatMap((place) => spot(place) ?? []);
  const clusters = clusterLabels(sight, table, shown);
  const named = new Set(clusters.map(({ text }) => text));
  return {
    width: sight.width,
    height: sight.height,
    clusters,
    letters: lettersOf(sight, table, shown),
    arrows: arrowsOf(sight, table, shown),
    // A name that stands for a whole cluster is not written a second time beside it.
    labels: labelsOf(sight, table, shown, near).filter(
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
  sight: Sight,
  table: Float32Array,
  places: readonly number[],
  most: number,
): number[] {
  const { project, width, height } = sight;
  const found: number[] = [];
  for (const place of places) {
    const x = (table[4 * place] as number) * project.sx + project.x0;
    const y = (table[4 * place + 1] as number) * project.sy + project.y0;
    if (x < -MARGIN || y < -MARGIN || x > width + MARGIN || y > height + MARGIN) continue;
    if (found.push(place) >= most) break;
  }
  return found;
}

function lettersOf(sight: Sight, table: Float32Array, shown: Shown): Letter[] {
  const { atlas, letters, light, visible } = shown;
  // The largest letter of all could not be read: nobody looks for them.
  if (16 * sight.scale < LETTER) return [];
  const { kinds, kind } = atlas.columns;
  const lettered = kinds.map((id) =>
    atlas.vocabulary.kinds.get(id)?.shape === 'letter' ? letters[id] : undefined,
  );
  const places = visible.entities.filter(
    (place) =>
      lettered[kind[place] ?? -1] !== undefined &&
      (table[4 * place + 2] ?? 0) * sight.scale >= LETTER,
  );
  return inFrame(sight, table, places, MOST_LETTERS).map((place) => ({
    ...spotAt(sight, table, place),
    letter: lettered[kind[place] ?? -1] ?? '',
    lit: light === null || light.entities.has(place),
  }));
}

function arrowsOf(sight: Sight, table: Float32Array, shown: Shown): Arrow[] {
  const { atlas, light, palette, language } = shown;
  if (light === null || light.links.size > MOST_ARROWS) return [];
  const { from, to, linkKind, linkKinds, kind, kinds } = atlas.columns;
  return [...light.links].map((link) => {
    const [a, b] = [from[link] ?? 0, to[link] ?? 0];
    const family = atlas.vocabulary.kinds.get(kinds[kind[a] ?? -1] ?? '')?.family ?? FAMILIES[4];
    const verb = atlas.vocabulary.links.get(linkKinds[linkKind[link] ?? -1] ?? '');
    return {
      from: spotAt(sight, table, a),
      to: spotAt(sight, table, b),
      verb: verb?.label[language] ?? '',
      color: hex(mixed(palette.family[family ?? 'words'], palette.ground, 0.1)),
    };
  });
}

function labelsOf(
  sight: Sight,
  table: Float32Array,
  { atlas, visible, selected, pointed, pinned, language }: Shown,
  near: readonly number[],
): Candidate[] {
  const strong = new Set(
    [selected, pointed].filter((place): place is number => place !== null && visible.shows(place)),
  );
  const first = new Set([...strong, ...pinned.filter(visible.shows)]);
  return [...new Set([...first, ...near])].map((place) => {
    const spot: Spot = spotAt(sight, table, place);
    return {
      ...spot,
      radius: spot.radius + (first.has(place) ? 4 : 0),
      text: shortened(
        atlas.entities[place]?.name[language] ?? '',
        strong.has(place) ? LONG : SHORT,
      ),
      size: strong.has(place) ? 14 : Math.min(11.5 + spot.radius * 0.14, 14.5),
      strong: first.has(place),
    };
  });
}
