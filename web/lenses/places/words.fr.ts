/** Les mots de la lentille des lieux, en français. */
import { counted } from '../../words/formats.ts';
import type { en } from './words.en.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'fr');

export const fr: typeof en = {
  lead: (entities, places, nowhere) =>
    `${of(entities, 'entité est située', 'entités sont situées')}, en ${of(places, 'lieu', 'lieux')} ; de ${of(nowhere, 'autre', 'autres')}, aucune source ne dit où.`,
  map: 'Carte des lieux de cette sélection',
  keys: 'Plus et moins pour approcher et éloigner, flèches pour se déplacer, 0 pour tout voir. La liste dessous dit la même chose.',
  closer: 'Approcher',
  further: 'Éloigner',
  whole: 'Tous les lieux',
  most: 'Là où il y en a le plus',
  at: (place, count) => `${place} : ${of(count, 'entité', 'entités')}`,
  count: (count) => of(count, 'entité', 'entités'),
  noPoint:
    'sans point : une région, un pays, ou un lieu dont aucune source ne donne les coordonnées',
  within: (place) => `à ${place}`,
  all: 'Tous les lieux',
  rest: (count) => `et ${of(count, 'autre', 'autres')}`,
  more: (count) => `En montrer ${of(count, 'de plus', 'de plus')}`,
  nowhere: (count) => `Lieu non consigné : ${of(count, 'entité', 'entités')}`,
  nowhereNote:
    'Aucune source lue ne dit où elles se trouvent : ce peut être ici, ailleurs, ou nulle part en particulier.',
  none: 'De rien dans cette sélection une source ne dit où cela se trouve.',
  tiles: (credit: string) =>
    `Fond : ${credit}. Un point représente une ville entière, non une adresse.`,
  outline: 'Contour : Natural Earth. Un point représente une ville entière, non une adresse.',
};
