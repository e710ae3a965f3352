/** La connexion, en français. */
import type { en } from './words.en.ts';

export const fr: typeof en = {
  title: 'Se connecter',
  lead: 'Lire ne demande aucun compte, proposer une correction non plus.',
  how: 'Pour réviser, on se connecte avec une clé d’accès : l’empreinte, le visage ou le code d’un appareil, ou une clé de sécurité. Il n’y a pas de mot de passe.',
  signIn: 'Se connecter avec une clé d’accès',
  withProvider: (name) => `Se connecter avec ${name}`,
  signedIn: (name) => `Connexion active au nom de ${name}.`,
  toAccount: 'Votre compte',
  none: 'Pas de compte ? L’administration vous donne un lien.',
  lost: 'Clé d’accès perdue ? L’administration vous donne un nouveau lien.',
  privacy: 'Ce qui est conservé sur vous, et combien de temps',
  welcome: 'Bienvenue',
  invited: {
    READER: 'Ce lien vous invite à lire.',
    CONTRIBUTOR: 'Ce lien vous invite à proposer des modifications sous votre nom.',
    EDITOR: 'Ce lien vous invite à modifier les faits et à réviser les propositions.',
    ADMINISTRATOR:
      'Ce lien vous invite à administrer : modifier les faits, réviser, inviter d’autres personnes.',
  },
  speaks: (entity) =>
    `Vous parlerez au nom de cette entité : ${entity}. Vous confirmerez ce qu’on en dit.`,
  again: (name) => `Ce lien donne une autre clé d’accès au compte de ${name}.`,
  name: 'Votre nom',
  nameHint: 'Il paraît à côté de chacune de vos modifications, à la vue de tout le monde.',
  make: 'Créer une clé d’accès',
  thisDevice: 'Première clé d’accès',
  another: 'Autre clé d’accès',
  working: 'Le navigateur demande votre clé d’accès…',
  cancelled: 'Aucune clé d’accès n’a été donnée. Réessayez quand vous voudrez.',
  unsupported:
    'Ce navigateur ne connaît pas les clés d’accès. Une version récente de Firefox, Chrome, Edge ou Safari les connaît.',
  notSent: 'Le serveur n’a pas répondu. Réessayez dans un instant.',
};
