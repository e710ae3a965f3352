/** A card in a few sentences: who says so first-hand is never mixed with what is reported or inferred. */

import type { Words } from '../../words/en.ts';
import type { Some } from '../../words/formats.ts';
import type { Found, Party, Worded } from '../convergence.ts';
import type { Camp } from '../rules/camps.ts';
import type { Divergence } from '../rules/divergences.ts';

type Sentences = Words['convergences'];
/** What may bring some together. */
export type Reason = keyof Sentences['meeting'];

/** The names and labels of one language, and the sentences to put them in. */
export interface Spoken {
  readonly words: Sentences;
  readonly name: (id: string) => string;
  /** The label of a status. */
  readonly status: (id: string) => string;
  readonly text: (worded: Worded) => string;
  /** Whether two are said to be the same. */
  readonly isSame: (id: string, other: string) => boolean;
}

/** What brings the parties of a meeting together, and what stands between them. */
export interface Meeting {
  readonly reasons: ReadonlyMap<Reason, readonly { title: string; relayed: boolean }[]>;
  /** Links between the parties, in words. */
  readonly between: readonly string[];
  /** Statements on which the parties are on two sides. */
  readonly disputed: readonly string[];
}

const NAMED = 5;
/** How many reasons of one kind a sentence names. */
const REASONS = 3;

/** @param camp for a statement, what those who meet on it say */
export function themeSentence(found: Found, camp: Camp | null, spoken: Spoken): string {
  const { words, name } = spoken;
  const { kind, parties, subject } = found;
  if (kind === 'MEETING' || kind === 'COMMUNITY') return '';
  const title = subject === null ? '' : name(subject);
  const counted = parties.filter((party) => party.counted);
  const firstHand = counted.filter(({ voice }) => voice === 'FIRST_HAND');
  const relayed = counted.filter(({ voice }) => voice === 'REPORTED');
  const unsure = parties.filter(({ voice }) => voice === 'UNCERTAIN');
  if (kind === 'JOINED') return joinedSentence(found, spoken);
  const shared = words.shares[kind === 'STATEMENT' ? (camp ?? 'SUPPORT') : kind];
  const reported = firstHand.length === 0 ? words.relayed : words.alsoRelayed;
  const uncertain = unsure[0]?.counted === true ? words.countedAsAsked : words.notCounted;
  return together([
    firstHand.length === 0 ? words.nobody(title) : shared(named(firstHand, spoken), title),
    relayed.length === 0 ? '' : reported(named(relayed, spoken)),
    unsure.length === 0 ? '' : uncertain(withStatuses(unsure, spoken)),
    words.meet({
      kinds: numberOf(found, 'stakeholders'),
      documents: numberOf(found, 'documents'),
    }),
    found.certain ? '' : words.weak,
    asOneSaid(counted, spoken),
  ]);
}

const reasonsSaid = (reasons: Meeting['reasons'], { words }: Spoken): string[] =>
  [...reasons].map(([kind, all]) => {
    const things = all.slice(0, REASONS);
    return words.meeting[kind]({ things, others: all.length - things.length });
  });

/** Two actors: whether they are tied, and what both share. */
export function pairSentence(
  pair: readonly string[],
  isTied: boolean,
  reasons: Meeting['reasons'],
  spoken: Spoken,
): string {
  const { words, name } = spoken;
  const names = pair.map(name);
  return together([
    isTied ? words.tied(names) : words.untied(names),
    words.common(pair.length, reasonsSaid(reasons, spoken)),
  ]);
}

export function meetingSentence({ parties }: Found, meeting: Meeting, spoken: Spoken): string {
  const { words, name } = spoken;
  const reasons = reasonsSaid(meeting.reasons, spoken);
  const relayed = parties.filter(({ voice }) => voice === 'REPORTED');
  const { between, disputed } = meeting;
  return together([
    words.untied(parties.map(({ id }) => name(id))),
    reasons.length === 0 ? '' : words.common(parties.length, reasons),
    relayed.length === 0 ? '' : words.meetingRelayed(named(relayed, spoken)),
    between.length === 0 ? '' : words.between(between),
    disputed.length === 0 ? '' : words.disputed(disputed),
  ]);
}

export function communitySentence(found: Found, { words, name }: Spoken): string {
  return words.community({
    size: numberOf(found, 'size') ?? 0,
    hubs: found.parties.slice(0, 3).map(({ id }) => name(id)),
    share: numberOf(found, 'stability') ?? 1,
  });
}

/** Each sentence with those who hold it, and in what way the two go together. */
function joinedSentence(found: Found, spoken: Spoken): string {
  const { words, name } = spoken;
  const { subject, other, parties, beside } = found;
  const said = (statement: string) =>
    parties.filter(({ facts }) => facts.some(({ to }) => to === statement));
  const [one = '', another = ''] = [other, subject ?? ''].map((statement = '') =>
    words.holding(name(statement), words.who(withStatuses(said(statement), spoken))),
  );
  const how = beside.some(({ kind }) => kind === 'SAME_END') ? 'SAME_END' : 'SUPPORTS';
  return together([
    words.joined[how](one, another),
    asOneSaid(parties, spoken),
    words.meet({
      kinds: numberOf(found, 'stakeholders'),
      documents: numberOf(found, 'documents'),
    }),
    found.certain ? '' : words.weak,
  ]);
}

/** Who is said to be the same as another: a number smaller than the names is explained. */
function asOneSaid(parties: readonly Party[], { words, name, isSame }: Spoken): string {
  const pairs = parties
    .filter(({ id, speaksAs }) => id !== speaksAs && isSame(id, speaksAs))
    .map(({ id, speaksAs }) => words.asOne(name(id), name(speaksAs)));
  return pairs.length === 0
    ? ''
    : words.countAsOne({
        names: pairs.slice(0, REASONS),
        others: Math.max(0, pairs.length - REASONS),
      });
}

/** Who stands on which side of a statement, or behind which of two; of means, in which words each differs. */
export function divergenceSentence(divergence: Divergence, spoken: Spoken): string {
  const { kind, statement, other, sides, between, readings } = divergence;
  const { words, name } = spoken;
  const shown = sides.map((side) => sideSentence(side, divergence, spoken));
  const title = name(statement);
  return together([
    other === null
      ? words.divergences[kind](title, shown)
      : words.answers[kind](shown[0] ?? '', shown[1] ?? ''),
    between.length === 0 ? '' : words.inBetween(named(between, spoken)),
    readings.some(({ status }) => status === 'inferred') ? words.reading : '',
  ]);
}

function sideSentence(
  { statement, parties, stances, instrument, limit }: Divergence['sides'][number],
  { kind, other }: Divergence,
  spoken: Spoken,
): string {
  const { words, name, text } = spoken;
  const who = words.who(withStatuses(parties, spoken));
  const means = words.means({
    who,
    instrument: kind === 'MEANS' && instrument ? text(instrument) : null,
    limit: kind === 'MEANS' && limit ? text(limit) : null,
  });
  if (other === null) return means;
  const rejects = stances.every((stance) => stance === 'against');
  return rejects ? words.rejecting(name(other), means) : words.holding(name(statement), means);
}

const together = (sentences: readonly string[]) => sentences.filter((one) => one !== '').join(' ');

const numberOf = ({ parts }: Found, wanted: string) =>
  parts.find(({ name }) => name === wanted)?.value ?? null;

/** The first few by name, and how many more. */
const named = (parties: readonly Party[], { name }: Spoken): Some =>
  someOf(parties, ({ id }) => name(id));

/** The same, each with what is unsure about it. */
const withStatuses = (parties: readonly Party[], { words, name, status }: Spoken): Some =>
  someOf(parties, ({ id, facts }) =>
    words.withStatus(name(id), [...new Set(facts.map((fact) => status(fact.status)))]),
  );

const someOf = (parties: readonly Party[], nameOf: (party: Party) => string): Some => ({
  names: parties.slice(0, NAMED).map(nameOf),
  others: Math.max(0, parties.length - NAMED),
});
