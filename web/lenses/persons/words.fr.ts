/** Ce que les personnes demandent à leur sujet, en français. */
import type { en } from './words.en.ts';

export const fr: typeof en = {
  title: 'À propos de moi',
  titleOf: (name) => `À propos de moi : ${name}`,
  lead: 'Une personne n’apparaît ici que dans un rôle public, comme les textes publiés la nomment. Quiconque est nommé peut demander une correction ou son retrait. Seule l’administration lit ceci ; aucun compte n’est nécessaire.',
  whom: 'De qui s’agit-il ?',
  unknown: 'Personne de ce nom n’est ici.',
  other: 'Chercher un autre nom',
  wants: 'Que demandez-vous ?',
  wishes: { CORRECT: 'une correction', REMOVE: 'mon retrait' },
  message: 'Ce qui est faux, ou pourquoi',
  contact: 'Une adresse pour la réponse (si vous voulez)',
  contactHint: 'Gardée à part, et supprimée quand votre demande est close.',
  missing: 'Il manque quelque chose ici.',
  send: 'Envoyer la demande',
  thanks: 'Merci. Votre demande est parvenue à l’administration.',
  next: 'La personne retirée quitte aussitôt la carte, la recherche, l’historique et les fichiers de ce serveur ; une ancienne sauvegarde qu’on restaure est de nouveau expurgée.',
  privacy: 'Ce qui est conservé sur qui, et combien de temps',
  requests: 'Ce que les personnes demandent à leur sujet',
  requestsLead:
    'Répondez dans la journée. Une demande close est supprimée, avec l’adresse qu’elle contient.',
  noRequests: 'Personne n’attend.',
  gone: 'une personne qui n’est plus ici',
  noContact: 'Aucune adresse pour la réponse.',
  answer: (contact) => `Répondre à : ${contact}`,
  look: 'Voir la personne',
  close: 'Clore la demande',
  erase: (name) => `Effacer ${name} pour de bon`,
  eraseTexts: 'Effacer des textes pour de bon',
  eraseLead:
    'C’est irréversible. Une marque, […], remplace chaque texte. L’historique indique qu’un effacement a eu lieu, et rien de ce qui fut effacé. Ce que disent les fichiers de départ doit en être retiré aussi.',
  texts: 'Textes à effacer, un par ligne',
  otherTexts: 'Autres graphies et textes à effacer, un par ligne',
  textsHint:
    'Au moins 6 lettres ou chiffres, au plus 12 mots ; la casse et les accents ne comptent pas. Les noms d’au moins 6 lettres sont cherchés d’office.',
  try: 'Voir ce qui partirait',
  found: ({
    removedCount: removed,
    markedCount: marked,
    changeCount: changes,
    recordCount: records,
  }) =>
    `Part : ${removed} (fiches, liens, citations, nombres). Reste avec une marque : ${marked}. Modifications de l’historique réécrites : ${changes}. Propositions, messages et comptes : ${records}.`,
  markedIn:
    'Une marque paraîtrait dans ces fiches. Si l’une n’a rien à y faire, un texte est trop courant.',
  sure: 'J’ai regardé : ceci est à effacer, pour de bon',
  eraseNow: 'Effacer',
  erased: 'C’est effacé.',
  erasedText: (revision) => `La modification ${revision} indique qu’un effacement a eu lieu.`,
  backToRequests: 'Retour aux demandes',
};
