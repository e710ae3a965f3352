/** Les phrases des consultations : leurs règles, ce qu’elles disent, ce qui est refusé. */
import type { consultations as english } from '../en/consultations.ts';
import { french } from '../formats.ts';
import { phrase } from '../typeset.ts';

const { count, date, form, list, number } = french;

const LANGUAGES = { FR: 'français', EN: 'anglais' };

export const consultations: typeof english = {
  rules: ({ opens, closes, isBefore, needsCode, invited, languages, floor }) => [
    closes === null
      ? `On vote à partir du ${date(opens)}, jusqu’à ce que quelqu’un ferme la consultation.`
      : `On vote du ${date(opens)} au ${date(closes)}, ces deux jours compris (UTC).`,
    invited.length === 0
      ? 'Tout le monde est invité.'
      : phrase`Groupes invités : ${list(invited)}. Tout le monde peut lire.`,
    needsCode
      ? 'Pour voter, il faut le code de l’invitation, mais aucun compte.'
      : 'Aucun compte n’est nécessaire pour voter.',
    phrase`Un vote par énoncé : on peut le changer ou le retirer tant que le vote est ouvert.`,
    `On peut ajouter des énoncés en ${list(languages.map((one) => LANGUAGES[one]))}, de 200 caractères au plus.`,
    isBefore
      ? 'Une personne modératrice lit chaque énoncé avant que les autres le voient.'
      : phrase`Les autres voient un énoncé aussitôt ; une personne modératrice peut le masquer ensuite.`,
    'Un énoncé est masqué s’il insulte, nomme une personne privée, fait de la publicité ou n’a aucun rapport avec la question. Son auteur·e en apprend le motif.',
    'Un énoncé qui dit à peu près la même chose qu’un autre y est joint.',
    `Rien n’est dit de moins de ${number(floor)} votes d’un groupe ou d’un type de partie prenante, pour que personne ne soit reconnu.`,
    'Les votes qui arrivent plus vite qu’on ne lit sont ralentis et signalés.',
    phrase`Personne ne voit qui a voté quoi. On peut se retirer en tout temps : ses votes sont alors effacés.`,
  ],
  said: (told) => {
    if (told.votes === 0) return 'Personne n’a encore voté.';
    const groups =
      told.groups === 0
        ? 'Aucun groupe ne s’en dégage.'
        : `${count(told.groups, 'groupe s’en dégage', 'groupes s’en dégagent')}.`;
    const unvoted =
      told.unvoted === 0 ? '' : ` Personne n’a voté sur ${number(told.unvoted)} d’entre eux.`;
    return phrase`${count(told.votes, 'vote', 'votes')} de ${count(told.participants, 'personne', 'personnes')} sur ${count(told.statements, 'énoncé', 'énoncés')}.${unvoted} ${groups} ${number(told.scored)} ${form(told.scored, 'énoncé a', 'énoncés ont')} assez de votes pour un consensus (${number(told.floor)} par groupe).`;
  },
  numbered: (at) => `énoncé ${number(at)}`,
  document: (question) => phrase`Résultats de la consultation « ${question} »`,
  counted: (told) =>
    phrase`${count(told.votes, 'vote', 'votes')} de ${count(told.participants, 'personne', 'personnes')} sur ${count(told.statements, 'énoncé', 'énoncés')}.`,
  proposed: (positions) =>
    positions === 0
      ? 'Les résultats d’une consultation, comme document.'
      : phrase`Les résultats d’une consultation, comme document, avec ${count(positions, 'position', 'positions')} de qui y consent.`,
  refusals: {
    busy: phrase`Trop de votes arrivent à la fois : réessayer dans un instant.`,
    late: phrase`Les résultats prennent trop de temps à calculer en ce moment : réessayer dans une minute.`,
    taken: phrase`Une autre consultation s’est ouverte au même instant : réessayer.`,
    tooFast: (seconds) =>
      phrase`Les votes arrivent plus vite qu’on ne lit : attendre ${count(seconds, 'seconde', 'secondes')}, puis continuer.`,
    tooMany: phrase`Trop de nouveaux bulletins viennent de cette adresse : réessayer dans quelques minutes.`,
    noQuestion: (id) => phrase`« ${id} » n’est pas une question.`,
    noEntity: (id) => phrase`Rien ici ne porte l’identifiant « ${id} ».`,
    notOpen: 'Cette consultation ne reçoit pas de votes aujourd’hui.',
    notJoined:
      'Se joindre d’abord à la consultation, depuis un navigateur qui accepte son témoin (cookie).',
    wrongCode: 'Ce n’est pas le code de la consultation.',
    full: 'Cette consultation compte autant de personnes qu’elle peut en recevoir.',
    fullOfStatements: 'Cette consultation compte autant d’énoncés qu’elle peut en recevoir.',
    noStatement: (at) => `Il n’y a pas ici d’énoncé ${number(at)} sur lequel voter.`,
    noKind: (kind) => phrase`« ${kind} » n’est pas un type de partie prenante.`,
    notInvited: 'Vous n’avez pas été invité·e à parler en son nom.',
    spokenFor: 'Quelqu’un d’autre parle déjà en son nom ici.',
    stillOpen: phrase`Des votes sont encore reçus : fermer d’abord la consultation.`,
    nothingToPropose:
      'Ces résultats figurent déjà dans le graphe, ou attendent dans une proposition.',
    noDay: (text) => phrase`« ${text} » n’est pas un jour : écrire 2026-05-02.`,
    daysReversed: 'Le dernier jour vient avant le premier.',
    length: (field, most) => `${field} doit compter de 1 à ${number(most)} caractères.`,
    notInLanguage: 'On ne peut pas ajouter d’énoncés dans cette langue ici.',
    noWords: 'Donner des mots et leur langue, ou l’identifiant d’un énoncé des textes.',
    noHeld: (id) => phrase`« ${id} » n’est pas un énoncé des textes.`,
    reasonNeeded: 'Dire pourquoi il est masqué.',
    intoNeeded: 'Nommer un autre énoncé, montré, qui dit la même chose.',
    tooManyReading: (most) => `Au plus ${number(most)} entités à lire.`,
    notMarks: (row) =>
      phrase`La rangée ${number(row)} n’est pas un bulletin : attendu +, -, 0 ou un point pour chaque énoncé.`,
  },
};
