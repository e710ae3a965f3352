/** Les réponses à une demande qui ne convient pas. */
import type { refusals as english } from '../en/refusals.ts';
import { french } from '../formats.ts';
import { phrase } from '../typeset.ts';

const { list, number } = french;

export const refusals: typeof english = {
  unknownId: (id) => phrase`Rien ici ne porte l’identifiant « ${id} ».`,
  between: (field, least, most) =>
    `${field} doit être compris entre ${number(least)} et ${number(most)}.`,
  months: (field, least, most) =>
    `${field} doit être compris entre ${number(least)} et ${number(most)} mois.`,
  page: (most) =>
    `first doit être compris entre 1 et ${number(most)}, et skip ne peut être négatif.`,
  noDate: (text) => phrase`« ${text} » n’est pas une date : écrivez 2019, 2019-05 ou 2019-05-02.`,
  notDocument: (id) => phrase`« ${id} » n’est pas un document.`,
  saysNoDependency: (kind, known) =>
    `Un lien de sorte ${kind} ne dit pas qui repose sur qui. Les sortes qui le disent sont ${list(known)}.`,
  briefOfNothing: phrase`Dites sur quoi porte la note : e=<identifiant d’une entité>, card=<identifiant d’une fiche>, scorecard=<identifiant d’un document, ou all>, ou campaign=<identifiant d’une politique>.`,
  tooManyFollow: phrase`Trop de programmes suivent déjà les changements : demander changedSince de temps à autre.`,
  two: 'between prend les identifiants de deux acteurs.',
  tooBroad: phrase`Trop de choses se trouvent entre ces deux entités : permettez moins de liens, moins de sortes de liens, ou évitez les plus grands carrefours.`,
};
