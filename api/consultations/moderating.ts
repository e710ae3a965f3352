/** What administrators and editors do: open, close, look at statements, add what was written on paper. */
import { allow } from '../access/viewer.ts';
import type { Context } from '../context.ts';
import { today } from '../day.ts';
import type { Language } from '../errors.ts';
import { snapshotOf } from '../snapshot/snapshot.ts';
import { checkPrintable } from '../words/refusing.ts';
import type { Live } from './live.ts';
import {
  type Consultation,
  consultationOf,
  EMPTY,
  idOf,
  keptBallot,
  keptConsultation,
  keptSubmitted,
  type Moderation,
  type Submitted,
  submittedOf,
} from './records.ts';
import { refusedHere, wrongInput } from './refusals.ts';
import { MOST } from './rules.ts';
import { appended, checkKinds, checkText, known } from './taking-part.ts';
import { codeDigestOf, newSecret } from './voter.ts';

export interface Opening {
  readonly question: string;
  readonly opensOn?: string | null;
  readonly closesOn?: string | null;
  readonly moderation?: Moderation | null;
  readonly languages?: readonly Language[] | null;
  readonly introductionFr?: string | null;
  readonly introductionEn?: string | null;
  readonly reading?: readonly string[] | null;
  readonly invited?: readonly string[] | null;
  readonly code?: string | null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function checkDay(field: string, text: string): string {
  const isDay = DAY.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
  if (!isDay) throw wrongInput(field, ({ noDay }) => noDay(text));
  return text;
}

const prose = (field: string, text: string | null | undefined): string | null =>
  !text?.trim() ? null : checkProse(field, text);

/** Line breaks stay: they part paragraphs. */
function checkProse(field: string, text: string): string {
  const plain = text.normalize('NFC').trim();
  checkPrintable(field, plain);
  if (plain.length <= MOST.introduction) return plain;
  throw wrongInput(field, ({ length }) => length(field, MOST.introduction));
}

export async function open(context: Context, input: Opening): Promise<Live> {
  allow(await context.viewer(), 'consult');
  const { facts } = await snapshotOf(context.graph, context.vocabulary);
  const { question } = input;
  if (facts.entities.get(question)?.kind !== 'Question')
    throw refusedHere('NOT_FOUND', ({ noQuestion }) => noQuestion(question), 'question');
  const opens = checkDay('opensOn', input.opensOn ?? today());
  const closes = input.closesOn ? checkDay('closesOn', input.closesOn) : null;
  if (closes !== null && closes < opens)
    throw wrongInput('closesOn', ({ daysReversed }) => daysReversed);
  const reading = [...new Set(input.reading ?? [])];
  if (reading.length > MOST.reading)
    throw wrongInput('reading', ({ tooManyReading }) => tooManyReading(MOST.reading));
  const missing = reading.find((id) => !facts.entities.has(id));
  if (missing !== undefined) throw unknownEntity(missing);
  checkKinds(context, input.invited ?? []);
  const all = await context.consulting.all();
  return context.consulting.begin({
    id: freeId(question, new Set(all.map(({ id }) => id))),
    question,
    opens,
    closes,
    isClosed: false,
    moderation: input.moderation ?? 'before',
    languages: input.languages?.length ? [...new Set(input.languages)] : ['FR', 'EN'],
    introductionFr: prose('introductionFr', input.introductionFr),
    introductionEn: prose('introductionEn', input.introductionEn),
    reading,
    invited: [...new Set(input.invited ?? [])],
    code: input.code ? codeDigestOf(checkText('code', input.code, MOST.code)) : null,
  });
}

const unknownEntity = (id: string) =>
  refusedHere('NOT_FOUND', ({ noEntity }) => noEntity(id), 'reading');

/** The id of the question, or with a number behind it where it was opened before. */
function freeId(question: string, taken: ReadonlySet<string>): string {
  let id = question;
  for (let time = 2; taken.has(id); time += 1) id = `${question}-${time}`;
  return id;
}

export async function close(context: Context, id: string): Promise<Live> {
  allow(await context.viewer(), 'consult');
  const live = await known(context, id);
  await context.consulting.write({
    label: 'Consultation',
    id,
    change(before) {
      const one: Consultation = before === null ? live.consultation : consultationOf(before);
      return { after: keptConsultation({ ...one, isClosed: true }), result: null };
    },
  });
  return live;
}

export type Decision = 'SHOW' | 'HIDE' | 'JOIN' | 'TRANSLATE';

export interface Moderated {
  readonly consultation: string;
  readonly statement: number;
  readonly decision: Decision;
  readonly into?: number | null;
  readonly fr?: string | null;
  readonly en?: string | null;
  readonly reason?: string | null;
}

export async function moderate(context: Context, input: Moderated): Promise<Submitted> {
  allow(await context.viewer(), 'moderate');
  const { consultation, statement, decision } = input;
  const live = await known(context, consultation);
  if (live.statements.get(statement) === undefined)
    throw refusedHere('NOT_FOUND', ({ noStatement }) => noStatement(statement), 'statement');
  const fr = input.fr ? checkText('fr', input.fr, MOST.statement) : null;
  const en = input.en ? checkText('en', input.en, MOST.statement) : null;
  const decided = decidedOn(input, live, decision);
  return context.consulting.write({
    label: 'Submission',
    id: idOf(consultation, statement),
    change(before) {
      const one = submittedOf(before ?? {});
      const after = { ...one, ...decided, fr: fr ?? one.fr, en: en ?? one.en };
      return { after: keptSubmitted(after, consultation), result: after };
    },
  });
}

function decidedOn(
  { statement, into, reason }: Moderated,
  live: Live,
  decision: Decision,
): Partial<Submitted> {
  const shown = [...live.statements.values()].filter(({ state }) => state === 'shown');
  switch (decision) {
    case 'SHOW': {
      const isNew = live.statements.get(statement)?.state !== 'shown';
      if (isNew && shown.length >= MOST.shown)
        throw refusedHere('UNAVAILABLE', ({ fullOfStatements }) => fullOfStatements);
      return { state: 'shown', into: null, reason: null };
    }
    case 'HIDE':
      if (!reason?.trim()) throw wrongInput('reason', ({ reasonNeeded }) => reasonNeeded);
      return {
        state: 'hidden',
        into: null,
        reason: checkText('reason', reason, MOST.reason),
      };
    case 'JOIN': {
      const other = shown.find(({ number }) => number === into && number !== statement);
      if (other === undefined) throw wrongInput('into', ({ intoNeeded }) => intoNeeded);
      return { state: 'joined', into: other.number, reason: null };
    }
    default:
      return {};
  }
}

interface AddedTexts {
  readonly id: string;
  readonly texts: readonly string[];
  readonly language: Language;
}

export async function addStatements(context: Context, input: AddedTexts): Promise<Submitted[]> {
  allow(await context.viewer(), 'moderate');
  const live = await known(context, input.id);
  const texts = input.texts.map((text) => checkText('texts', text, MOST.introduction));
  if (texts.length + live.statements.size > MOST.shown)
    throw refusedHere('UNAVAILABLE', ({ fullOfStatements }) => fullOfStatements);
  const made: Submitted[] = [];
  for (const text of texts) {
    const [fr, en] = input.language === 'FR' ? [text, null] : [null, text];
    const words = { fr, en, language: input.language, held: null, state: 'shown' } as const;
    made.push(await appended(context, live, { ...words, by: null }));
  }
  return made;
}

interface AddedBallots {
  readonly id: string;
  readonly statements: readonly number[];
  readonly marks: readonly string[];
  readonly kinds?: readonly string[] | null;
}

/** A number before a point stands for as many points. */
const MARK = /([1-9]\d{0,3})\.|[+\-0.]/gu;

function rowOf(text: string, at: number, width: number): string {
  const row = text.replaceAll(MARK, (mark, times?: string) =>
    times === undefined ? mark : '.'.repeat(Math.min(Number(times), MOST.statements)),
  );
  if (row.length === width && /^[+\-0.]*$/.test(row)) return row;
  throw wrongInput('marks', ({ notMarks }) => notMarks(at + 1));
}

export async function addBallots(context: Context, input: AddedBallots): Promise<number> {
  allow(await context.viewer(), 'moderate');
  const { id, statements, kinds } = input;
  const live = await known(context, id);
  checkKinds(context, kinds ?? []);
  const unknown = statements.find((number) => live.statements.get(number) === undefined);
  if (unknown !== undefined)
    throw refusedHere('NOT_FOUND', ({ noStatement }) => noStatement(unknown), 'statements');
  const rows = input.marks.map((text, at) => rowOf(text, at, statements.length));
  if (rows.length + live.voters > MOST.voters) throw refusedHere('UNAVAILABLE', ({ full }) => full);
  const width = Math.max(0, ...statements);
  const places = new Map(statements.map((number, at) => [number, at]));
  await Promise.all(
    rows.map((row) => {
      const marks = Array.from(
        { length: width },
        (_, at) => row[places.get(at + 1) ?? -1] ?? '.',
      ).join('');
      const typed = { ...EMPTY, marks, isTyped: true, kinds: [...new Set(kinds ?? [])] };
      const ballot = { ...typed, id: newSecret(), day: today() };
      return context.consulting.write({
        label: 'Ballot',
        id: ballot.id,
        change: () => ({ after: keptBallot(ballot, id), result: null }),
      });
    }),
  );
  return rows.length;
}
