/** The words of the board of gaps. */
import { bilingual } from '../../words/bilingual.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

export const gapsWords = bilingual(en, fr);
