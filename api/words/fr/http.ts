/** Les refus de HTTP lui-même. */
import type { http as english } from '../en/http.ts';

import { french } from '../formats.ts';
import { phrase } from '../typeset.ts';

const { number } = french;

export const http: typeof english = {
  notHere: 'Il n’y a rien à cette adresse.',
  notAllowed: (method, allowed) =>
    phrase`Cette adresse n’accepte pas ${method} : employer ${allowed.join(' ou ')}.`,
  notAcceptable: (offered) =>
    phrase`Aucune des formes que la requête accepte n’existe ici : demander ${offered.join(' ou ')}.`,
  bodyTooLarge: (most) =>
    phrase`Le corps de la requête dépasse la limite de ${number(most)} octets : le raccourcir.`,
  notJson: phrase`Le corps doit être du JSON simple : l’envoyer en application/json, sans Content-Encoding.`,
  badTarget: phrase`L’adresse de cette requête n’est pas valide : vérifier le chemin et l’en-tête Host.`,
  otherSite: 'Une page d’un autre site ne peut agir au nom de la personne qui la lit.',
  tooOften: (seconds) => phrase`Trop de requêtes de cette adresse : réessayer dans ${seconds} s.`,
  overloaded: phrase`Trop de requêtes à la fois : réessayer dans un instant.`,
  loading: phrase`Lacis charge ses faits : réessayer dans un instant.`,
  internal: (id) => `Une erreur s’est produite ici (${id}).`,
  takesTooLong: phrase`Cette question demande trop de temps : en demander moins à la fois.`,
  conflict: phrase`Quelqu’un a modifié la même chose entre-temps : réessayer.`,
  away: phrase`La base de données ne répond pas en ce moment : réessayer sous peu.`,
  diskFull: phrase`Le disque de ce serveur est plein, et rien n’a changé : prévenir la personne qui l’administre, puis réessayer.`,
  invalid: (message) => phrase`Requête refusée : ${message}`,
};
