/** The questions of the first screen, in English. */
import type { QuestionWords } from './questions.ts';

export const questionsEn: QuestionWords = {
  money: {
    title: 'Money',
    payers: 'Who pays whom?',
    microsoft: 'What do public bodies pay Microsoft?',
    oneFunder: 'Which organisations have one known funder only?',
  },
  commons: {
    title: 'Commons',
    keepers: 'Who develops and keeps the commons?',
    foundations: 'Which software stands on which?',
    oneKeeper: 'Which codebases hang on one organisation?',
    around: 'Who contributes to CiviCRM, and what depends on it?',
  },
  needs: {
    title: 'Needs and obstacles',
    needs: 'Who needs what, and what meets it?',
    unmet: 'Which needs does nobody meet yet?',
    barriers: 'Who stumbles on what?',
    asked: 'What is asked of public authorities?',
  },
  people: {
    title: 'Who with whom',
    agree: 'What do several texts already agree on?',
    meet: 'Who should meet whom?',
    linked: 'How are SEIZE and FACiL linked?',
    partners: 'Who is a member or a partner of whom?',
  },
};
