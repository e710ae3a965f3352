/** The words of the board of convergences. */
import { bilingual } from '../../words/bilingual.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

export const convergencesWords = bilingual(en, fr);
