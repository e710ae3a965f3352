/** The words of the vote. */
import { bilingual } from '../../../words/bilingual.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

export const voteWords = bilingual(en, fr);
