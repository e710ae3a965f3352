/** The reason why a program cannot do its work, in one sentence of either language, with the remedy. */

import type { Words } from '../words/en.ts';
import { both, wordsIn } from '../words/words.ts';

type Say = (words: Words['program']) => string;

export class Trouble extends Error {
  readonly fr: string;
  constructor(en: string, fr: string, options?: ErrorOptions) {
    super(en, options);
    this.name = 'Trouble';
    this.fr = fr;
  }
}

export function trouble(say: Say, options?: ErrorOptions): Trouble {
  const { en, fr } = both(({ program }) => say(program));
  return new Trouble(en, fr, options);
}

/** A sentence in the language of the terminal. */
export const said = (say: Say): string => say(wordsIn(terminalLanguage()).program);

/** The language of the terminal: French where its locale says so. */
export function terminalLanguage(
  env: Readonly<Record<string, string | undefined>> = process.env,
): 'fr' | 'en' {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^fr/i.test(locale) ? 'fr' : 'en';
}

export const spoken = (trouble: Trouble) =>
  terminalLanguage() === 'fr' ? trouble.fr : trouble.message;
