/** Les questions du premier écran, en français. */
import type { QuestionWords } from './questions.ts';

export const questionsFr: QuestionWords = {
  money: {
    title: 'L’argent',
    payers: 'Qui paie qui\u202f?',
    microsoft: 'Que paient les pouvoirs publics à Microsoft\u202f?',
    oneFunder: 'Quelles organisations n’ont qu’un bailleur de fonds connu\u202f?',
  },
  commons: {
    title: 'Les communs',
    keepers: 'Qui développe et entretient les communs\u202f?',
    foundations: 'Quel logiciel repose sur quel autre\u202f?',
    oneKeeper: 'Quelles bases de code tiennent à une seule organisation\u202f?',
    around: 'Qui contribue à CiviCRM, et qu’est-ce qui en dépend\u202f?',
  },
  needs: {
    title: 'Besoins et obstacles',
    needs: 'Qui a besoin de quoi, et qu’est-ce qui y répond\u202f?',
    unmet: 'À quels besoins personne ne répond-il encore\u202f?',
    barriers: 'Qui bute sur quoi\u202f?',
    asked: 'Que demande-t-on aux pouvoirs publics\u202f?',
  },
  people: {
    title: 'Qui avec qui',
    agree: 'Sur quoi plusieurs textes s’entendent-ils déjà\u202f?',
    meet: 'Qui devrait rencontrer qui\u202f?',
    linked: 'Comment SEIZE et FACiL sont-ils liés\u202f?',
    partners: 'Qui est membre ou partenaire de qui\u202f?',
  },
};
