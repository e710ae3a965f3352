/** The words of the state of things. */
import { bilingual } from '../../words/bilingual.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

export const stateWords = bilingual(en, fr);
