/** Les mots de la lentille des lieux, en français. */
import { counted } from '../../words/formats.ts';
import type { en } from './words.en.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'fr');

export const fr: typeof en = {
  lead: (entities, places, nowhere) =>
    `${of(entities, 'entité est située', 'entités sont situées')}, en ${of(places, 'lieu', 'lieux')} ; aucune source ne situe ${of(nowhere, 'autre', 'autres')}.`,
  map: 'Carte des lieux de cette sélection',
  keys: 'Plus et moins agrandissent et réduisent, les flèches déplacent, 0 montre tout. La liste dessous dit la même chose.',
  closer: 'Agrandir',
  further: 'Réduire',
  whole: 'Tous les lieux',
  most: 'Zone la plus dense',
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
  none: 'Aucune source ne situe quoi que ce soit dans cette sélection.',
  tiles: (credit: string) =>
    `Fond de carte : ${credit}. Un point représente une ville entière, non une adresse.`,
  outline: 'Contour : Natural Earth. Un point représente une ville entière, non une adresse.',
};
