/** Par quoi un chemin relie ses bouts. */
import type { paths as english } from '../en/paths.ts';

export const paths: typeof english = {
  MONEY: 'Par l’argent',
  ROLES: 'Par des rôles et des adhésions',
  WORK: 'Par un travail commun',
  DISPUTE: 'Par un procès ou une concurrence',
  USE: 'Par un usage ou un besoin commun',
  WORDS: 'Par ce qui est dit ou signé',
  PLACES: 'Par le lieu',
};
