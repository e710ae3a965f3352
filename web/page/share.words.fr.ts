/** Les textes du partage, en français. */
import type { shareEn } from './share.words.en.ts';

export const shareFr: typeof shareEn = {
  open: 'Partager',
  title: 'Partager cette vue',
  french: 'Adresse, en français',
  english: 'Adresse, en anglais',
  embed: 'Code pour une autre page',
  cite: 'Pour citer',
  citation: (title: string, day: string, address: string) =>
    `Lacis. «\u202f${title}\u202f». Consulté le ${day}. ${address}`,
  brief: 'Note de synthèse (PDF)',
  copy: 'Copier',
  copyWhat: (what: string) => `Copier\u202f: ${what}`,
  copied: (what: string) => `Copié\u202f: ${what}.`,
  close: 'Fermer',
  under: (licence: string) => `Données sous licence ${licence}, chaque fait avec sa source.`,
};
