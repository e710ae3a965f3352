/** The words of the cards of all boards. */
import { bilingual } from '../words/bilingual.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

export const cardWords = bilingual(en, fr);
