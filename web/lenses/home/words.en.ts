/** The words of the first screen, in English. */
import { counted } from '../../words/formats.ts';
import type { QuestionWords } from './questions.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'en');

export const en = {
  opening: (documents: number) =>
    `Its most named barrier, in ${of(documents, 'document', 'documents')}:`,
  holders: (count: number) => `${of(count, 'actor names or faces it', 'actors name or face it')}.`,
  openPassages: 'Read the passages',
  explore: 'Explore',
  exploreText: 'Search for any name, or start from one of the questions below.',
  exploreGo: 'Open the map',
  consultations: 'Vote on questions of the texts',
  ask: 'Start from a question',
  story: 'Or read a story',
  state: 'See the state of things',
  stateText: 'Convergences, gaps and money on one page, each line with its sources.',
  stateGo: 'Read the page',
  allies: 'Find allies',
  alliesText: 'Choose an organisation or a need: who shares it, whom to meet, how you are linked.',
  alliesGo: 'Choose an organisation or a need',
  alliesHint: 'A few letters of its name',
  wholeMap: 'Open the map',
  picture: (entities: number, links: number) =>
    `${of(entities, 'entity', 'entities')} and ${of(links, 'link', 'links')}, each with its source`,
  what: 'About',
  whatText:
    'A research knowledge graph: organisations, people, codebases, money, needs and positions, as texts and public data describe them. Every fact names its source; plans and hypotheses are never mixed with facts.',
  who: 'Sources',
  whoText: (documents: number, citations: number) =>
    `${of(documents, 'document', 'documents')}, with ${of(citations, 'citation', 'citations')}. The main ones:`,
  licence: (licence: string) => `Data under ${licence}; each source keeps its own licence.`,
  fresh: 'Data freshness',
  freshText: (day: string) =>
    `Last loaded on ${day}. Each citation gives the day when its source was read.`,
  facts: (count: number) => of(count, 'passage', 'passages'),
  questions: {
    money: {
      title: 'Money',
      payers: 'Who pays whom?',
      oneFunder: 'Which organisations have one known funder only?',
    },
    commons: {
      title: 'Commons',
      keepers: 'Who develops and maintains the commons?',
      foundations: 'Which software depends on which?',
      oneKeeper: 'Which codebases depend on one organisation?',
    },
    needs: {
      title: 'Needs and barriers',
      needs: 'Who needs what, and what meets it?',
      unmet: 'Which needs does nobody meet yet?',
      barriers: 'Who faces which barrier?',
      asked: 'What is asked of public authorities?',
    },
    people: {
      title: 'People and organisations',
      agree: 'What do several texts already agree on?',
      unite: 'What unites unions, co-operatives, research and non-profits here?',
      meet: 'Who should meet whom?',
      partners: 'Who is a member or a partner of whom?',
    },
  } satisfies QuestionWords,
};
