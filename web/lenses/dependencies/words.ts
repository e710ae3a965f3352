/** The words of the lens of dependencies. */
import { bilingual } from '../../words/bilingual.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

export const dependenciesWords = bilingual(en, fr);
