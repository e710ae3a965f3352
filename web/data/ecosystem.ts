/** The ecosystem that the page shows, as the server wrote it into the page: names, first sentence, questions of its own. */
import type { Bilingual, Language } from '../words/language.ts';

export interface OwnQuestion {
  /** Under which title it stands. */
  readonly theme: string;
  readonly fr: string;
  readonly en: string;
  /** The address of the view that answers it. */
  readonly view: string;
}

export interface Ecosystem {
  readonly name: Bilingual | null;
  readonly lead: Bilingual | null;
  /** The language of a reader who prefers neither. */
  readonly language: Language;
  /** Whether each of its entities is shown at first, however few links it has. */
  readonly isSmall: boolean;
  /** The id of the place for which local is said; null where there is none. */
  readonly place: string | null;
  readonly questions: readonly OwnQuestion[];
  /** The law on personal information that holds there; null where nobody named one. */
  readonly law: (Bilingual & { readonly address: string }) | null;
}

/** Where no server wrote anything, as in development. */
const UNKNOWN: Ecosystem = {
  name: null,
  lead: null,
  language: 'fr',
  isSmall: false,
  place: null,
  questions: [],
  law: null,
};

export const ecosystem: Ecosystem = read();

function read(): Ecosystem {
  if (typeof document === 'undefined') return UNKNOWN;
  const said = document.querySelector('#ecosystem')?.textContent;
  return said ? { ...UNKNOWN, ...(JSON.parse(said) as Partial<Ecosystem>) } : UNKNOWN;
}

/** The name of the site, such as « Lacis · Montréal ». */
export const siteName = (language: Language): string =>
  ecosystem.name === null ? 'Lacis' : `Lacis · ${ecosystem.name[language]}`;
