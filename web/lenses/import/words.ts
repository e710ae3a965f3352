/** The words of the Import page. */
import { bilingual } from '../../words/bilingual.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

export const importWords = bilingual(en, fr);
