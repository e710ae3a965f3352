/** Scenarios: their assumptions with the reason of each, their results, and what is not known. */
import { english } from '../formats.ts';

const { count, form, list, number } = english;

/** Numbers in the sentences below come as they are to be read. */
interface Said {
  readonly label: string;
}
interface Assumption extends Said {
  /** Why we assume it, where nobody gives a source. */
  readonly why: string;
}

const salary: Assumption = {
  label: 'Salary of a developer, with all charges',
  why: 'Our assumption for a wage with its charges and equipment. To be replaced by the figures of an employer.',
};

const TRUST = {
  endowment: {
    label: 'Endowment, paid once',
    why: 'Our assumption: a round sum to think with. No source names one.',
  },
  nominal: {
    label: 'Return of the fund, before inflation',
    why: 'Our assumption for a cautious mix of shares and bonds. To be replaced by the policy of the fund.',
  },
  inflation: {
    label: 'Inflation',
    why: 'Our assumption: at what many central banks aim.',
  },
  salary,
  years: {
    label: 'Years over which the fund is spent',
    why: 'Our assumption: the choice of those who found it.',
  },
  governance: {
    label: 'Part of the draw that pays for governance',
    why: 'Our assumption: board, accounts, audit. At zero, somebody else pays for them.',
  },
  interns: {
    label: 'Interns for each developer',
    why: 'Our assumption: the choice of those who found it.',
  },
  internSalary: {
    label: 'Salary of an intern for a year',
    why: 'Our assumption. To be replaced by the figures of an employer.',
  },
  subsidy: {
    label: 'Part of the intern’s salary that wage subsidies pay',
    why: 'Our assumption: half, as the programmes in the data often say, without their ceilings.',
  },
  grantYears: {
    label: 'Years over which a grant of the same sum would be spent',
    why: 'Our assumption: a usual length of a project grant.',
  },
  horizon: {
    label: 'Years over which grant and trust are compared',
    why: 'Our assumption: twice the longest horizon of the founding paper.',
  },
  start: { label: 'First year', why: 'Our assumption.' },
  volatility: {
    label: 'How much returns vary from year to year (standard deviation)',
    why: 'Our assumption, for the simulation only.',
  },
} satisfies Record<string, Assumption>;

const POOLING = {
  build: {
    label: 'What it costs to build',
    why: 'Our assumption. To be replaced by an estimate of somebody who would build it.',
  },
  upkeep: { label: 'Upkeep for a year', why: 'Our assumption: a sixth of what it costs to build.' },
  years: {
    label: 'Years',
    why: 'Our assumption: how long such software lasts before it is rebuilt.',
  },
  coordination: {
    label: 'Coordination, as a part of the cost to build',
    why: 'Our assumption: meetings, a common list of wishes, somebody who holds it together.',
  },
  adaptation: {
    label: 'Adaptation for each member',
    why: 'Our assumption: installation, data, training.',
  },
  variants: {
    label: 'Variants of the software that are kept',
    why: 'One is the aim. Each more has an upkeep of its own.',
  },
  budget: {
    label: 'Budget, as a weight',
    why: 'Our assumption: all weigh the same until somebody says otherwise.',
  },
  use: {
    label: 'Use, as a weight',
    why: 'Our assumption: all weigh the same until somebody says otherwise.',
  },
  own: { label: 'What it would pay alone', why: 'As entered.' },
} satisfies Record<string, Assumption>;

const SPENDING = {
  spend: {
    label: 'What is spent in a year',
    why: 'Our assumption. To be replaced by a sum from the facts.',
  },
  share: {
    label: 'Part that moves to local services',
    why: 'Our assumption: the question itself.',
  },
  ramp: {
    label: 'Years until all of it has moved',
    why: 'Our assumption: contracts end one by one.',
  },
  horizon: { label: 'Years that are added up', why: 'Our assumption.' },
  overhead: {
    label: 'Part that does not pay wages',
    why: 'Our assumption: rent, machines, sales, a reserve.',
  },
  salary,
  start: { label: 'First year', why: 'Our assumption.' },
  known: {
    label: 'People who do it here today',
    why: 'Zero where no source counts them: unknown, not nobody.',
  },
} satisfies Record<string, Assumption>;

export const scenarios = {
  templates: {
    TRUST: {
      title: 'Codebase Trust',
      question: 'What would a fund that is paid once do for a codebase?',
      about: 'A sum is paid once. Its returns, or the sum over some years, pay developers.',
    },
    POOLING: {
      title: 'Pooling',
      question: 'What would several organisations pay together, and what does each pay alone?',
      about: 'Organisations that need the same software build and keep it together.',
    },
    SPENDING: {
      title: 'Public IT money moves',
      question: 'What if a part of what is spent on a function went to local services?',
      about:
        'A part of what public bodies buy goes to local organisations that serve free software.',
    },
  },
  assumptions: { TRUST, POOLING, SPENDING },
  lines: {
    TRUST: {
      real: 'Return after inflation',
      draw: 'Paid out in a year',
      governed: 'Of it for governance',
      available: 'Left for wages',
      perDeveloper: 'Cost of a developer with interns',
      developers: 'Developers paid in each year',
      internsPaid: 'Interns paid in each year',
      exhaustion: 'Year in which the fund is exhausted',
      trustWork: 'Trust: years of work until the horizon',
      left: 'Trust: left at the horizon, in money of today',
      onceDevelopers: 'Grant: developers while it lasts',
      onceWork: 'Grant: years of work until the horizon',
    },
    POOLING: {
      aloneOne: 'Alone',
      alone: 'All alone',
      coordinated: 'Coordination',
      adapted: 'Adaptation',
      kept: 'Upkeep',
      pooled: 'Pooled',
      saving: 'Saving',
      savingShare: 'Saving, as a part',
      equal: 'Share, the same for each',
      byBudget: 'Share, by budget',
      byUse: 'Share, by use',
      more: 'More than alone',
      budgetUpTo: 'Budgets up to here',
      useUpTo: 'Use up to here',
    },
    SPENDING: {
      moved: 'Moved in a year, once all of it has',
      complete: 'Year in which all of it is moved',
      lastYear: 'Last year that is added up',
      peopleFirstYear: 'People in the first year',
      firstYear: 'Moved in the first year',
      wages: 'Of it for wages',
      people: 'People that it pays',
      toFind: 'People still to be found here',
      overHorizon: 'Moved until the horizon',
    },
  },
  ofMember: (label: string, name: string) => `${label}: ${name}`,
  member: (at: number) => `Organisation ${number(at)}`,
  units: {
    YEARS: (value: number, said: string) => `${said} ${form(value, 'year', 'years')}`,
    PEOPLE: (value: number, said: string) => `${said} ${form(value, 'person', 'people')}`,
    PERSON_YEARS: (value: number, said: string) =>
      `${said} ${form(value, 'year', 'years')} of work`,
    MONEY_PER_YEAR: (said: string) => `${said} a year`,
  },
  choice: (when: string, yes: string, no: string) => `if ${when}: ${yes}; otherwise: ${no}`,
  greatest: (values: readonly string[]) => `the greatest of ${list(values)}`,
  least: (values: readonly string[]) => `the least of ${list(values)}`,
  remarks: {
    noEndowment: 'Without an endowment, nothing is paid.',
    noRealReturn:
      'The return does not outgrow inflation. A fund that is to last for ever then pays nothing.',
    shrinks: 'The return is below inflation: the fund loses worth each year while it is spent.',
    belowSalary: (available: string, cost: string) =>
      `What is left for wages (${available}) is less than the cost of one developer (${cost}): 0 developers.`,
    onceAndTrust: (told: {
      grantYears: string;
      once: string;
      trust: string;
      horizon: string;
      left: string;
    }) =>
      `Over ${told.horizon}: the grant pays ${told.once}, all within ${told.grantYears}, and then nothing. The trust pays ${told.trust} and leaves ${told.left}.`,
    drifts: (variants: number, members: number) =>
      `${count(variants, 'variant', 'variants')} for ${count(members, 'member', 'members')}: where each keeps a variant of its own, each pays its upkeep again, and the pool ends.`,
    noSaving: 'Together it costs more than alone. This pool makes no sense with these numbers.',
    costsMore: (names: readonly string[]) =>
      `Pooling costs more than alone for ${list(names)}. ${form(names.length, 'It has', 'They have')} a reason to stay out unless another rule holds.`,
    noWeights: 'All weights are zero and say nothing: all pay the same.',
    ruler: (name: string) => `${name} alone has more than half of the votes.`,
    noRuler: 'Nobody alone has more than half of the votes.',
    noPeople: (wages: string, salary_: string) =>
      `What is left for wages (${wages}) is less than one salary (${salary_}): 0 people.`,
    toFind: (people: string) => `${people} would have to be found or trained here.`,
  },
  unknown: {
    TRUST: {
      payer: 'Whether a government would pay it, which one, and when.',
      holder: 'Who would hold the fund, and who would decide what is worked on.',
      people: 'Whether developers of this codebase would come here or stay here for it.',
    },
    POOLING: {
      prices: 'What each organisation pays today: few publish it.',
      nearness: 'Whether their needs are close enough for one piece of software.',
      coordination: 'Who would coordinate.',
    },
    SPENDING: {
      contracts: 'Which contracts end when.',
      licences: 'How much of a contract is licences, how much is work.',
      capacity: 'How many people local services could take on.',
    },
  },
  effects: {
    noFunding:
      'Today no source names who pays for it. With the trust it has one known payer, and one payer is a risk of its own.',
    funding: (payers: number) =>
      `Today sources name ${count(payers, 'payer', 'payers')}. The trust adds one.`,
    bus: (people: number) =>
      `Today half of the commits come from ${count(people, 'person', 'people')}, as far as is known.`,
    noBus: 'Who makes most commits is not known, so it is not known whom the trust would relieve.',
    keepers: (keepers: number, local: number) =>
      `${count(keepers, 'organisation or person keeps', 'organisations or people keep')} it going as far as is known, ${number(local)} of them here.`,
    noKeepers: 'No source names who keeps it going.',
  },
  sheet: {
    noFact: 'A scenario is no fact. Change a value under Assumption, and every line follows.',
    assumption: 'Assumption',
    value: 'Value',
    unit: 'Unit',
    low: 'Low',
    high: 'High',
    origin: 'Where it comes from',
    entered: 'As entered',
    result: 'Result',
    formula: 'Formula',
    unknown: 'Not known',
    units: {
      MONEY: (currency: string) => currency,
      MONEY_PER_YEAR: (currency: string) => `${currency} a year`,
      SHARE: (_: string) => 'part',
      YEARS: (_: string) => 'years',
      YEAR: (_: string) => 'year',
      PEOPLE: (_: string) => 'people',
      PERSON_YEARS: (_: string) => 'years of work',
      NUMBER: (_: string) => 'number',
    },
  },
  spentIn: (period: string | null, name: string | null) =>
    period === null
      ? 'No purchase with a year is known: unknown, and not nothing.'
      : name === null
        ? `The sum of the known purchases of ${period}.`
        : `The sum of the known purchases of ${period} with the function “${name}”.`,
  knownHere: (counted: number, unknown: number) =>
    `People of ${count(counted, 'local organisation', 'local organisations')} that a source counts; for ${count(unknown, 'other one', 'others')} nobody does, which is unknown and not zero.`,
  onlySpending: 'A body that buys and a function go with the template SPENDING only.',
  noInput: 'The input of a scenario is missing, or is no JSON object.',
  changed: 'It rests on a fact that changed: the value in the data is not the one assumed.',
  unknownKey: (key: string, known: readonly string[]) =>
    `“${key}” is no assumption of this scenario. They are: ${known.join(', ')}.`,
  outside: (key: string, least: number, most: number) =>
    `“${key}” must be a number from ${number(least)} to ${number(most)}.`,
  turnedRound: (key: string) => `The range of “${key}” must hold its value: low ≤ value ≤ high.`,
  members: (least: number, most: number) =>
    `A pool has ${number(least)} to ${number(most)} members.`,
  currency: (currency: string) => `“${currency}” is no currency: three capital letters, as CAD.`,
  kept: {
    tooMany: (most: number) =>
      `An account keeps at most ${count(most, 'scenario', 'scenarios')}: delete one first.`,
    tooManyVersions: (most: number) =>
      `A scenario has at most ${count(most, 'version', 'versions')}: keep it as a new one.`,
  },
  otherTemplate: (id: string) => `The scenario “${id}” is of another template.`,
};
