/** The words of consultations. */
import { bilingual } from '../../words/bilingual.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

export const consultationWords = bilingual(en, fr);
