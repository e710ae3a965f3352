/** Les mots des consultations, en français. */
import { counted, number } from '../../words/formats.ts';
import type { en } from './words.en.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'fr');
const percent = (share: number) => `${number(Math.round(share * 100), 'fr')} %`;

export const fr: typeof en = {
  title: 'Consultations',
  lead: 'Des questions tirées des textes, mises au vote pour un temps. Aucun compte n’est nécessaire, et personne ne voit qui a voté quoi.',
  open: 'Ouvertes',
  planned: 'Prévues',
  over: 'Fermées',
  states: { OPEN: 'Ouverte', PLANNED: 'Prévue', CLOSED: 'Fermée' },
  about: 'De quoi il s’agit, et les règles',
  none: 'Aucune consultation n’est ouverte en ce moment.',
  notOpened: 'Des questions que personne n’a encore ouvertes',
  notOpenedText:
    'Les textes posent ces questions à une salle. Elles restent fermées tant que personne ne les ouvre.',
  until: (day) => `jusqu’au ${day}`,
  from: (day) => `à partir du ${day}`,
  noEnd: 'sans date de fin',
  so: (people, votes) =>
    people === 0
      ? 'personne n’a encore voté'
      : `${of(votes, 'vote', 'votes')} de ${of(people, 'personne', 'personnes')}`,
  noSuch: 'Il n’y a pas de consultation à cette adresse.',
  all: 'Toutes les consultations',
  parts: 'Parties de la consultation',
  vote: 'Voter',
  results: 'Résultats',
  moderate: 'Modérer',
  room: 'Pour une salle',
  rules: 'Les règles, les mêmes pour tout le monde',
  reading: 'À lire d’abord',
  asked: 'Où la question est posée',
  join: 'Participer',
  joinText:
    'Un témoin (cookie) tient votre bulletin ensemble : aucune page ne peut le lire, et il n’est envoyé qu’à ce serveur, quand vous votez. Rien d’autre ne vous est demandé.',
  code: 'Le code de l’invitation',
  closedText: 'Cette consultation ne reçoit pas de votes aujourd’hui. Ses résultats restent.',
  statement: (at, all) => `Énoncé ${number(at, 'fr')} sur ${number(all, 'fr')}`,
  agree: 'D’accord',
  disagree: 'Pas d’accord',
  pass: 'Je passe',
  untranslated: {
    FR: 'Écrit en français ; personne ne l’a encore traduit.',
    EN: 'Écrit en anglais ; personne ne l’a encore traduit.',
  },
  inTexts: 'Un texte l’affirme déjà',
  doneAll: 'Vous avez voté sur tout ce qui est ici. D’autres peuvent en ajouter.',
  noStatements: 'Il n’y a encore rien à voter. Le premier énoncé peut être le vôtre.',
  seeResults: 'Voir les résultats',
  mine: (count) => `Vos votes (${number(count, 'fr')})`,
  mineText: 'Chacun peut être changé ou retiré.',
  taken: 'Aucun vote',
  voteOn: 'Votre vote',
  add: 'Ajouter un énoncé',
  addText:
    'Une seule idée, en une phrase, dans vos mots, avec laquelle d’autres peuvent être d’accord ou non. Au plus 200 caractères.',
  words: 'Votre énoncé',
  language: 'Langue',
  french: 'Français',
  english: 'Anglais',
  addGo: 'L’ajouter',
  looking: 'Recherche du même énoncé…',
  alikeTexts: 'Les textes disent déjà à peu près cela :',
  alikeOthers: 'D’autres ont déjà dit à peu près cela :',
  takeThis: 'Prendre celui-ci',
  agreeWith: 'Être d’accord avec celui-ci',
  addMine: 'Ajouter quand même le mien',
  added: 'Ajouté. Les autres le voient, et vous êtes d’accord avec lui.',
  waits: 'Ajouté. Une personne modératrice le lit avant que les autres le voient.',
  joined:
    'Quelqu’un a déjà dit à peu près la même chose : vous êtes maintenant d’accord avec cet énoncé.',
  written: (count) => `Énoncés que vous avez écrits (${number(count, 'fr')})`,
  became: {
    WAITING: () => 'Une personne modératrice le lit avant que les autres le voient.',
    SHOWN: () => 'Tout le monde le voit.',
    HIDDEN: (reason) => (reason === '' ? 'Il est masqué.' : `Il est masqué : ${reason}`),
    JOINED: () => 'Il est joint à un énoncé qui dit la même chose.',
  },
  speaking: {
    title: 'Au nom d’une organisation',
    text: 'Vous avez été invité·e à parler en son nom. Ses votes comptent comme les autres ; ils ne sont révélés à personne, sauf si vous l’acceptez ci-dessous.',
    whom: 'Je vote pour',
    myself: 'moi-même',
    consent: (name) =>
      `${name} accepte que, une fois le vote fermé, ses votes soient proposés comme ses positions, sous son nom, avec cette consultation pour source. La rédaction les publie.`,
    speakers: 'Organisations qui s’expriment ici et acceptent d’être nommées',
  },
  who: 'Qui vous êtes, si vous voulez le dire',
  whoText:
    'Les résultats sont alors aussi donnés par type de partie prenante, mais jamais pour moins de cinq personnes.',
  leave: 'Me retirer et effacer mes votes',
  leaveSure:
    'Vos votes et ce que vous avez dit de vous seront effacés. On ne peut pas revenir en arrière.',
  leaveYes: 'Oui, les effacer',
  leaveNo: 'Non, rester',
  left: 'Vos votes sont effacés.',
  kept: 'Conservé.',
  asOf: (time) => `Les résultats suivent les votes à cinq secondes près (à ${time}).`,
  flagged: (count) =>
    `${of(count, 'bulletin ressemble', 'bulletins ressemblent')} à ceux d’un programme : des votes plus rapides qu’on ne lit, ou beaucoup de bulletins d’une même adresse.`,
  withFlagged: 'Les compter',
  withoutFlagged: 'Les laisser de côté',
  consensus: 'Ce sur quoi les groupes s’accordent',
  consensusSaid: (count, scored) =>
    scored === 0
      ? 'Aucun énoncé n’a encore assez de votes pour un consensus.'
      : count === 0
        ? `Sur ${of(scored, 'énoncé qui a', 'énoncés qui ont')} assez de votes, aucun ne réunit plus de la moitié de chaque groupe.`
        : `Sur ${of(count, 'énoncé', 'énoncés')}, plus de la moitié de chaque groupe est d’accord.`,
  divisions: 'Ce qui divise',
  divisionSaid: (count) =>
    count === 0
      ? 'Rien ne divise les groupes ni les types de parties prenantes, d’après les votes reçus.'
      : `${of(count, 'énoncé divise', 'énoncés divisent')} les groupes ou les types de parties prenantes d’un quart ou plus.`,
  betweenGroups: (share) => `${percent(share)} d’écart entre des groupes`,
  betweenKinds: (share) => `${percent(share)} d’écart entre des types de parties prenantes`,
  unvoted: 'Ce sur quoi personne n’a voté',
  unvotedSaid: (count) =>
    count === 0
      ? 'Chaque énoncé a des votes.'
      : `${of(count, 'énoncé n’a', 'énoncés n’ont')} encore aucun vote.`,
  groups: 'Groupes et types de parties prenantes',
  noGroups: (floor) =>
    `Aucun groupe ne se dégage : ou trop peu de gens ont voté (il en faut ${floor} par groupe), ou leurs votes ne diffèrent pas assez.`,
  groupsSaid: (groups, ungrouped) =>
    `${of(groups, 'groupe vote', 'groupes votent')} de façon semblable ; ${of(ungrouped, 'personne n’est', 'personnes ne sont')} dans aucun, faute de votes.`,
  kind: 'Type de partie prenante',
  everybody: 'Toutes les personnes qui ont voté',
  allOfKind: 'En tout',
  group: (at) => `Groupe ${at}`,
  tooFew: 'trop peu pour le dire',
  noKinds: 'Personne n’a dit à quel type de partie prenante il ou elle appartient.',
  score: (agrees, disagrees, passes) =>
    `${number(agrees, 'fr')} d’accord, ${number(disagrees, 'fr')} pas d’accord, ${of(passes, 'passe', 'passent')}`,
  sure: (share, low, high) =>
    `${percent(share)} sont d’accord ; si tout le monde votait, ce serait entre ${percent(low)} et ${percent(high)} (à 95 %)`,
  table: 'Tous les énoncés',
  tableText: (floor) =>
    `Les mêmes chiffres en tableau. Le consensus est le produit, sur les groupes, de (d’accord + 1)/(votes + 2), de 0 à 1. Rien n’est dit de moins de ${floor} votes d’un groupe ou d’un type.`,
  columns: {
    statement: 'Énoncé',
    consensus: 'Consensus',
    division: 'Division',
    kindDivision: 'Division entre types',
    agrees: 'D’accord',
    disagrees: 'Pas d’accord',
    passes: 'Passe',
    unseen: 'Sans vote',
    share: 'Part d’accord',
    low: 'Au moins',
    high: 'Au plus',
  },
  below: 'trop peu de votes',
  ofGroup: (agrees, votes) => `${number(agrees, 'fr')} sur ${number(votes, 'fr')}`,
  percent,
  take: 'Télécharger',
  takeText: 'Les tableaux que lisent les programmes pour Polis ; rien n’y dit qui est quelqu’un.',
  print: 'Imprimer',
  scan: 'Pour participer, balayer ce code ou ouvrir l’adresse.',
  seen: (people, votes) => `${of(people, 'personne', 'personnes')}, ${of(votes, 'vote', 'votes')}`,
  moderation: {
    nothing: 'Rien n’attend : chaque énoncé a été lu, et existe dans les deux langues.',
    waiting: (count) => `${of(count, 'énoncé attend', 'énoncés attendent')}.`,
    fr: 'En français',
    en: 'En anglais',
    show: 'Montrer',
    translate: 'Garder la traduction',
    hide: 'Masquer',
    reason: 'Pourquoi il est masqué',
    join: 'Joindre à',
    joinGo: 'Joindre',
    choose: 'Choisir un énoncé',
    done: 'C’est fait.',
    paper: 'Un bulletin de papier',
    paperGo: 'Ajouter ce bulletin',
    paperDone: 'Le bulletin est ajouté.',
    texts: 'Énoncés à ajouter',
    textsText: 'Un par ligne, montrés aussitôt.',
    textsGo: 'Ajouter ces énoncés',
    aside: (count) => `Masqués ou joints (${number(count, 'fr')})`,
    hiddenFor: (reason) => `Masqué : ${reason}`,
    joinedTo: (at) => `Joint à l’énoncé ${number(at, 'fr')}`,
    showAgain: 'Montrer de nouveau',
    polis: 'Des fichiers de Polis',
    polisText:
      'Une exportation de Polis : comments.csv, et votes.csv ou participants-votes.csv. Les énoncés que sa modération a rejetés sont laissés de côté. Rien n’est envoyé avant que vous ayez vu ce qui a été lu.',
    polisFiles: 'Les fichiers',
    polisRead: (statements, ballots, votes, leftOut) =>
      `${of(statements, 'énoncé', 'énoncés')}, ${of(ballots, 'bulletin', 'bulletins')}, ${of(votes, 'vote', 'votes')}.${leftOut === 0 ? '' : ` ${of(leftOut, 'vote est laissé', 'votes sont laissés')} de côté avec des énoncés rejetés.`}`,
    polisGo: 'Les ajouter',
    polisDone: (statements, ballots) =>
      `${of(statements, 'énoncé est ajouté', 'énoncés sont ajoutés')}, et ${of(ballots, 'bulletin', 'bulletins')}.`,
    polisPart: (kept, all) =>
      `Seulement ${number(kept, 'fr')} de ${of(all, 'bulletin', 'bulletins')} sont ajoutés : le reste a été refusé.`,
    polisProblems: {
      noComments: 'Il manque le tableau des énoncés : choisir aussi comments.csv.',
      noVotes:
        'Il manque le tableau des votes : choisir aussi votes.csv ou participants-votes.csv.',
      notRead: 'Un vote de ces tableaux n’est ni 1, ni -1, ni 0 : rien n’est ajouté.',
      tooMany:
        'Une consultation reçoit au plus 300 énoncés et 5 000 bulletins : rien n’est ajouté.',
    },
    toGraph: 'Vers le graphe',
    toGraphText:
      'Les résultats deviennent un document qu’on peut citer. Les votes des organisations qui l’ont accepté deviennent leurs positions. Le tout attend la rédaction, comme une proposition.',
    toGraphGo: 'Proposer les résultats',
    toGraphDone: (positions, left) =>
      `Proposé, avec ${of(positions, 'position', 'positions')}.${left === 0 ? '' : ` ${of(left, 'position attend', 'positions attendent')} : proposer de nouveau après la publication.`}`,
    toGraphReview: 'Voir la proposition',
    close: 'Fermer la consultation pour de bon',
    closeSure: 'Personne ne votera plus. Les résultats restent.',
    closeYes: 'Oui, la fermer',
  },
  opening: {
    go: 'Ouvrir cette question',
    title: 'Ouvrir une question',
    languages: 'Langues des énoncés',
    reading: 'À lire avant de voter (peut rester vide)',
    readingHint: 'Un document, un énoncé, une organisation : ses passages sont montrés avec.',
    unread: 'Retirer',
    invited: 'Qui est invité (tout le monde, à moins d’un choix)',
    invitedText: 'Les règles les nomment. Tout le monde peut lire.',
    opens: 'Premier jour',
    closes: 'Dernier jour (peut rester vide)',
    before: 'Une personne modératrice lit les énoncés avant que les autres les voient',
    after: 'Les autres voient les énoncés aussitôt',
    introductionFr: 'De quoi il s’agit, en français',
    introductionEn: 'De quoi il s’agit, en anglais',
    code: 'Un code qu’il faut connaître (peut rester vide)',
    send: 'L’ouvrir',
  },
  notSent: 'Le serveur ne répond pas. Vérifier la connexion, puis réessayer.',
};
