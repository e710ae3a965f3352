/** The words of the state of things, in English. */
import { counted } from '../../words/formats.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'en');

export const en = {
  title: 'The state of things',
  lead: 'These counts come from facts that sources state or report; proposals, plans and hypotheses do not count. A name opens its details, with their sources.',
  barriers: 'The barriers that most actors face',
  barrierLine: (count: number) => of(count, 'actor', 'actors'),
  commons: 'The software on which most depend, and who maintains it',
  commonsLine: (users: number, maintainers: number, payers: number) =>
    `${of(users, 'user', 'users')}; ${maintainers === 0 ? 'no known maintainer' : of(maintainers, 'maintainer', 'maintainers')}; ${payers === 0 ? 'no known funding' : of(payers, 'funder', 'funders')}`,
  money: 'The largest known amounts',
  moneyLead: (all: number, without: number) =>
    `${of(all, 'flow of money', 'flows of money')} in all, funding and purchases; ${without} without a known amount. Amounts of different years and kinds do not add up.`,
  silence: 'An empty list means that no source says so, not that it is false.',
  gaps: 'Gaps',
  gapsLine: (looked: number, stated: number, silent: number) =>
    [
      looked > 0 ? `${looked} looked for and not found` : '',
      stated > 0 ? `${stated} stated to be absent` : '',
      silent > 0 ? `${silent} not recorded here` : '',
    ]
      .filter((one) => one !== '')
      .join('; '),
  meet: 'Convergences',
  measures: 'Measures whose deadline has passed',
  measuresLead:
    'These were demanded or promised by a date that has passed. No verdict on them is recorded here: that is silence, not a no.',
  noMeasures: 'No measure with a deadline that has passed is recorded here.',
  due: (day: string) => `due by ${day}`,
  noBody: 'no responsible body is named',
  sums: 'Known money, by currency',
  sum: (flows: number, unknown: number) =>
    `${of(flows, 'flow', 'flows')}, ${unknown} of them without a known amount`,
  toMoney: 'Money flows, as a diagram and as tables',
  toDependencies: 'Dependencies, and the effect of a removal',
  natures: { FUNDING: 'funding', PURCHASE: 'purchases' },
  noCurrency: 'no currency stated',
};
