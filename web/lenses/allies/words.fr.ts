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
    'Les organisations d’ici d’abord, les personnes à la fin\u202f; parmi elles, qui partage le plus de choses, et les plus rares.',
  where: { local: 'd’ici', elsewhere: 'd’ailleurs', unknown: 'lieu inconnu' },
  likewise: (me: string) => `, tout comme ${me}.`,
  and: '\u202f; ',
  it: (name: string) => name,
  which: ', qui',
  others: (count: number) =>
    count === 1 ? '1 autre chose en commun' : `${count} autres choses en commun`,
  against: (sentences: string) => `Entre les deux\u202f: ${sentences}.`,
  parted: (titles: string) => `Leurs avis divergent sur\u202f: ${titles}.`,
  tied: (sentences: string) => `Déjà liés\u202f: ${sentences}.`,
  notTied: 'Les sources ne les lient pas encore, et aucun différend n’est consigné.',
  between: 'Pourraient les présenter\u202f:',
  more: (count: number) =>
    count === 1 ? '1 autre n’est pas énuméré.' : `${count} autres ne sont pas énumérés.`,
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
