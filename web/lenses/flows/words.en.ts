/** The words of the lens of money, in English. */
import { counted } from '../../words/formats.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'en');

export const en = {
  title: 'Who pays whom',
  lead: 'Money that sources state, report or say has ended. What is planned, proposed or imagined is listed apart and counted nowhere. Funding and purchases never add up, nor do currencies, nor estimates and stated amounts. An unknown amount is no zero. An organisation counts with its parts.',
  payer: 'Paid by',
  recipient: 'Received by',
  flow: 'Kind',
  in: 'In the year',
  place: 'Received in',
  any: 'all',
  currency: 'Currency',
  noCurrency: 'no currency said',
  sums: 'Sums, by currency',
  least: (amount: string) => `at least ${amount}`,
  about: (amount: string) => `about ${amount}`,
  known: {
    FUNDING: (least: string) => `funding of at least ${least}`,
    PURCHASE: (least: string) => `purchases of at least ${least}`,
  },
  estimatedMore: (amount: string) => `and about ${amount} more by estimates`,
  estimatedOnly: {
    FUNDING: (amount: string) => `funding of about ${amount}, by estimates alone`,
    PURCHASE: (amount: string) => `purchases of about ${amount}, by estimates alone`,
  },
  inSum: (counted: number, all: number, sums: string) =>
    `Known of ${counted} of ${all} flows: ${sums}.`,
  semicolon: '; ',
  noneSaid: 'none said',
  exact: 'Exact',
  atLeast: 'At least',
  estimated: 'Estimated, apart',
  nature: 'Nature',
  natures: { FUNDING: 'Funding', PURCHASE: 'Purchases' },
  naturesLead: {
    FUNDING: 'Money that is given: grants, subsidies, donations, dues, prizes, tax credits…',
    PURCHASE: 'Contracts: money paid for a good or a service. A purchase is no funding.',
  },
  back: 'Given back',
  net: 'At least, less what was given back',
  backSaid: (amount: string) => `${amount} given back`,
  rateSaid: (amount: string) => `${amount}, a rate without a total`,
  including: 'with',
  moreRows: (count: number) => `${of(count, 'more row', 'more rows')} not shown here.`,
  flows: 'Flows counted',
  unknown: 'With unknown amount',
  twice: 'Counted in another flow',
  none: 'No source that we have coded says of any such money. That is silence, and no zero.',
  diagram: (nature: string) => `${nature}, as a diagram: payers at left, recipients at right`,
  caption:
    'As wide as the amount; a hatched ribbon has no width of its own, its amount is not known. Each name opens its sheet. The table below says the same.',
  drawnSome: (drawn: number, all: number) =>
    `The ${drawn} largest of ${all} are drawn; the table below has all of them. A hatched ribbon has no width of its own, its amount is not known.`,
  withoutEstimates: 'Leave out estimated amounts: the others can then be told apart',
  backUndrawn: (count: number) =>
    `${of(count, 'flow is', 'flows are')} not drawn, since the money came back; the table has ${count === 1 ? 'it' : 'them'}.`,
  againUndrawn: (count: number) =>
    `${of(count, 'flow is', 'flows are')} not drawn, since another ribbon shows the same money; the table has ${count === 1 ? 'it' : 'them'}.`,
  estimatesLeft: 'Estimated amounts are not drawn; the table has them.',
  certainties: {
    exact: 'exact',
    bound: 'at least, at most or a range',
    estimate: 'about or estimated',
    unknown: 'amount unknown',
  },
  sides: { from: 'pays', via: 'passes it on', to: 'receives' },
  table: (nature: string) => `${nature}, as a table`,
  through: 'through',
  amount: 'Amount',
  when: 'When',
  who: 'From whom to whom',
  rest: (count: number) =>
    `${of(count, 'more flow', 'more flows')} counted above and not listed here.`,
  years: 'Over time',
  yearsLead:
    'A sum over several years is not divided among them; the years of a fiscal year stand together.',
  undated: 'no date said',
  byKind: 'By kind',
  byPlace: 'By place of who receives',
  dependence: 'Who depends on whom',
  dependenceLead:
    'For each recipient, how many payers are known, the share of the largest, and the Herfindahl-Hirschman index: the sum of the squares of the shares in per cent, 10,000 where one pays all. Only what is known here counts: other payers may exist, and one payment alone says nothing. Parts of one organisation are one payer.',
  funders: 'Known payers',
  largest: 'The largest',
  share: 'Its share',
  index: 'Index',
  meaning: 'That is',
  notComputed: 'not computed',
  onlyOne: 'only those with one known payer',
  everyone: 'all recipients',
  estimates: 'of estimates',
  ending: 'What ends within two years',
  noEnding: 'Of no flow that still runs does a source say that it ends within two years.',
  notMoney: 'Announced, proposed, imagined or unsure: counted nowhere',
  until: (day: string) => `until ${day}`,
};
