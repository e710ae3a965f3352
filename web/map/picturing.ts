/** From what Sigma shows to what is written over it: positions on the screen, the important first. */
import type Sigma from 'sigma';
import type { Atlas } from '../model/atlas.ts';
import type { Language } from '../model/language.ts';
import type { Visible } from '../model/visible.ts';
import { linkLook, type Spotlight } from './appearance.ts';
import { type Dot, keyOf } from './build.ts';
import { type Candidate, shortened } from './labels.ts';
import type { Arrow, Letter, Picture, Spot } from './overlay.ts';
import type { Palette } from './palette.ts';

/** What the map is given to show. */
export interface Shown {
  readonly atlas: Atlas;
  readonly visible: Visible;
  readonly light: Spotlight | null;
  readonly selected: number | null;
  readonly pointed: number | null;
  readonly language: Language;
  readonly letters: Readonly<Record<string, string>>;
  readonly palette: Palette;
}

const [SHORT, LONG] = [34, 90];
/** Beyond this many arrows nobody can read one. */
const MOST_ARROWS = 240;
const MARGIN = 40;

export function pictured(sigma: Sigma<Dot>, shown: Shown): Picture {
  const { width, height } = sigma.getDimensions();
  const spots = new Map<number, Spot>();
  for (const place of shown.visible.entities) {
    const spot = spotOf(sigma, place);
    if (spot !== null) spots.set(place, spot);
  }
  const near = shown.visible.entities.filter((place) => {
    const spot = spots.get(place);
    return (
      spot !== undefined &&
      spot.x > -MARGIN &&
      spot.y > -MARGIN &&
      spot.x < width + MARGIN &&
      spot.y < height + MARGIN
    );
  });
  return {
    width,
    height,
    letters: near.flatMap((place) => letterOf(shown, place, spots.get(place))),
    arrows: arrowsOf(shown, spots),
    labels: labelsOf(shown, near, spots),
    chosen: spots.get(shown.selected ?? -1) ?? null,
    pointed: spots.get(shown.pointed ?? -1) ?? null,
  };
}

export function spotOf(sigma: Sigma<Dot>, place: number): Spot | null {
  const data = sigma.getNodeDisplayData(keyOf(place));
  if (data === undefined) return null;
  return { ...sigma.framedGraphToViewport(data), radius: sigma.scaleSize(data.size) };
}

function letterOf({ atlas, letters, light }: Shown, place: number, spot?: Spot): Letter[] {
  const entity = atlas.entities[place];
  const letter = entity?.shape === 'letter' ? letters[entity.kind] : undefined;
  if (letter === undefined || spot === undefined) return [];
  return [{ ...spot, letter, lit: light === null || light.entities.has(place) }];
}

function arrowsOf(shown: Shown, spots: ReadonlyMap<number, Spot>): Arrow[] {
  const { atlas, visible, light, palette, language } = shown;
  if (light === null || light.links.size > MOST_ARROWS) return [];
  return [...light.links].flatMap((place) => {
    const link = atlas.links[place];
    const [from, to] = [spots.get(link?.from ?? -1), spots.get(link?.to ?? -1)];
    if (link === undefined || from === undefined || to === undefined) return [];
    const verb = atlas.vocabulary.links.get(link.kind)?.label[language] ?? '';
    const { color } = linkLook(link, place, atlas, visible, light, palette);
    return [{ from, to, verb, color }];
  });
}

function labelsOf(
  { atlas, light, selected, pointed, language }: Shown,
  near: readonly number[],
  spots: ReadonlyMap<number, Spot>,
): Candidate[] {
  const first = [selected, pointed].flatMap((place) => (place === null ? [] : [place]));
  const rest = near.filter(
    (place) => !first.includes(place) && (light === null || light.entities.has(place)),
  );
  return [...new Set([...first, ...rest])].flatMap((place) => {
    const [entity, spot] = [atlas.entities[place], spots.get(place)];
    if (entity === undefined || spot === undefined) return [];
    const strong = first.includes(place);
    return [
      {
        ...spot,
        radius: spot.radius + (strong ? 4 : 0),
        text: shortened(entity.name[language], strong ? LONG : SHORT),
        size: strong ? 14 : Math.min(11.5 + spot.radius * 0.14, 14.5),
        strong,
      },
    ];
  });
}
