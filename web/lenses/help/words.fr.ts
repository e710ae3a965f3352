/** Comment lire la page, en français. */
import type { en } from './words.en.ts';

export const fr: typeof en = {
  title: 'Comment lire ceci',
  paragraphs: [
    'Chaque forme est une entité ; chaque trait est un lien qu’une source affirme. Plus la forme est grande, plus elle a de liens montrés.',
    'Un lien marqué proposé, prévu ou hypothétique n’est pas un fait : aucune source ne dit que c’est ainsi. Les faits que les codeurs des textes ont déduits portent la marque déduit.',
    'À côté de chaque phrase, « 1 source » ouvre le passage : qui le dit, en quels mots, où, quand on l’a lu et sous quelle licence.',
    'Une chose absente ici peut exister : aucun des textes lus jusqu’ici ne la mentionne.',
    'L’adresse de la page contient tout ce que vous voyez : copiez-la, et une autre personne verra la même chose.',
  ],
  keys: 'Au clavier',
  keyList: [
    ['/', 'à la recherche'],
    ['Flèches sur la carte', 'le long des liens, vers un voisin'],
    ['+ et −', 'agrandir, réduire'],
    ['0', 'tout montrer'],
    ['Entrée', 'ouvrir l’entité sélectionnée'],
    ['Échap', 'désélectionner'],
  ],
  contribute: 'Corriger ou ajouter quelque chose',
  privacy: 'Données et vie privée',
  people: 'Personnes',
  peopleText:
    'Les personnes n’apparaissent que dans un rôle public, comme les textes publiés les nomment. Toute personne peut demander à être retirée.',
};
