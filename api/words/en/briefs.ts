/** A brief: its headings, and how it writes dates and amounts. */
import { english, isDay } from '../formats.ts';
import { phrase } from '../typeset.ts';

const { count, date, list, money, number } = english;

export const briefs = {
  name: 'Brief',
  numbers: 'Numbers',
  absences: 'Looked for and not found, or stated to be absent',
  who: 'Who takes part',
  facts: 'The facts',
  found: 'How it is known',
  invitation: 'Next steps',
  sources: 'Sources',
  agree: 'Where they agree',
  part: 'Where they part',
  noPart: 'No disagreement between them is recorded here.',
  partOn: (statement: string) => `On “${statement}”, one is for and another against.`,
  /** @param stance such as « for » @param statement on which they stand */
  side: (stance: string, statement: string) => `${stance}: ${statement}`,
  opening: 'A question to open with',
  agenda: 'Proposed agenda',
  missing: 'What is missing',
  leads: 'What would close it, if it were a fact',
  contacts: 'Public contacts',
  whoPays: 'Who pays whom',
  natures: { FUNDING: 'Funding', PURCHASE: 'Purchases' },
  notCounted: 'Not counted',
  paid: (told: { readonly payer: string; readonly recipient: string; readonly amount: string }) =>
    `${told.payer} pays ${told.recipient}: ${told.amount}`,
  summed: (told: {
    readonly nature: string;
    readonly flows: number;
    readonly least: string | null;
    readonly estimated: string | null;
  }) =>
    `${told.nature}, ${count(told.flows, 'flow', 'flows')}: ${[
      told.least === null ? '' : `at least ${told.least}`,
      told.estimated === null
        ? ''
        : `${told.least === null ? '' : 'and '}${told.estimated} by estimates`,
    ]
      .filter((part) => part !== '')
      .join(', ')}.`,
  state: 'The state of things',
  stateLead:
    'Counted from facts that sources state or report; proposals and hypotheses stand apart.',
  late: 'Measures past their deadline',
  list,
  more: (left: number) => `and ${count(left, 'other', 'others')}, at the address below`,
  /** @param text of the source, which comes through as it is */
  quote: (text: string, language: string | null) =>
    language === 'FR' ? phrase`« ${text} »` : `“${text}”`,
  read: (day: string) => `read ${isDay(day) ? 'on' : 'in'} ${date(day)}`,
  /** @param name null where the source states none */
  licence: (name: string | null) => (name === null ? 'licence not stated' : `licence: ${name}`),
  made: (told: { readonly day: string; readonly address: string; readonly licence: string }) =>
    `Made on ${date(told.day)} from ${told.address}. Data under ${told.licence}.`,
  silence: 'Something that is not said here may exist: no source read so far says it.',
  lacksLetters: (sign: string) =>
    `${sign} stands for a letter that the fonts of this brief lack. The address below shows it.`,
  since: (text: string) => `since ${date(text)}`,
  until: (text: string) => `until ${date(text)}`,
  measured: (what: string, amount: string) => `${what}: ${amount}`,
  page: (page: number, of: number) => `${number(page)} of ${number(of)}`,
  money,
  number,
  amount: {
    unknown: 'amount unknown',
    range: (least: string, most: string) => `${least} to ${most}`,
    ABOUT: (amount: string) => `about ${amount}`,
    AT_LEAST: (amount: string) => `at least ${amount}`,
    AT_MOST: (amount: string) => `at most ${amount}`,
    MAGNITUDE: (amount: string) => `on the order of ${amount}`,
    ESTIMATE: (amount: string) => `${amount} (estimate)`,
  },
};
