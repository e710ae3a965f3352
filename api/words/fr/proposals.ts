/** Les réponses à une proposition refusée, ou déjà tranchée. */
import type { proposals as english } from '../en/proposals.ts';
import { french } from '../formats.ts';
import { phrase } from '../typeset.ts';

const { number } = french;

export const proposals: typeof english = {
  tooLarge: (most) =>
    phrase`Une proposition compte au plus ${number(most)} caractères : divisez-la en plusieurs.`,
  tooManyOpen: phrase`Trop de propositions attendent un examen : réessayez dans quelques jours.`,
  tooOften: (seconds) =>
    phrase`Trop de propositions viennent de cette adresse : réessayez dans ${number(seconds)} secondes.`,
  nothingNew: phrase`C’est déjà ce qui est inscrit : rien ne changerait.`,
  longThread: (most) => `Cette conversation compte déjà ${number(most)} messages.`,
  unknown: (id) => phrase`Aucune proposition ne répond à « ${id} ».`,
  notOne: phrase`Donnez des fiches et des liens, ou une fusion, ou un retrait, et une seule de ces actions.`,
  oneAddress: 'Donnez l’adresse de la proposition ou son identifiant, et un seul des deux.',
  byPost: 'Une proposition se demande par POST, pour qu’aucun cache ne la garde.',
  decided: {
    waiting: 'Cette proposition attend un examen.',
    asked: 'La rédaction a posé une question sur cette proposition.',
    accepted: 'Cette proposition est déjà acceptée.',
    refused: 'Cette proposition est déjà refusée.',
    withdrawn: 'La personne qui l’a faite a retiré cette proposition.',
  },
};
