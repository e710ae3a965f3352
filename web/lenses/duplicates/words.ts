/** The words of the page of duplicates. */
import { bilingual } from '../../words/bilingual.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

export const duplicatesWords = bilingual(en, fr);
