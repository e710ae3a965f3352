/** Data and privacy. */
import { bilingual } from '../../words/bilingual.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

export const privacyWords = bilingual(en, fr);
