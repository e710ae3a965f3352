/** The words of the first screen. */
import { bilingual } from '../../words/bilingual.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

export const homeWords = bilingual(en, fr);
