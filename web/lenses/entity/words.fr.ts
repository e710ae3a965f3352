/** Les textes de la page d’une entité, en français. */

import { counted } from '../../words/formats.ts';
import type { entityEn, meetEn } from './words.en.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'fr');

export const meetFr: typeof meetEn = {
  title: 'Qui rencontrer',
  note: 'Qui partage des choses rares et que rien, dans les sources, ne lie encore. C’est déduit des faits ci-dessous, et n’est pas soi-même un fait.',
  none: 'Les faits connus ne rapprochent personne ici.',
  card: 'Ouvrir la fiche, à partager ou imprimer',
};

export const entityFr: typeof entityEn = {
  themes: {
    who: 'Qui',
    money: 'Argent',
    commons: 'Logiciels et dépendances',
    needs: 'Besoins et obstacles',
    positions: 'Positions et paroles',
    where: 'Où, et les rencontres',
    other: 'Aussi',
  },
  complete: 'Ce qu’on en sait, ce qu’on n’en sait pas',
  completeLead: (known, all) =>
    `De ${of(all, 'chose', 'choses')} qu’on voudrait savoir d’une telle entité, ${known === 0 ? 'aucune n’est connue' : of(known, 'est connue', 'sont connues')} ici.`,
  knowledge: {
    known: 'connu',
    absent: 'une source dit qu’il n’y en a pas',
    lookedFor: 'cherché, non trouvé',
    notRecorded: 'non consigné : à chercher',
  },
  towards: (verb) => `qui ou quoi : ${verb}…`,
  help: 'Qui connaît une source publique pour l’un de ces points peut l’ajouter : une ligne avec son passage suffit.',
  cite: 'Citer cette page',
  copy: 'Copier',
  copied: 'Copié.',
};
