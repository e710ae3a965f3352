/** Les mots que partagent les pages des modifications et des propositions, en français. */
import type { en } from './words.en.ts';

export const fr: typeof en = {
  nothing: 'rien auparavant',
  signIn: 'Se connecter',
  removed: 'retiré',
  nobody: 'une personne sans nom',
  files: 'les fichiers',
  states: {
    WAITING: 'attend un examen',
    ASKED: 'la rédaction a posé une question',
    ACCEPTED: 'acceptée',
    REFUSED: 'refusée',
    WITHDRAWN: 'retirée',
  },
  by: (name) => `par ${name}`,
  said: { editor: 'rédaction', proposer: 'auteur de la proposition' },
  attempts: {
    title: 'Tentatives semblables',
    ended: '(terminée)',
    shared: (names) => `En commun : ${names}.`,
    hindered: (names) => `Obstacles rencontrés : ${names}.`,
    all: (count) =>
      count === 1 ? 'Pourquoi, avec ses sources' : `Les ${count}, avec leurs sources`,
  },
  notSent:
    'Rien n’a été envoyé : le serveur ne répond pas. Ce que vous avez écrit est gardé ; réessayez.',
  conflict: (field, mine, theirs) =>
    `${field} : vous dites ${mine} ; il y est écrit ${theirs} depuis.`,
};
