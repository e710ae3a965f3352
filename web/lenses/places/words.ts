/** The words of the lens of places. */
import { bilingual } from '../../words/bilingual.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

export const placesWords = bilingual(en, fr);
