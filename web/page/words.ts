/** The words of the frame of the page. */
import { bilingual } from '../words/bilingual.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

export const pageWords = bilingual(en, fr);
