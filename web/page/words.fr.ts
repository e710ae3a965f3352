/** Les mots du cadre de la page : la ligne du haut, les barres, le partage. En français. */
import type { en } from './words.en.ts';

export const fr: typeof en = {
  home: 'première page',
  lenses: 'Vues de cette sélection',
  views: 'Vues',
  search: 'Chercher',
  toContent: 'Aller au contenu',
  turnDark: 'Mode sombre',
  turnLight: 'Mode clair',
  signIn: 'Se connecter',
  account: (name) => `Votre compte : ${name}`,
  print: 'Imprimer',
  download: 'Télécharger',
  share: {
    open: 'Partager',
    title: 'Partager cette vue',
    french: 'Adresse, en français',
    english: 'Adresse, en anglais',
    embed: 'Code pour une autre page',
    cite: 'Référence à citer',
    citation: (title: string, day: string, address: string) =>
      `Lacis. «\u202f${title}\u202f». Consulté le ${day}. ${address}`,
    brief: 'Note de synthèse (PDF)',
    copy: 'Copier',
    copyWhat: (what: string) => `Copier\u202f: ${what}`,
    copied: (what: string) => `Copié\u202f: ${what}.`,
    close: 'Fermer',
    under: (licence: string) => `Données sous licence ${licence}, chaque fait avec sa source.`,
  },
};
