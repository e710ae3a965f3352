/** Les mots de la matrice, en français. */
import { list } from '../../words/formats.ts';
import type { en } from './words.en.ts';

export const fr: typeof en = {
  lead: 'Les rangées sont les thèmes que nomment au moins deux documents, les colonnes les sortes de parties prenantes. Un chiffre dit combien y prennent part ; après un plus, celles dont ce n’est pas dit tel quel. Ouvrez-en un pour lire qui dit quoi.',
  scope: (source) => `Seulement ce que dit ${source}.`,
  about: (name) => `Seulement à propos de ${name}, ou avec sa participation.`,
  empty: 'Aucun thème ne s’y rejoint.',
  csv: 'Cette page de la grille',
  theme: 'Thème',
  nobody: (who) => `Personne de ces sortes ne s’exprime sur ces thèmes\u00a0: ${list(who, 'fr')}.`,
  cell: (who, count, theme) => `${theme}\u00a0: ${who}, ${count}`,
  notCounted: (count) => `+${count}`,
  openCard: 'La fiche entière',
};
