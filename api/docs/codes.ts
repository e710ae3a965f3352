/** The meaning of each error code, for the author of a client. */
import type { Code } from '../errors.ts';
import type { Label } from '../vocabulary/vocabulary.ts';

export const CODES: Readonly<Record<Code, Label>> = {
  BAD_INPUT: {
    en: 'The request has a mistake: the message says where. The same request fails again.',
    fr: 'La requête contient une erreur : le message dit où. La même requête échouera encore.',
  },
  NOT_FOUND: {
    en: 'Nothing has this id, or nothing is at this address.',
    fr: 'Rien ne porte cet identifiant, ou il n’y a rien à cette adresse.',
  },
  SOURCE_REQUIRED: {
    en: 'A fact was given without a source.',
    fr: 'Un fait a été donné sans source.',
  },
  CONFLICT: {
    en: 'Somebody else changed the same thing first: read it again, then try again.',
    fr: 'Quelqu’un d’autre a modifié la même chose avant : la relire, puis réessayer.',
  },
  TOO_COSTLY: {
    en: 'The request asks for more than a limit below allows: the message names the limit.',
    fr: 'La requête demande plus que ne le permet une limite ci-dessous : le message la nomme.',
  },
  UNAVAILABLE: {
    en: 'Lacis is loading, has too much to do, or cannot reach its database. Retry-After says when to try again.',
    fr: 'Lacis se charge, a trop à faire ou ne joint pas sa base de données. Retry-After dit quand réessayer.',
  },
  UNAUTHENTICATED: {
    en: 'This needs an account: sign in first.',
    fr: 'Il faut un compte : se connecter d’abord.',
  },
  FORBIDDEN: {
    en: 'Who asks may not do this.',
    fr: 'La personne qui demande n’a pas ce droit.',
  },
  INTERNAL: {
    en: 'Something is wrong in Lacis itself. The id in the message is that of the log: report it.',
    fr: 'Lacis lui-même a une défaillance. L’identifiant du message est celui du journal : le signaler.',
  },
};
