/** Les mots du tableau, en français. */
import { counted } from '../../words/formats.ts';
import type { en } from './words.en.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'fr');

export const fr: typeof en = {
  title: 'Tableau',
  more: (count: number) => `Montrer ${of(count, 'ligne de plus', 'lignes de plus')}`,
  columns: 'Colonnes',
  copy: 'Copier',
  copied: 'Le tableau est copié.',
  notCopied: 'Ce navigateur n’a pas laissé copier le tableau.',
  nothing: 'Rien ne répond à ces filtres.',
};
