/** The words of this page. */
import { bilingual } from '../../words/bilingual.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

export const confirmWords = bilingual(en, fr);
