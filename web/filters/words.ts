/** The words of the filters. */
import { bilingual } from '../words/bilingual.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

export const filterWords = bilingual(en, fr);
