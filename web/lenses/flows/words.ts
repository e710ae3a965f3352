/** The words of the lens of money. */
import { bilingual } from '../../words/bilingual.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

export const flowsWords = bilingual(en, fr);
