/** The words of the stories. */
import { bilingual } from '../../words/bilingual.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

export const storiesWords = bilingual(en, fr);
