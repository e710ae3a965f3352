/** The words of the lens of time. */
import { bilingual } from '../../words/bilingual.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

export const timeWords = bilingual(en, fr);
