/** What people ask about themselves. */
import { bilingual } from '../../words/bilingual.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

export const personsWords = bilingual(en, fr);
