/** The words that several parts of the page use; each lens has words of its own in its folder. */
import { bilingual } from './bilingual.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

export const wordsIn = bilingual(en, fr);

export type Words = typeof en;
