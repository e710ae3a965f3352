/** Les mots de la lentille des alliés, en français. */
import type { en } from './words.en.ts';

export const fr: typeof en = {
  title: 'Trouver des alliés',
  lead: 'Choisissez une organisation, une personne, un besoin ou un obstacle.',
  pick: 'Qui êtes-vous, ou de quoi avez-vous besoin ?',
  none: (name: string) =>
    `Aucune source ne dit que quelqu’un partage un besoin, un obstacle, un outil ou une table avec ${name}.`,
  shares: (name: string) => `Qui a quelque chose en commun avec ${name}`,
  sharesNote:
    'Plus on partage de choses, et plus elles sont rares, plus le rang est haut. Les positions ne sont pas comparées ici.',
  tied: 'déjà liés',
  notTied: 'pas encore liés',
  both: (verb: string) => `l’un et l’autre : ${verb}`,
  holders: (name: string) => `Qui l’a, le nomme ou s’y heurte : ${name}`,
  answers: (name: string) => `Ce qui y répond ou vise à le lever : ${name}`,
  noAnswers: 'Aucune source ne donne de réponse.',
  how: 'Comment sont-ils liés ?',
  samples: 'Par exemple',
  onMap: 'Montrer sur la carte',
  forget: 'Oublier',
  meet: {
    title: 'Qui rencontrer',
    note: 'Qui partage des choses rares et que rien, dans les sources, ne lie encore. C’est déduit des faits ci-dessous, et n’est pas soi-même un fait.',
    none: 'Les faits connus ne rapprochent personne ici.',
    card: 'Ouvrir la fiche, à partager ou imprimer',
  },
};
