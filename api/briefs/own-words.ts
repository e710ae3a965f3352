/** Words that the reader wrote, and nobody else: what to ask or to open with, and the steps of an agenda. */
import { wordsIn } from '../words/words.ts';
import type { Section, Spoken } from './brief.ts';
import { plain, section } from './lines.ts';

export interface OwnWords {
  readonly ask: string;
  /** Each step is one text: the subject, the person and the time. */
  readonly steps: readonly string[];
}

/** In characters and in number: a brief has two pages. */
const LONGEST = 240;
export const MOST_STEPS = 12;

export const trimmed = (text: string): string => text.trim().slice(0, LONGEST);

export const ownWords = (query: URLSearchParams): OwnWords => ({
  ask: trimmed(query.get('ask') ?? ''),
  steps: query
    .getAll('step')
    .map(trimmed)
    .filter((step) => step !== '')
    .slice(0, MOST_STEPS),
});

/** The question to open with and the agenda, as the reader left them. */
export function ownSections({ ask, steps }: OwnWords, language: Spoken): readonly Section[] {
  const words = wordsIn(language).briefs;
  return [
    section(words.opening, ask === '' ? [] : [plain(ask)]),
    section(
      words.agenda,
      steps.map((step, at) => plain(`${at + 1}. ${step}`)),
    ),
  ];
}
