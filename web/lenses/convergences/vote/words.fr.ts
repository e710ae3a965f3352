/** Les mots du vote, en français. */
import { counted } from '../../../words/formats.ts';
import type { en } from './words.en.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'fr');

export const fr: typeof en = {
  paste: 'Les votes en tableau (CSV)',
  file: 'Ou ouvrir un fichier de votes',
  how: 'Une rangée par participant·e et une colonne par énoncé, avec d’accord, pas d’accord, passe ou rien dans chaque case ; ou une rangée par vote, avec les colonnes participant, énoncé et vote. Les nombres (1, -1, 0) et les signes (+, -) se lisent aussi, de même que les tableaux que donne Polis.',
  sample: 'Remplir avec un exemple',
  samples: [
    'Publier tout le code',
    'Acheter des licences',
    'Mutualiser nos besoins',
    'Se voir deux fois l’an',
  ],
  compute: 'Calculer',
  computing: 'Calcul en cours…',
  clear: 'Effacer les votes',
  kept: 'Les noms restent sur cette page ; seuls les votes vont au serveur, pour le calcul, et rien ne les conserve.',
  groups: 'Groupes',
  noGroups: (floor) =>
    `Aucun groupe ne se dégage\u00a0: ou trop peu de gens ont voté (il en faut ${floor} par groupe), ou leurs votes ne diffèrent pas assez.`,
  group: (number) => `Groupe ${number}`,
  size: (count) => of(count, 'personne', 'personnes'),
  ungrouped: (count) =>
    `${of(count, 'personne n’est', 'personnes ne sont')} dans aucun groupe, faute de votes ou de structure.`,
  members: 'Qui en est',
  statements: 'Énoncés',
  ranked: (floor) =>
    `Ceux sur lesquels tous les groupes s’accordent viennent d’abord. Le consensus est le produit, sur les groupes, de (d’accord + 1)/(votes + 2), de 0 à 1 ; la division, l’écart entre deux groupes. Ni l’un ni l’autre n’est donné où un groupe a moins de ${floor} votes.`,
  statement: 'Énoncé',
  consensus: 'Consensus',
  division: 'Division',
  agrees: 'D’accord',
  disagrees: 'Pas d’accord',
  passes: 'Passe',
  unseen: 'Non vu',
  ofGroup: (agrees, votes) => `${agrees} sur ${votes}`,
  below: 'trop peu de votes',
  print: 'Imprimer ce que dit le vote',
  problems: {
    empty: 'Il n’y a aucun vote dans ce tableau.',
    tooLarge:
      'Ce tableau est trop grand pour un seul calcul\u00a0: au plus 5\u202f000 participations et 500 énoncés.',
    notRead: 'Ce fichier n’a pas pu être lu comme du texte.',
    unnamed:
      'La première rangée doit nommer les colonnes\u00a0: participant, puis les énoncés ; ou participant, énoncé et vote.',
    cell: (row, column, value) =>
      `Rangée ${row}, colonne «\u202f${column}\u202f»\u00a0: «\u202f${value}\u202f» n’est pas un vote ; attendu\u00a0: d’accord, pas d’accord, passe, 1, -1, 0 ou rien.`,
    ragged: (row, found, expected) =>
      `La rangée ${row} compte ${found} cases au lieu de ${expected}.`,
    twice: (participant, statement) =>
      `«\u202f${participant}\u202f» vote deux fois sur «\u202f${statement}\u202f».`,
    name: (name) =>
      `«\u202f${name}\u202f» est donné deux fois, alors que chaque nom ne peut l’être qu’une.`,
  },
};
