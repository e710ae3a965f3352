/** Tiles under the map of places, where who runs the server chose some: the page then asks one other host. */
import { Trouble } from './trouble.ts';

export interface Tiles {
  /** Its address, with {z}, {x} and {y}: squares of 256 pixels in Web Mercator, x from the west, y from the north. */
  readonly url: string;
  /** Who is to be named beside the map. */
  readonly credit: string;
}

const PLACES = ['{z}', '{x}', '{y}'];

export function tilesIn(url: string, credit: string | undefined): Tiles {
  const fits =
    /^https?:\/\/[^/{}]+\//.test(url) &&
    URL.canParse(url) &&
    PLACES.every((place) => url.includes(place));
  if (!fits) {
    throw new Trouble(
      `LACIS_TILES must be an address with {z}, {x} and {y} after its host, not “${url}”.`,
      `LACIS_TILES doit être une adresse avec {z}, {x} et {y} après l’hôte, et non « ${url} ».`,
    );
  }
  if (!credit) {
    throw new Trouble(
      'LACIS_TILES_CREDIT must say who makes the tiles of LACIS_TILES: it stands beside the map.',
      'LACIS_TILES_CREDIT doit dire qui fait les tuiles de LACIS_TILES : la mention paraît près de la carte.',
    );
  }
  return { url, credit };
}

/** Scheme and host, as a content policy names them. */
export const originOf = (url: string): string => new URL(url).origin;
