/** The words of the lens of follow-up. */
import { bilingual } from '../../words/bilingual.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

export const followupWords = bilingual(en, fr);
