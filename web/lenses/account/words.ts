/** One’s account, and people. */
import { bilingual } from '../../words/bilingual.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

export const accountWords = bilingual(en, fr);
