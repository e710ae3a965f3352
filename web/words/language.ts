/** The two languages, equals, and what exists in both. */
export type Language = 'fr' | 'en';

export interface Bilingual {
  readonly fr: string;
  readonly en: string;
}

/** French unless the reader's browser asks for English. */
export function preferred(tags: readonly string[]): Language {
  const first = tags
    .map((tag) => tag.slice(0, 2).toLowerCase())
    .find((tag) => /^(fr|en)$/.test(tag));
  return first === 'en' ? 'en' : 'fr';
}
