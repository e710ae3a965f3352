/** Les réponses à une proposition refusée, ou déjà tranchée. */
import type { proposals as english } from '../en/proposals.ts';
import { french } from '../formats.ts';
import { phrase } from '../typeset.ts';

const { count } = french;

export const proposals: typeof english = {
  tooLarge: (most) =>
    phrase`Longueur permise : ${count(most, 'caractère', 'caractères')} au plus. Divisez la proposition en plusieurs.`,
  tooManyOpen: phrase`Trop de propositions attendent un examen : réessayez dans quelques jours.`,
  tooOften: (seconds) =>
    phrase`Trop de propositions viennent de cette adresse : réessayez dans ${count(seconds, 'seconde', 'secondes')}.`,
  nothingNew: phrase`C’est déjà ce qui est inscrit : rien ne changerait.`,
  longThread: (most) => `Cette conversation compte déjà ${count(most, 'message', 'messages')}.`,
  unknown: 'Aucune proposition ne porte cette adresse ni cet identifiant.',
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
