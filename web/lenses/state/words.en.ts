/** The words of the state of things, in English. */
import { counted } from '../../words/formats.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'en');

export const en = {
  title: 'The state of things',
  lead: 'Counted from what the sources state or report; what is proposed, planned or imagined does not count. A name opens what is known of it, with its sources.',
  barriers: 'The barriers that most actors face',
  barrierLine: (count: number) => of(count, 'actor', 'actors'),
  commons: 'The software on which most depend, and who keeps it',
  commonsLine: (users: number, keepers: number, payers: number) =>
    `${of(users, 'user', 'users')}; ${keepers === 0 ? 'no known keeper' : of(keepers, 'keeper', 'keepers')}; ${payers === 0 ? 'no known funding' : of(payers, 'funder', 'funders')}`,
  money: 'The largest known amounts',
  moneyLead: (all: number, without: number) =>
    `${of(all, 'flow of money', 'flows of money')} in all, funding and purchases; ${without} without a known amount. Amounts of different years and kinds do not add up.`,
  silence: 'An empty place here means that no source says so, not that it is not so.',
  gaps: 'What is missing',
  gapsLine: (looked: number, stated: number, silent: number) =>
    [
      looked > 0 ? `${looked} looked for and not found` : '',
      stated > 0 ? `${stated} stated to be absent` : '',
      silent > 0 ? `${silent} not recorded here` : '',
    ]
      .filter((one) => one !== '')
      .join('; '),
  meet: 'Where people meet',
  measures: 'Measures whose deadline has passed',
  measuresLead:
    'Demanded or promised by a date that is behind us. Whether they were done, no verdict is recorded here: that is silence, not a no.',
  noMeasures: 'No measure with a deadline that has passed is recorded here.',
  due: (day: string) => `due by ${day}`,
  noBody: 'names nobody who would answer for it',
  sums: 'Known money, by currency',
  sum: (flows: number, unknown: number) =>
    `${of(flows, 'flow', 'flows')}, ${unknown} of them without a known amount`,
  toMoney: 'Who pays whom, in ribbons and tables',
  toDependencies: 'What stands on what, and what would fall',
  natures: { FUNDING: 'funding', PURCHASE: 'purchases' },
  noCurrency: 'no currency said',
};
