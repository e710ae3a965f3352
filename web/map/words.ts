/** What the map says aloud and writes. */
import { bilingual } from '../words/bilingual.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

export const mapWords = bilingual(en, fr);
