/** The words that pages about changes and proposals share. */
import { bilingual } from '../words/bilingual.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

export const proposalWords = bilingual(en, fr);
