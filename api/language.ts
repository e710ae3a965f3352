/** The language of a request: what its reader prefers, French where nothing is said. */
import type { Language } from './errors.ts';

export const DEFAULT_LANGUAGE: Language = 'FR';

/** Browsers send few: each is read once. */
const read = new Map<string, Language>();
const MOST_READ = 500;

export function languageOf(header: string | null | undefined): Language {
  const known = read.get(header ?? '');
  if (known !== undefined) return known;
  const language = preferred(header);
  if (read.size >= MOST_READ) read.clear();
  read.set(header ?? '', language);
  return language;
}

function preferred(header: string | null | undefined): Language {
  const wanted = (header ?? '')
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
  return wanted[0]?.language ?? DEFAULT_LANGUAGE;
}
