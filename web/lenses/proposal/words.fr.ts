/** Les mots de la page d’une proposition, en français. */
import type { en } from './words.en.ts';

export const fr: typeof en = {
  title: 'Votre proposition',
  none: 'Cette page s’ouvre avec l’adresse reçue à l’envoi d’une proposition.',
  state: 'État',
  about: 'À propos de',
  why: 'Pourquoi',
  made: (day) => `Envoyée le ${day}`,
  changes: 'Ce qu’elle changerait',
  problem: 'Elle ne peut être publiée telle quelle',
  refused: (reason) => `Refusée : ${reason}`,
  accepted: (number) => `Publiée : modification ${number}.`,
  seeHistory: 'La voir dans l’historique',
  thread: 'Conversation',
  reply: 'Votre réponse',
  send: 'Envoyer la réponse',
  withdraw: 'Retirer cette proposition',
  sure: 'La retirer pour de bon ?',
  yes: 'Oui, la retirer',
  no: 'Non, la garder',
};
