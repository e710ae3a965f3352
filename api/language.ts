/** The language of a request: what its reader prefers, French where nothing is said. */

import { LRUCache } from 'lru-cache';
import type { Language } from './errors.ts';

let unsaid: Language = 'FR';

/** The language of the ecosystem that this server serves, for who prefers neither. */
export function speakByDefault(language: Language): void {
  unsaid = language;
  read.clear();
}

/** A browser sends some fifty characters: a longer header is cut. */
const LONGEST = 1_000;

/** Browsers send few: each is read once. */
const read = new LRUCache<string, Language>({ max: 500 });

export function languageOf(header: string | null | undefined): Language {
  const asked = (header ?? '').slice(0, LONGEST);
  const known = read.get(asked);
  if (known !== undefined) return known;
  const language = preferred(asked);
  read.set(asked, language);
  return language;
}

function preferred(header: string): Language {
  const wanted = header
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters
        .map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1])
        .find((q) => q !== undefined);
      return {
        language: tag.slice(0, 2).toUpperCase(),
        quality: quality === undefined ? 1 : Number(quality),
      };
    })
    .filter(
      (one): one is { language: Language; quality: number } =>
        one.language === 'FR' || one.language === 'EN',
    )
    .sort((a, b) => b.quality - a.quality);
  return wanted[0]?.language ?? unsaid;
}
