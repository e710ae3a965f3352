/** Les réponses à une demande qui ne convient pas. */
import type { refusals as english } from '../en/refusals.ts';
import { french } from '../formats.ts';
import { phrase } from '../typeset.ts';

const { list, number } = french;

export const refusals: typeof english = {
  oneAround: phrase`Indiquer au plus une de ces choses : une fiche, un lieu ou un thème.`,
  noPlace: (id) => phrase`${id} n’est pas un lieu.`,
  unprintable: (field) =>
    `${field} contient un caractère de commande, ou une marque qui inverse le sens du texte qui suit.`,
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
  nothingToErase: phrase`Dites qui est effacé (person), quels textes, ou les deux.`,
  tooManyTexts: (most) => `On efface au plus ${number(most)} textes à la fois.`,
  notErasable: (text, least) =>
    phrase`« ${text} » ne peut être effacé comme texte : il faut au moins ${number(least)} lettres ou chiffres, et au plus 12 mots.`,
  noPerson: (id) =>
    phrase`« ${id} » n’est pas une personne : retirez la fiche avec retire, ou effacez des textes.`,
  textOf: (most) => `Écrivez entre 1 et ${number(most)} caractères.`,
  tooManyRequests: phrase`Trop de demandes attendent déjà : écrivez plutôt à la personne responsable.`,
  noRequest: 'Cette demande n’existe pas, ou elle est close.',
  cannotBeUsed: 'Cet identifiant ou ce nom ne peut pas être employé ici.',
  two: 'between prend les identifiants de deux acteurs.',
  tooBroad: phrase`Trop de choses se trouvent entre ces deux entités : permettez moins de liens, moins de sortes de liens, ou évitez les plus grands carrefours.`,
};
