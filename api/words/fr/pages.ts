/** Les pages servies sans script : une entité, des listes d’entités, un échec. */
import type { pages as english } from '../en/pages.ts';
import { phrase } from '../typeset.ts';

export const pages: typeof english = {
  fields: 'En bref',
  numbers: 'Nombres',
  absences: 'Cherché et non trouvé, ou dit absent',
  sources: 'Sources',
  aliases: 'Aussi',
  unknown: 'inconnu',
  moreLinks: 'autres liens dans l’application',
  read: 'lu le',
  quote: (text) => phrase`« ${text} »`,
  next: 'La suite',
  inThisLanguage: 'En français',
  application: 'L’application',
  lists: 'Toutes les entités, en listes',
  api: 'L’API',
  nothing: (id) => phrase`Rien ne s’appelle « ${id} » ici.`,
};
