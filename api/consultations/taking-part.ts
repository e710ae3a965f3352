/** What participants do: join, vote, say who they are, add a statement, leave. */
import type { Context } from '../context.ts';
import { today } from '../day.ts';
import type { Language } from '../errors.ts';
import { checkPrintable, notFound } from '../words/refusing.ts';
import { likeTo, SAME } from './likeness.ts';
import type { Live } from './live.ts';
import {
  type Ballot,
  ballotOf,
  EMPTY,
  idOf,
  keptBallot,
  keptSubmitted,
  type Mark,
  marked,
  markOn,
  type Submitted,
  submittedOf,
  votesIn,
} from './records.ts';
import { refusedHere, tooFast, wrongInput } from './refusals.ts';
import { MOST, stateOf } from './rules.ts';
import { heldIn, wordsOf } from './texts.ts';
import { ballotIdOf, codeDigestOf, newSecret } from './voter.ts';

export async function known(context: Context, id: string): Promise<Live> {
  const live = await context.consulting.of(id);
  if (live === null) throw notFound(id);
  return live;
}

export async function openNow(context: Context, id: string): Promise<Live> {
  const live = await known(context, id);
  if (stateOf(live.consultation, today()) !== 'OPEN')
    throw refusedHere('CONFLICT', ({ notOpen }) => notOpen, 'id');
  return live;
}

const notJoined = () => refusedHere('UNAUTHENTICATED', ({ notJoined: say }) => say);

/** The ballot of who asks; null for who has none, or has left. */
export function ballotIn({ voter }: Context, live: Live): Ballot | null {
  if (voter.secret === null) return null;
  const ballot = live.ballots.get(ballotIdOf(voter.secret, live.consultation.id));
  return ballot === undefined || ballot.isWithdrawn ? null : ballot;
}

/** Changes the ballot of who asks. @throws UNAUTHENTICATED for who has not joined */
export function changed(
  context: Context,
  live: Live,
  change: (ballot: Ballot) => Ballot,
): Promise<Ballot> {
  const { consulting, voter } = context;
  const consultation = live.consultation.id;
  if (voter.secret === null) return Promise.reject(notJoined());
  const id = ballotIdOf(voter.secret, consultation);
  return consulting.write({
    label: 'Ballot',
    id,
    change(before) {
      if (before === null) throw notJoined();
      const ballot = ballotOf(before);
      if (ballot.isWithdrawn) throw notJoined();
      const isFlagged = ballot.isFlagged || (consulting.slowed.get(id) ?? 0) >= SLOWED;
      const after = { ...change(ballot), isFlagged, day: today() };
      return { after: keptBallot(after, consultation), result: after };
    },
  });
}

/** From so many times on, who is slowed is no hasty reader. */
const SLOWED = 5;

export async function join(
  context: Context,
  { id, code }: { readonly id: string; readonly code?: string | null },
): Promise<[Live, Ballot]> {
  const { consulting, voter } = context;
  const live = await openNow(context, id);
  const own = ballotIn(context, live);
  if (own !== null) return [live, own];
  const needed = live.consultation.code;
  const { address } = voter;
  // Nobody finds a code by trying: who has used up the attempts waits.
  if (needed !== null && address !== null && consulting.codes.take(address) !== null)
    throw refusedHere('TOO_COSTLY', ({ tooMany }) => tooMany);
  if (needed !== null && (!code || codeDigestOf(code) !== needed))
    throw refusedHere('FORBIDDEN', ({ wrongCode }) => wrongCode, 'code');
  if (live.voters >= MOST.voters || live.ballots.size >= MOST.ballots)
    throw refusedHere('UNAVAILABLE', ({ full }) => full);
  if (address !== null && consulting.joins.take(address) !== null)
    throw refusedHere('TOO_COSTLY', ({ tooMany }) => tooMany);
  const isFlagged = address !== null && consulting.crowd.take(address) !== null;
  const secret = voter.secret ?? newSecret();
  const ballot = { ...EMPTY, id: ballotIdOf(secret, id), isFlagged, day: today() };
  const kept = await consulting.write({
    label: 'Ballot',
    id: ballot.id,
    change(before) {
      const there = before === null ? ballot : ballotOf(before);
      const after = there.isWithdrawn ? ballot : there;
      return { after: keptBallot(after, id), result: after };
    },
  });
  voter.give(secret);
  return [live, kept];
}

export async function castVote(
  context: Context,
  {
    id,
    statement,
    vote,
  }: { readonly id: string; readonly statement: number; readonly vote?: Mark | null },
): Promise<[Live, Ballot]> {
  const live = await openNow(context, id);
  if (live.statements.get(statement)?.state !== 'shown')
    throw refusedHere('NOT_FOUND', ({ noStatement }) => noStatement(statement), 'statement');
  slow(context, live);
  const own = ballotIn(context, live);
  if (live.voters >= MOST.voters && votesIn(own?.marks ?? '') === 0)
    throw refusedHere('UNAVAILABLE', ({ full }) => full);
  const ballot = await changed(context, live, (before) => ({
    ...before,
    marks: marked(before.marks, statement, vote ?? '.'),
  }));
  return [live, ballot];
}

/** @throws TOO_COSTLY where votes of one ballot come faster than one reads */
function slow({ consulting, voter }: Context, live: Live): void {
  if (voter.secret === null) throw notJoined();
  const ballot = ballotIdOf(voter.secret, live.consultation.id);
  const wait = consulting.votes.take(ballot);
  if (wait === null) return;
  consulting.slowed.set(ballot, (consulting.slowed.get(ballot) ?? 0) + 1);
  throw tooFast(wait);
}

export async function sayKinds(
  context: Context,
  { id, kinds }: { readonly id: string; readonly kinds: readonly string[] },
): Promise<[Live, Ballot]> {
  const live = await openNow(context, id);
  checkKinds(context, kinds);
  return [
    live,
    await changed(context, live, (ballot) => ({ ...ballot, kinds: [...new Set(kinds)] })),
  ];
}

export function checkKinds({ vocabulary }: Context, kinds: readonly string[]): void {
  const all = stakeholdersIn(vocabulary).map(({ id }) => id);
  const wrong = kinds.find((kind) => !all.includes(kind));
  if (wrong !== undefined) throw wrongInput('kinds', ({ noKind }) => noKind(wrong));
}

/** The kinds to which one may say to belong. */
export const stakeholdersIn = ({ choices }: Context['vocabulary']) =>
  (choices['stakeholder'] ?? []).filter(({ id }) => id !== 'unknown');

interface Added {
  readonly consultation: string;
  readonly text?: string | null;
  readonly language?: Language | null;
  readonly held?: string | null;
}

export interface Submission {
  readonly live: Live;
  readonly statement: Submitted;
  readonly isJoined: boolean;
  readonly ballot: Ballot;
}

type Words = Pick<Submitted, 'language' | 'fr' | 'en' | 'held'>;

async function wordsFor(input: Added, live: Live, context: Context): Promise<Words> {
  const { text, language, held } = input;
  if (held !== null && held !== undefined) {
    const found = await heldIn(context, held);
    if (found === null) throw wrongInput('held', ({ noHeld }) => noHeld(held));
    const { fr, en } = found;
    return { fr, en, held, language: fr === null ? 'EN' : 'FR' };
  }
  const words = checkText('text', text ?? '', MOST.statement);
  if (!language) throw wrongInput('language', ({ noWords }) => noWords);
  if (!live.consultation.languages.includes(language))
    throw wrongInput('language', ({ notInLanguage }) => notInLanguage);
  const [fr, en] = language === 'FR' ? [words, null] : [null, words];
  return { fr, en, held: null, language };
}

/** Without spaces around it. @throws BAD_INPUT where nothing is left, or too much */
export function checkText(field: string, text: string, most: number): string {
  const plain = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  checkPrintable(field, plain);
  if (plain.length >= 1 && plain.length <= most) return plain;
  throw wrongInput(field, ({ length }) => length(field, most));
}

export async function submit(context: Context, input: Added): Promise<Submission> {
  const { consulting } = context;
  const live = await openNow(context, input.consultation);
  const words = await wordsFor(input, live, context);
  const own = ballotIn(context, live);
  if (own === null) throw notJoined();
  const wait = consulting.submissions.take(own.id);
  if (wait !== null) throw tooFast(wait);
  const same = sameAs(words, live);
  const statement =
    same ??
    (await appended(context, live, {
      ...words,
      state: live.consultation.moderation === 'before' ? 'waiting' : 'shown',
      by: own.id,
    }));
  const ballot = await changed(context, live, (before) => ({
    ...before,
    // Who votes on it already keeps that vote.
    marks:
      markOn(before, statement.number) === '.'
        ? marked(before.marks, statement.number, '+')
        : before.marks,
  }));
  return { live, statement, isJoined: same !== null, ballot };
}

/** The statement, seen by others or waiting, that says nearly the same. */
function sameAs(words: Words, live: Live): Submitted | null {
  const all = [...live.statements.values()].filter(
    ({ state }) => state === 'shown' || state === 'waiting',
  );
  if (words.held !== null) {
    const held = all.find((one) => one.held === words.held);
    if (held !== undefined) return held;
  }
  const text = words[words.language === 'FR' ? 'fr' : 'en'] ?? '';
  return likeTo(text, all, wordsOf, SAME)[0]?.one ?? null;
}

type Fresh = Words & Pick<Submitted, 'state' | 'by'>;

/** Adds a statement under the next number. */
export async function appended(context: Context, live: Live, fresh: Fresh): Promise<Submitted> {
  const { consulting } = context;
  const consultation = live.consultation.id;
  const isFull = () =>
    live.statements.size >= MOST.statements ||
    [...live.statements.values()].filter(({ state }) => state === 'shown').length >= MOST.shown;
  for (let number = live.statements.size + 1; !isFull(); number += 1) {
    const one = { ...fresh, number, reason: null, into: null, day: today() };
    const made = await consulting.write<Submitted | null>({
      label: 'Submission',
      id: idOf(consultation, number),
      // Another may have taken the number meanwhile.
      change: (before) =>
        before === null
          ? { after: keptSubmitted(one, consultation), result: submittedOf(one) }
          : { after: before, result: null },
    });
    if (made !== null) return made;
  }
  throw refusedHere('UNAVAILABLE', ({ fullOfStatements }) => fullOfStatements);
}

export async function withdraw(context: Context, id: string): Promise<boolean> {
  const live = await known(context, id);
  const own = ballotIn(context, live);
  if (own === null) return false;
  await changed(context, live, (ballot) => ({ ...ballot, isWithdrawn: true }));
  const written = [...live.statements.values()].filter(({ by }) => by === own.id);
  await Promise.all(
    written.map((one) => {
      const isOthers = [...live.ballots.values()].some(
        (ballot) => markOn(ballot, one.number) !== '.',
      );
      return context.consulting.write({
        label: 'Submission',
        id: idOf(id, one.number),
        change(before) {
          const statement = { ...(before === null ? one : submittedOf(before)), by: null };
          const gone = { ...statement, state: 'hidden', fr: null, en: null, held: null } as const;
          return { after: keptSubmitted(isOthers ? statement : gone, id), result: null };
        },
      });
    }),
  );
  await context.graph.forget?.();
  return true;
}
