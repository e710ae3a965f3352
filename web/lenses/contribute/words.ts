/** The words of correcting and adding. */
import { bilingual } from '../../words/bilingual.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

export const contributeWords = bilingual(en, fr);
