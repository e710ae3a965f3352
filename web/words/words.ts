/** The words that several rooms of the page use; each room has words of its own beside them. */
import { bilingual } from './bilingual.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

export const wordsIn = bilingual(en, fr);

export type Words = typeof en;
