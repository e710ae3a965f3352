/** Tiles under the map of places, where who runs the server chose some: the page then asks one other host. */
import { trouble } from './trouble.ts';

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
    throw trouble(({ notTiles }) => notTiles(url));
  }
  if (!credit) {
    throw trouble(({ noCredit }) => noCredit);
  }
  return { url, credit };
}

/** Scheme and host, as a content policy names them. */
export const originOf = (url: string): string => new URL(url).origin;
