/** Ce que disent les outils de la carte, en français. */
import { counted } from '../../words/formats.ts';
import type { mapEn } from './words.en.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'fr');

export const mapFr: typeof mapEn = {
  keys: 'Les flèches suivent les liens, plus et moins rapprochent et éloignent, 0 montre tout, Entrée fait lire, X réunit ce qui est choisi, Majuscule avec X ses voisins aussi, Échap libère. Le tableau donne la même chose.',
  lasso: 'Entourer',
  lassoHint:
    'Tracer une ligne autour d’entités pour les réunir, ou tenir Majuscule en traçant. Au clavier : X réunit ce qui est choisi.',
  around: (names: readonly string[]) => names.join(' · '),
  gathered: (count: number) =>
    count === 0 ? 'Rien n’est réuni.' : `${of(count, 'entité réunie', 'entités réunies')}.`,
  onlyThese: 'Ne voir qu’elles',
  putAside: 'Mettre de côté',
  pin: 'Garder en vue',
  unpin: 'Ne plus garder en vue',
  release: 'Libérer',
  only: (count: number) => `seulement ${of(count, 'entité choisie', 'entités choisies')}`,
  pinned: (count: number) => of(count, 'entité gardée en vue', 'entités gardées en vue'),
  seeAll: 'Revoir les autres',
};
