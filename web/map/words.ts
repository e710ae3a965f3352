/** The words of the map: its announcements and labels. */
import { bilingual } from '../words/bilingual.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

export const mapWords = bilingual(en, fr);
