/** Les textes des deux tableaux, en français. */

import { counted, number } from '../words/formats.ts';
import type { boardsEn } from './words.en.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'fr');

export const boardsFr: typeof boardsEn = {
  convergences: 'Convergences',
  gaps: 'Manques',
  gapsLead:
    'Ce qui manque, avec la règle qui l’a trouvé. Trois silences restent distincts : cherché et non trouvé, dit absent, ou simplement non consigné ici.',
  kind: 'Sur quoi',
  anyKind: 'tout',
  among: 'Avec',
  anyStakeholder: 'toutes les parties prenantes',
  silence: 'Quel silence',
  anySilence: 'les trois',
  silences: {
    LOOKED_FOR: 'cherché, non trouvé',
    STATED_ABSENT: 'dit absent',
    NOT_RECORDED: 'non consigné ici',
  },
  kinds: {
    STATEMENT: 'énoncés',
    NEED: 'besoins',
    BARRIER: 'obstacles',
    CONCEPT: 'notions',
    CODEBASE: 'bases de code',
    FUNDER: 'bailleurs de fonds',
    PERSON: 'personnes',
    EVENT: 'événements',
    PARTNER: 'partenaires',
    PLACE: 'lieux',
    CAUSE: 'causes',
    MEETING: 'qui devrait se rencontrer',
    COMMUNITY: 'communautés de la carte',
  },
  voices: { FIRST_HAND: '', REPORTED: 'rapporté', UNCERTAIN: 'non dit tel quel' },
  shown: (shown, all) => `${shown} sur ${of(all, 'fiche', 'fiches')}`,
  none: 'Rien de tel ne repose sur les faits dont nous disposons.',
  noCard: 'Cette fiche ne tient plus : les faits ont changé.',
  showMore: (count, left) =>
    count === left
      ? `Montrer les ${number(left, 'fr')} qui restent`
      : `Montrer ${count} de plus ; il en reste ${number(left, 'fr')}`,
  nowShown: (shown, all) => `${number(shown, 'fr')} sur ${number(all, 'fr')} à l’écran`,
  allFacts: (count) => `Tous les faits (${number(count, 'fr')}), sur la fiche seule`,
  moreOfCard: (count) =>
    `et ${of(count, 'autre fait', 'autres faits')} parmi tous les faits de la fiche`,
  moreBelow: (count) =>
    `et ${of(count, 'autre fait', 'autres faits')} dans la liste de tous les faits, plus bas`,
  computedFrom: (count) => `Calculé à partir de ${of(count, 'entrée', 'entrées')}\u00a0:`,
  nobodyCounts:
    'Personne ne compte ici : les sources ne le disent pas tel quel. Voyez qui est nommé plus haut.',
  noEntry: { stability: 'Une moyenne sur plusieurs calculs, et non un compte de faits.' },
  weak: 'faible : trop peu en est dit tel quel',
  parties: 'Qui',
  more: (count) => `et ${of(count, 'autre', 'autres')}`,
  documents: 'Dit dans',
  facts: (count) => of(count, 'fait', 'faits'),
  rule: 'Comment on l’a trouvé',
  invitation: 'Ce qu’on pourrait faire',
  onMap: 'Montrer exactement ceci sur la carte',
  alone: 'Ouvrir cette fiche seule, à partager ou imprimer',
  all: 'Revenir à toutes les fiches',
  print: 'Imprimer la fiche',
  pages: 'Pages',
  range: (from, to, all) => `${from} à ${to} sur ${all}`,
  earlier: 'Fiches précédentes',
  later: (count) =>
    count === 1 ? 'La fiche suivante' : `Les ${of(count, 'fiche suivante', 'fiches suivantes')}`,
  counts: 'Combien de chaque sorte',
  total: 'tous',
  applying: {
    follows: (names) => `Resserré ici, comme dans les autres lentilles, selon : ${names}.`,
    leaves: (names) => `Gardé pour les autres lentilles, sans objet ici : ${names}.`,
    names: {
      kinds: 'les sortes',
      statuses: 'la certitude',
      verbs: 'les sortes de liens',
      source: 'une source',
      least: 'le nombre de liens',
      focus: 'ce qui entoure une entité',
      year: 'l’année',
      hidden: 'ce qui est mis de côté',
      pinned: 'ce qui est épinglé',
      only: 'ce qui est rassemblé',
    },
  },
  terms: {
    title: 'Ce que veulent dire les mots d’ici',
    all: [
      [
        'énoncé',
        'Une phrase que quelqu’un dit, aussi brève que la source le permet, et sur laquelle d’autres peuvent prendre position.',
      ],
      [
        'notion',
        'Une idée dont parlent plusieurs énoncés, comme le logiciel libre ou les communs.',
      ],
      ['obstacle', 'Ce qui empêche d’avancer, comme quelqu’un le nomme.'],
      [
        'partie prenante',
        'Qui y a part ; d’une sorte que dit la forme juridique : une coopérative, un syndicat, une municipalité.',
      ],
      [
        'de première main',
        'Dit par la personne ou l’organisation concernée, et non rapporté par d’autres.',
      ],
    ],
  },
  onlyCard: 'seulement ce sur quoi repose la fiche choisie',
};
