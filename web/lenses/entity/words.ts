/** The words of the panel and the page of an entity. */
import { bilingual } from '../../words/bilingual.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

export const entityWords = bilingual(en, fr);
