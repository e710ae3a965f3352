/** The two languages, equals, and what exists in both. */
export type Language = 'fr' | 'en';

export interface Bilingual {
  readonly fr: string;
  readonly en: string;
}

/** What the reader's browser asks for first; `unsaid` where it asks for neither. */
export function preferred(tags: readonly string[], unsaid: Language = 'fr'): Language {
  const first = tags
    .map((tag) => tag.slice(0, 2).toLowerCase())
    .find((tag) => /^(fr|en)$/.test(tag));
  return first === 'en' || first === 'fr' ? first : unsaid;
}
