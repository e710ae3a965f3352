/** Ce qui est attendu du fichier d’un récit. */
import type { stories as english } from '../en/stories.ts';
import { phrase } from '../typeset.ts';

export const stories: typeof english = {
  address: 'l’adresse d’une vue, comme /map',
  story: 'un récit avec title, lead et steps',
  entries: (list) => phrase`des entrées avec des champs dans « ${list} »`,
  step: 'au moins une étape',
  sentence: 'au moins une phrase',
  text: 'un texte',
};
