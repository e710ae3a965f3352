/** Les phrases sur les comptes, les invitations, les clés d’accès et les jetons. */
import type { access as english } from '../en/access.ts';
import { french } from '../formats.ts';
import { phrase } from '../typeset.ts';

const { number, list } = french;

export const access: typeof english = {
  unknownInvitation: phrase`Ce lien n’est plus valide : il a servi, il a expiré ou il a été retiré. Demandez-en un nouveau.`,
  passkeyRefused: phrase`Cette clé d’accès n’a pas été acceptée. Réessayez, ou demandez un nouveau lien à l’administration.`,
  publicUrlMissing: phrase`Le serveur ne connaît pas l’adresse à laquelle vous le voyez : la personne qui l’exploite règle LACIS_PUBLIC_URL.`,
  noSiteName: phrase`Les navigateurs ne créent de clés d’accès que pour des noms : ouvrez la page à http://localhost plutôt qu’à une adresse en chiffres.`,
  notName: (least, most) =>
    phrase`Un nom compte de ${number(least)} à ${number(most)} caractères, sur une seule ligne.`,
  nameReserved: phrase`Ce nom ne peut pas servir : choisissez-en un autre.`,
  nameTaken: phrase`Ce nom est déjà pris : choisissez-en un autre.`,
  tooManyPasskeys: (most) => phrase`Un compte a au plus ${number(most)} clés d’accès.`,
  tooManyTokens: (most) => phrase`Un compte a au plus ${number(most)} jetons.`,
  lastPasskey: phrase`C’est la seule clé d’accès du compte : ajoutez-en une autre avant de la retirer.`,
  lastAdministrator: phrase`C’est le dernier compte d’administration : invitez d’abord quelqu’un d’autre.`,
  unknownAccount: phrase`Ce compte n’existe pas.`,
  unknownEntry: phrase`Cet élément n’existe pas.`,
  ofAPerson: phrase`Seule une personne connectée peut le faire, pas un programme.`,
  days: (most) => phrase`Un jeton dure de 1 à ${number(most)} jours.`,
  noActions: phrase`Un jeton demande au moins une action permise à son compte.`,
  noProvider: phrase`Ce serveur n’a pas de fournisseur de connexion : utilisez une clé d’accès.`,
  providerAway: (name) =>
    phrase`${name} ne répond pas. Réessayez dans un instant, ou utilisez une clé d’accès.`,
  providerRefused: (name) =>
    phrase`${name} a donné une réponse qui n’est pas acceptée : recommencez depuis la page de connexion.`,
  unknownSubject: phrase`Aucun compte ne correspond à cette connexion. Un administrateur vous donne un lien : ouvrez-le, puis connectez-vous avec le même bouton.`,
  subjectTaken: 'Cette connexion appartient déjà à un autre compte.',
  notPasskey: phrase`Ce n’est pas la réponse d’une clé d’accès.`,
  firstLink: (command) =>
    phrase`Personne ne peut encore se connecter pour administrer : ${command} affiche un lien pour la première personne.`,
  link: (address, date) =>
    `${phrase`Ouvrez ce lien dans un navigateur, une seule fois, avant le ${date} :`}\n${address}`,
  notRole: (roles, given) => phrase`--role vaut ${list(roles)}, et non « ${given} ».`,
};
