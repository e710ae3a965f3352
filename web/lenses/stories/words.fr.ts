/** Les mots des récits, en français. */
import { counted } from '../../words/formats.ts';
import type { en } from './words.en.ts';

export const fr: typeof en = {
  title: 'Récits',
  lead: 'Des faits racontés dans l’ordre, chaque phrase avec ses sources, à côté de la vue qui les montre.',
  none: 'Ce jeu de données ne raconte encore rien.',
  steps: (count: number) => counted(count, 'étape', 'étapes', 'fr'),
  all: 'Tous les récits',
  noSuch: (id: string) => `Aucun récit ne s’appelle « ${id} ».`,
  view: 'Ce que montre cette étape',
  see: 'Voir cette vue',
  open: 'Explorer cette vue',
  before: 'Précédente',
  after: 'Suivante',
  of: (step: number, total: number) => `Étape ${step} de ${total}`,
  at: (step: number, total: number, title: string) => `Étape ${step} de ${total} : ${title}.`,
  end: 'Les flèches gauche et droite mènent d’une étape à l’autre.',
};
