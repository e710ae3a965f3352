/** The words of the lens of allies. */
import { bilingual } from '../../words/bilingual.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

export const alliesWords = bilingual(en, fr);
