/** The words of the lens of documents. */
import { bilingual } from '../../words/bilingual.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

export const documentsWords = bilingual(en, fr);
