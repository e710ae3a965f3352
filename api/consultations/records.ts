/** What is kept of a consultation: itself, its statements, and a ballot for each participant. Private records, no facts. */
import type { Language } from '../errors.ts';
import type { Properties } from '../graph/things.ts';

/** When statements are looked at: before others see them, or after. */
export type Moderation = 'before' | 'after';

export interface Consultation {
  readonly id: string;
  /** The id of the question that it opens. */
  readonly question: string;
  /** Its first and last day, ISO 8601 in UTC; without a last one it goes on until somebody closes it. */
  readonly opens: string;
  readonly closes: string | null;
  readonly isClosed: boolean;
  readonly moderation: Moderation;
  /** In which languages statements may be added. */
  readonly languages: readonly Language[];
  readonly introductionFr: string | null;
  readonly introductionEn: string | null;
  /** Ids of entities to read before one votes. */
  readonly reading: readonly string[];
  /** Kinds of stakeholder that are invited; empty where everybody is. */
  readonly invited: readonly string[];
  /** The digest of the code that opens it to those who were given it; null where nobody needs one. */
  readonly code: string | null;
}

/** `waiting` for a moderator, `shown`, `hidden`, or `joined` to another that says the same. */
export type StatementState = 'waiting' | 'shown' | 'hidden' | 'joined';

export interface Submitted {
  /** Its place in the consultation, from 1. */
  readonly number: number;
  readonly state: StatementState;
  readonly language: Language;
  readonly fr: string | null;
  readonly en: string | null;
  /** Why it is hidden. */
  readonly reason: string | null;
  /** The number of the statement that it is joined to. */
  readonly into: number | null;
  /** The id of the statement of the graph that it repeats. */
  readonly held: string | null;
  /** The ballot of who wrote it: null once that person has withdrawn, or where a moderator added it. */
  readonly by: string | null;
  readonly day: string;
}

export interface Ballot {
  readonly id: string;
  /** A sign for each statement, by its number: + agrees, - disagrees, 0 passes, a point did not vote. */
  readonly marks: string;
  /** Kinds of stakeholder to which the participant says to belong. */
  readonly kinds: readonly string[];
  /** Votes came faster than one reads, or many ballots from one address. */
  readonly isFlagged: boolean;
  /** A moderator typed it in from paper, or imported it. */
  readonly isTyped: boolean;
  readonly isWithdrawn: boolean;
  readonly day: string;
  /** The id of the organisation or person for which somebody invited to it votes; null for oneself. */
  readonly entity: string | null;
  /** True where the organisation lets its stances become positions in the graph, under its name. */
  readonly isConsenting: boolean;
}

export const idOf = (consultation: string, number: number): string => `${consultation}--${number}`;

const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);
/** Lists are kept as text: a database has no empty list that is not absent. */
const joined = (all: readonly string[]): string | null => (all.length === 0 ? null : all.join(' '));
const split = (value: unknown): readonly string[] => textIn(value)?.split(' ') ?? [];

export function consultationOf(kept: Properties): Consultation {
  return {
    id: String(kept['id']),
    question: String(kept['question']),
    opens: String(kept['opens']),
    closes: textIn(kept['closes']),
    isClosed: kept['isClosed'] === true,
    moderation: kept['moderation'] === 'before' ? 'before' : 'after',
    languages: split(kept['languages']) as readonly Language[],
    introductionFr: textIn(kept['introductionFr']),
    introductionEn: textIn(kept['introductionEn']),
    reading: split(kept['reading']),
    invited: split(kept['invited']),
    code: textIn(kept['code']),
  };
}

export const keptConsultation = (one: Consultation): Properties => ({
  ...one,
  languages: joined(one.languages),
  reading: joined(one.reading),
  invited: joined(one.invited),
});

export function submittedOf(kept: Properties): Submitted {
  return {
    number: Number(kept['number']),
    state: String(kept['state']) as StatementState,
    language: kept['language'] === 'EN' ? 'EN' : 'FR',
    fr: textIn(kept['fr']),
    en: textIn(kept['en']),
    reason: textIn(kept['reason']),
    into: typeof kept['into'] === 'number' ? kept['into'] : null,
    held: textIn(kept['held']),
    by: textIn(kept['by']),
    day: String(kept['day']),
  };
}

export const keptSubmitted = (one: Submitted, consultation: string): Properties => ({
  ...one,
  consultation,
});

export function ballotOf(kept: Properties): Ballot {
  return {
    id: String(kept['id']),
    marks: textIn(kept['marks']) ?? '',
    kinds: split(kept['kinds']),
    isFlagged: kept['isFlagged'] === true,
    isTyped: kept['isTyped'] === true,
    isWithdrawn: kept['isWithdrawn'] === true,
    day: textIn(kept['day']) ?? '',
    entity: textIn(kept['entity']),
    isConsenting: kept['isConsenting'] === true,
  };
}

/** What a person withdrew leaves nothing but the fact that the record was here, so that other servers forget it too. */
export const keptBallot = (one: Ballot, consultation: string): Properties =>
  one.isWithdrawn
    ? { consultation, isWithdrawn: true }
    : { ...one, consultation, isWithdrawn: null, kinds: joined(one.kinds) };

export const EMPTY: Omit<Ballot, 'id' | 'day'> = {
  marks: '',
  kinds: [],
  isFlagged: false,
  isTyped: false,
  isWithdrawn: false,
  entity: null,
  isConsenting: false,
};

/** A sign of a ballot. */
export type Mark = '+' | '-' | '0' | '.';

export const markOn = ({ marks }: Pick<Ballot, 'marks'>, number: number): Mark =>
  (marks[number - 1] ?? '.') as Mark;

export function marked(marks: string, number: number, mark: Mark): string {
  const long = marks.padEnd(number, '.');
  return `${long.slice(0, number - 1)}${mark}${long.slice(number)}`;
}

export const votesIn = (marks: string): number => marks.length - marks.split('.').length + 1;
