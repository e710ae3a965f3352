/** Gaps: their kinds, how each is found, and what one can look for. */
import { english, isDay, type Some, size, unstopped } from '../formats.ts';
import { weights } from './gap-weights.ts';

const { count, date, form, list, number, some } = english;

const FACTS = 'Only facts count: a plan, a proposal or a guess closes no gap.';
const quoted = (title: string) => `“${unstopped(title)}”`;
const on = (text: string) => `${isDay(text) ? 'on' : 'in'} ${date(text)}`;

const ofHolders = (holders: Some) =>
  holders.names.length === 0
    ? ''
    : ` ${form(size(holders), 'Actor that has', 'Actors that have')} this need: ${some(holders)}.`;

interface Relied {
  readonly codebase: string;
  readonly reliance: number;
}
const relyOn = (reliance: number, name: string) =>
  `${count(reliance, 'user, service or codebase relies', 'users, services or codebases rely')} on ${name}.`;
const relying = ({ codebase, reliance }: Relied) => relyOn(reliance, codebase);
const reliedUpon = (least: number, lack: string) =>
  `A codebase on which at least ${number(least)} users, services or codebases rely, and ${lack}. A codebase said to be proprietary does not count. ${FACTS}`;

interface Kept extends Relied {
  readonly only: string;
  /** Whether commits were counted. */
  readonly counted: boolean;
}

const kinds = {
  'need-without-codebase': {
    title: 'Need without a known codebase',
    rule: `A need for software or for a service that no codebase meets, and no service whose codebase is known. ${FACTS}`,
    sentence: ({ need, holders }: { readonly need: string; readonly holders: Some }) =>
      `No known codebase meets the need ${quoted(need)}.${ofHolders(holders)}`,
    invitation:
      'Look for free software, here or elsewhere, that would do this work, and for a text that says so.',
  },
  'need-without-provider': {
    title: 'Need that nobody is known to meet',
    rule: `A need, other than for funding, that nobody and nothing known meets: no organisation, person, service or programme, and no codebase that somebody develops or maintains. ${FACTS}`,
    sentence: ({ need, holders }: { readonly need: string; readonly holders: Some }) =>
      `Nobody is known to meet the need ${quoted(need)}.${ofHolders(holders)}`,
    invitation:
      'Look for those who already offer this service or support, or could offer it to several.',
  },
  'need-without-funder': {
    title: 'Need without known funding',
    rule: `A need that no known funding reaches: no funding programme meets it, and nothing that meets it receives a known funding flow. ${FACTS}`,
    sentence: ({ need, holders }: { readonly need: string; readonly holders: Some }) =>
      `No known funding goes to the need ${quoted(need)}.${ofHolders(holders)}`,
    invitation:
      'Look for a fund, a subsidy, or a way to pool money among those who have this need.',
  },
  'on-proprietary-software': {
    title: 'Organisation still on proprietary software',
    rule: 'An organisation that uses proprietary software and needs software, as a source says, while no known codebase meets that need.',
    sentence: (told: { readonly organisation: string; readonly software: Some }) =>
      `For ${told.organisation}, no known codebase meets the need for software. The organisation still uses proprietary software: ${some(told.software)}.`,
    invitation: 'Look for free software that meets this need, and for others who share it.',
  },
  'barrier-without-measure': {
    title: 'Barrier without a known measure',
    rule: 'A barrier that no measure, programme, service or actor is known to address, not even in a plan or a proposal.',
    sentence: (told: {
      readonly barrier: string;
      readonly named: number;
      readonly faced: number;
    }) => {
      const clauses = [
        told.named === 0 ? [] : [count(told.named, 'actor names it', 'actors name it')],
        told.faced === 0 ? [] : [count(told.faced, 'actor faces it', 'actors face it')],
      ].flat();
      const who = clauses.length === 0 ? '' : ` ${list(clauses)}.`;
      return `No known measure is meant to lift the barrier ${quoted(told.barrier)}.${who}`;
    },
    invitation: 'Look for a policy, a programme or a practice that lifted it elsewhere.',
  },
  'codebase-without-maintainer': {
    title: 'Maintainers to be recorded',
    rule: (least: number) =>
      reliedUpon(
        least,
        'of which nobody is recorded here who maintains, develops or contributes to it',
      ),
    sentence: (told: Relied) => `${relying(told)} Who maintains it is not recorded here.`,
    invitation: 'Look in its repository or on its site for those who maintain it.',
  },
  'codebase-without-licence': {
    title: 'Licence to be recorded',
    rule: (least: number) => reliedUpon(least, 'whose licence is not recorded here'),
    sentence: (told: Relied) => `${relying(told)} Its licence is not recorded here.`,
    invitation: 'Look for the LICENSE or COPYING file of its repository.',
  },
  'codebase-without-funding': {
    title: 'Funding of a codebase to be recorded',
    rule: (least: number) => reliedUpon(least, 'of which no funding is recorded here'),
    sentence: (told: Relied) => `${relying(told)} Who pays for it is not recorded here.`,
    invitation:
      'Look for those who pay for it: donations, contracts, wages of its maintainers, grants.',
  },
  'codebase-without-local-contributor': {
    title: 'Codebase without a known local contributor',
    rule: (least: number) =>
      reliedUpon(least, 'to which nobody in the place is known to contribute'),
    sentence: (told: Relied) => `${relying(told)} Nobody local is known to contribute to it.`,
    invitation: 'Look, among those who use it here, for people who fix, translate or develop it.',
  },
  'codebase-with-one-maintainer': {
    title: 'Codebase maintained by one person',
    rule: 'A codebase on which others rely, and of which one person makes at least half of all commits (a CHAOSS bus factor of 1). Where no commits are recorded, the bus factor is unknown; the rule then takes the codebases that one known person, and no known organisation, develops or maintains.',
    sentence: (told: Kept) =>
      told.counted
        ? `One person, ${told.only}, makes at least half of the commits of ${told.codebase}. ${relyOn(told.reliance, 'it')}`
        : `Only one person is known to develop or maintain ${told.codebase}: ${told.only}. ${relyOn(told.reliance, 'it')} The bus factor is unknown.`,
    invitation:
      'Look in the history of the repository for others who hold the keys, and for how many commits each has made.',
  },
  'codebase-with-one-employer': {
    title: 'Codebase maintained by one organisation',
    rule: 'A codebase on which others rely, and of which the people of one organisation make at least half of all commits (a CHAOSS elephant factor of 1). Where commits or employers are not recorded, the elephant factor is unknown; the rule then takes the codebases whose known developers and maintainers are all one organisation or work for it.',
    sentence: (told: Kept) =>
      told.counted
        ? `One organisation, ${told.only}, makes at least half of the commits of ${told.codebase}. ${relyOn(told.reliance, 'it')}`
        : `Only one organisation is known to develop or maintain ${told.codebase}: ${told.only}. ${relyOn(told.reliance, 'it')} The elephant factor is unknown.`,
    invitation:
      'Look outside this organisation for those who contribute to it or could take it over.',
  },
  'organisation-with-one-funder': {
    title: 'Organisation of which one funder is recorded',
    rule: 'A named organisation with one known funder. Contracts and wages do not count. Public bodies are left out, since taxes pay them. Other funders may exist that are not recorded here.',
    sentence: (told: { readonly organisation: string; readonly funder: string }) =>
      `One funder of ${told.organisation} is recorded here: ${told.funder}. There may be others.`,
    invitation:
      'Look in its financial statements or annual report for its other sources of income.',
  },
  'stakeholder-missing': {
    title: 'Stakeholder missing from a conversation',
    rule: 'A statement, a question, a step or an event is addressed to a group. Neither this group, nor its members, nor anybody of the same kind takes a known position on the statements concerned, or on those in the same documents.',
    sentence: (told: {
      readonly conversation: string;
      readonly group: string;
      readonly statements: number;
    }) =>
      `${quoted(told.conversation)} is addressed to a group that takes no known position in the conversation (${count(told.statements, 'statement', 'statements')}): ${told.group}.`,
    invitation: 'Invite them, or look for a text in which they take a position.',
  },
  'kinds-of-stakeholder-missing': {
    title: 'Kinds of stakeholder without a voice',
    rule: (least: number) =>
      `A text in which at least ${number(least)} take a position, and in which no organisation of one or more kinds of stakeholder (co-operatives, unions, research…) does. Only the kinds that the data set knows count. Press articles are left out: a journalist chooses whom to quote.`,
    sentence: (told: {
      readonly text: string;
      readonly holders: number;
      readonly kinds: readonly string[];
    }) =>
      `In ${quoted(told.text)}, ${count(told.holders, 'voice takes', 'voices take')} a position. No voice is recorded here for: ${list(told.kinds)}.`,
    invitation: 'Invite them to say what they think, or look for a text in which they said it.',
  },
  'measure-without-body': {
    title: 'Measure without a known responsible body',
    rule: 'A measure, demand or pledge that nobody adopted and that is addressed to nobody. Those to whom it applies benefit from it; they do not answer for it.',
    sentence: (measure: string) => `No body is known that would answer for ${quoted(measure)}.`,
    invitation: 'Look for the ministry, city or body that could answer for it, and ask it.',
  },
  'measure-without-budget': {
    title: 'Measure without a known budget',
    rule: 'A measure, demand or pledge to which no known funding goes, and whose cost no text gives.',
    sentence: (measure: string) =>
      `Neither an amount nor a source of money is known for ${quoted(measure)}.`,
    invitation: 'Look for a budget, a budget line or an estimate of its cost.',
  },
  'measure-without-deadline': {
    title: 'Measure without a known deadline',
    rule: 'A measure, demand or pledge with neither a deadline nor an end date. A horizon (“1–2 years”) that starts at no date is not a deadline.',
    sentence: (measure: string) => `No deadline with a date is known for ${quoted(measure)}.`,
    invitation: 'Look for a date at which one can say whether it is done.',
  },
  'policy-without-body': {
    title: 'Policy that nobody is known to carry',
    rule: 'A policy, law, directive, procurement rule, campaign, tax credit or decision that nobody adopted, published or founded, and that is addressed to nobody. Those who start a campaign or plan a policy carry it.',
    sentence: (policy: string) => `No body is known that carries ${quoted(policy)}.`,
    invitation: 'Look for the body that could adopt it, or that answers for it.',
  },
  'policy-without-budget': {
    title: 'Policy without a known budget',
    rule: 'A policy, law, directive, procurement rule, campaign, tax credit or decision to which no known funding goes, and whose cost no text gives.',
    sentence: (policy: string) =>
      `Neither an amount nor a source of money is known for ${quoted(policy)}.`,
    invitation: 'Look for a budget line, or an estimate of its cost.',
  },
  'service-without-licence': {
    title: 'Service whose licence is not stated',
    rule: 'A service that somebody provides, uses or that meets a need, and of which no source says whether it is free software; nor does any say so of the codebase on which it runs.',
    sentence: (told: { readonly service: string; readonly providers: Some }) =>
      told.providers.names.length === 0
        ? `No source says whether ${told.service} is free software.`
        : `No source says whether ${told.service}, provided by ${some(told.providers)}, is free software.`,
    invitation: 'Ask those who run it under which licence its code is, and where it is.',
  },
  'codebase-without-steward': {
    title: 'Codebase of one user, without a recorded steward',
    rule: `A codebase on which one organisation alone relies, and which no organisation is recorded here as maintaining, developing, publishing or contributing to. ${FACTS}`,
    sentence: (told: { readonly codebase: string; readonly only: string }) =>
      `${told.only} alone relies on ${told.codebase}, as far as is recorded. No organisation is recorded behind it.`,
    invitation:
      'Look for who maintains it, and ask the one who relies on it whether it could take part.',
  },
  'actor-without-name': {
    title: 'Actor without a name',
    rule: 'An organisation or a person that a source does not name, and that nobody has identified with a named one.',
    sentence: (actor: string) => `The sources do not name ${quoted(actor)}.`,
    invitation: 'Look for the name, and for a source that lets one say that it is the same.',
  },
  'federation-without-local-instance': {
    title: 'Federated software without a known local instance',
    rule: 'A codebase or a service that a source ties to federation, while no service that runs on it is known in the place.',
    sentence: (software: string) =>
      `A source ties ${software} to federation. No local instance is known.`,
    invitation:
      'Look for an instance run here, or for a local host that would open one for several.',
  },
  'strangers-with-much-in-common': {
    title: 'Organisations that should know each other',
    rule: ({ least, most }: { readonly least: number; readonly most: number }) =>
      `Two named organisations that share at least ${number(least)} needs, partners or codebases, and that no known link ties. A thing that more than ${number(most)} organisations share does not count, nor does software on which nobody known works.`,
    sentence: (told: { readonly one: string; readonly other: string; readonly shared: Some }) =>
      `${list([told.one, told.other])} share ${some(told.shared)}. No link between them is known.`,
    invitation: 'Ask them whether they know each other. If not, introduce them.',
  },
  'sources-disagree': {
    title: 'Sources that disagree',
    rule: 'Two documents give values that cannot be true together for one field, one measure or one list. “2017” and “2017-06” can be true together.',
    sentence: (told: {
      readonly subject: string;
      readonly link: { readonly verb: string; readonly other: string } | null;
      readonly field: string;
      readonly values: readonly string[];
    }) => {
      const said = told.link === null ? '' : ` (“${told.link.verb}” ${told.link.other})`;
      return `For ${told.subject}${said}, sources give different values (${told.field}): ${told.values.join(' / ')}.`;
    },
    /** Two lists of the same thing. */
    lists: (told: {
      readonly subject: string;
      readonly verb: string;
      readonly first: string;
      readonly second: string;
      readonly inFirst: number;
      readonly inSecond: number;
      readonly inBoth: number;
      readonly onlyInSecond: Some;
    }) => {
      const sizes = `${count(told.inFirst, 'entry', 'entries')} in the first, ${number(told.inSecond)} in the second, ${number(told.inBoth)} in common`;
      const only =
        told.onlyInSecond.names.length === 0
          ? ''
          : ` Only the second gives: ${some(told.onlyInSecond)}.`;
      return `For ${told.subject} (“${told.verb}”), ${quoted(told.first)} and ${quoted(told.second)} give different lists: ${sizes}.${only}`;
    },
    invitation: 'Read both sources again, or ask those concerned which is up to date.',
  },
  'old-facts': {
    title: 'Source to read again',
    rule: 'Facts whose citations were all read before the chosen date. They are listed under the source that was read last.',
    sentence: (told: { readonly source: string; readonly read: string; readonly facts: number }) =>
      `The source ${quoted(told.source)} was last read ${on(told.read)}. ${count(told.facts, 'fact rests', 'facts rest')} on nothing more recent.`,
    invitation: 'Read this source again: does what it said still hold?',
  },
  'single-source': {
    title: 'Known from one source',
    rule: (least: number) =>
      `A codebase or a service on which at least ${number(least)} others rely, and whose existence, users and maintainers are known from one document only. The parts of a document count as that document.`,
    sentence: (told: Relied & { readonly source: string }) =>
      `${relying(told)} These facts come from one source only: ${quoted(told.source)}.`,
    invitation: 'Look for a second source, preferably by somebody else.',
  },
  hearsay: {
    title: 'Hearsay',
    rule: 'Facts that one document only relays from somebody else, or that nobody has verified yet. They are listed by whom they are about.',
    sentence: (told: { readonly subject: string; readonly facts: number }) =>
      `${count(told.facts, 'fact', 'facts')} about ${quoted(told.subject)} ${form(told.facts, 'is', 'are')} known by hearsay only.`,
    invitation: 'Look for what those concerned say of it themselves.',
  },
  'document-without-date': {
    title: 'Document without a known date',
    rule: 'A cited document whose date is not known. One cannot tell when what it says was true.',
    sentence: (told: { readonly document: string; readonly cited: number }) =>
      `The document ${quoted(told.document)}, cited ${count(told.cited, 'time', 'times')}, has no known date.`,
    invitation: 'Look for the date in the document, in its metadata or in a web archive.',
  },
  'recorded-absence': {
    title: 'Recorded absence',
    rule: 'Something that somebody looked for in a text and did not find there, or that a text says does not exist. What another source gives is left out.',
    sentence: (told: {
      readonly subject: string;
      readonly what: string;
      readonly texts: Some;
      readonly stated: boolean;
    }) =>
      `For ${quoted(told.subject)}, ${told.what}: ${told.stated ? 'absent, says' : 'not found in'} ${some({ ...told.texts, names: told.texts.names.map(quoted) })}.`,
    invitation: 'If you know where to find it, or that it now exists, give the source.',
  },
};

/** The counts that the weight of a gap adds up; each is shown before its number. */
export const gaps = {
  kinds,
  weights,
  link: (label: string) => `link “${label}”`,
  /** A link whose direction is not told. */
  eitherLink: (label: string, inverse: string) => `link “${label}” or “${inverse}”`,
  field: (label: string) => `field “${label}”`,
  citation: 'a citation',
  /** Fields that every entity or citation has, and that the vocabulary does not list. */
  fields: {
    read: 'read on',
    name: 'name',
    description: 'description',
    note: 'note',
    citation: 'citation',
  },
  contribute: ({ subject, entry }: { readonly subject: string; readonly entry: string }) =>
    `Add what you find, with its source, to the page of ${quoted(subject)} (${entry}) or to the data files.`,
};
