/** Les mots autour de la carte : ses outils, sa progression. En français. */
import type { en } from './words.en.ts';

export const fr: typeof en = {
  title: 'Carte',
  label: 'Carte des entités et des liens',
  settling: 'La carte se place',
  stop: 'Arrêter',
  zoomIn: 'Plus près',
  zoomOut: 'Plus loin',
  all: 'Tout voir',
  impossible: 'Ce navigateur ne peut pas dessiner la carte. Le tableau montre la même chose.',
  toTable: 'Ouvrir le tableau',
  nothing: 'Rien ne répond à ces filtres.',
  keys: 'Les flèches suivent les liens, plus et moins rapprochent et éloignent, 0 montre tout, Entrée fait lire, X réunit ce qui est choisi, Majuscule avec X ses voisins aussi, Échap libère. Le tableau donne la même chose.',
  lasso: 'Entourer',
  lassoHint:
    'Tracer une ligne autour d’entités pour les réunir, ou tenir Majuscule en traçant. Au clavier : X réunit ce qui est choisi.',
};
