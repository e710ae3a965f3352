/** Les mots du premier écran, en français. */
import { counted } from '../../words/formats.ts';
import type { en } from './words.en.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'fr');

export const fr: typeof en = {
  opening: (documents: number) =>
    `Son obstacle le plus nommé, dans ${of(documents, 'document', 'documents')} :`,
  holders: (count: number) =>
    `${of(count, 'acteur le nomme ou s’y heurte', 'acteurs le nomment ou s’y heurtent')}.`,
  openPassages: 'Lire les passages',
  explore: 'Explorer',
  exploreText: 'Cherchez un nom, ou partez d’une des questions ci-dessous.',
  exploreGo: 'Ouvrir la carte',
  consultations: 'Voter sur des questions des textes',
  ask: 'Partir d’une question',
  story: 'Ou lire un récit',
  state: 'Voir l’état des lieux',
  stateText:
    'Les convergences, les lacunes et l’argent en une page, chaque ligne avec ses sources.',
  stateGo: 'Lire la page',
  allies: 'Trouver des alliés',
  alliesText:
    'Choisissez une organisation ou un besoin : qui le partage, qui rencontrer, comment vous êtes liés.',
  alliesGo: 'Choisir une organisation ou un besoin',
  alliesHint: 'Quelques lettres de son nom',
  wholeMap: 'Ouvrir la carte',
  picture: (entities: number, links: number) =>
    `${of(entities, 'entité', 'entités')} et ${of(links, 'lien', 'liens')}, chacun avec sa source`,
  what: 'À propos',
  whatText:
    'Un graphe de recherche : organisations, personnes, bases de code, argent, besoins et positions, tels que des textes et des données publiques les décrivent. Chaque fait nomme sa source ; les projets et les hypothèses ne se mêlent jamais aux faits.',
  who: 'Sources',
  whoText: (documents: number, citations: number) =>
    `${of(documents, 'document', 'documents')}, avec ${of(citations, 'citation', 'citations')}. Les principaux :`,
  licence: (licence: string) => `Données sous licence ${licence} ; chaque source garde la sienne.`,
  fresh: 'Fraîcheur des données',
  freshText: (day: string) =>
    `Chargé le ${day}. Chaque citation donne le jour où sa source a été lue.`,
  facts: (count: number) => of(count, 'passage', 'passages'),
  questions: {
    money: {
      title: 'L’argent',
      payers: 'Qui paie qui\u202f?',
      oneFunder: 'Quelles organisations n’ont qu’un bailleur de fonds connu\u202f?',
    },
    commons: {
      title: 'Les communs',
      keepers: 'Qui développe et entretient les communs\u202f?',
      foundations: 'Quel logiciel dépend de quel autre\u202f?',
      oneKeeper: 'Quelles bases de code dépendent d’une seule organisation\u202f?',
    },
    needs: {
      title: 'Besoins et obstacles',
      needs: 'Qui a besoin de quoi, et qu’est-ce qui y répond\u202f?',
      unmet: 'À quels besoins personne ne répond-il encore\u202f?',
      barriers: 'Qui se heurte à quel obstacle\u202f?',
      asked: 'Que demande-t-on aux pouvoirs publics\u202f?',
    },
    people: {
      title: 'Personnes et organisations',
      agree: 'Sur quoi plusieurs textes s’entendent-ils déjà\u202f?',
      unite:
        'Qu’est-ce qui unit ici syndicats, coopératives, recherche et organismes à but non lucratif\u202f?',
      meet: 'Qui devrait rencontrer qui\u202f?',
      partners: 'Qui est membre ou partenaire de qui\u202f?',
    },
  },
};
