/** Les mots autour de la carte : ses outils, sa progression. En français. */
import type { en } from './words.en.ts';

export const fr: typeof en = {
  title: 'Carte',
  label: 'Carte des entités et des liens',
  layingOut: 'La carte se met en place',
  stop: 'Arrêter',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  all: 'Tout montrer',
  impossible: 'Ce navigateur ne peut pas dessiner la carte. Le tableau montre la même chose.',
  toTable: 'Ouvrir le tableau',
  nothing: 'Rien ne répond à ces filtres.',
  keys: 'Les flèches suivent les liens, plus et moins agrandissent et réduisent, 0 montre tout, Entrée ouvre l’entité sélectionnée, X la rassemble, Majuscule avec X rassemble aussi ses voisins, Échap désélectionne. Le tableau donne la même chose.',
  lasso: 'Lasso',
  lassoHint:
    'Tracer une ligne autour d’entités pour les rassembler, ou tenir Majuscule en traçant. Au clavier : X rassemble l’entité sélectionnée.',
};
