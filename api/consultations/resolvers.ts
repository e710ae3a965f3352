import { allow, mayDo } from '../access/viewer.ts';
import { concept } from '../concept.ts';
import type { Context } from '../context.ts';
import { FLOOR } from '../convergences/votes/consensus.ts';
import { today } from '../day.ts';
import type { Language } from '../errors.ts';
import { within } from '../words/refusing.ts';
import { inWords, wordsIn } from '../words/words.ts';
import type { Live } from './live.ts';
import type { Outcome } from './outcomes.ts';
import { type Ballot, markOn, type Submitted, votesIn } from './records.ts';
import type { KindVote, Scored } from './results.ts';
import { isShown, MOST, nextFor, type State, stateOf } from './rules.ts';
import { speakableBy } from './speaking.ts';
import { ballotIn, checkText, type Submission, stakeholdersIn } from './taking-part.ts';
import { alike } from './texts.ts';

interface Spoken {
  readonly language?: Language | null;
}
interface Counted {
  readonly first?: number | null;
  readonly skip?: number | null;
}

/** The first so many of them. */
function some<T>(all: readonly T[], { first, skip }: Counted): T[] {
  within('first', first ?? MOST.shown, MOST.shown);
  const start = Math.max(0, skip ?? 0);
  return all.slice(start, start + (first ?? MOST.shown));
}

const shownIn = ({ statements }: Live): Submitted[] =>
  [...statements.values()].filter(isShown).sort((a, b) => a.number - b.number);

/** With the consultation that it belongs to. */
export type BallotOf = readonly [Live, Ballot];
type GroupOf = Outcome['groups'][number] & { readonly number: number };
type ScoreOf = Scored & { readonly statement: Submitted };

const ORDER: readonly State[] = ['OPEN', 'PLANNED', 'CLOSED'];

async function mayModerate({ viewer }: Context): Promise<boolean> {
  return mayDo(await viewer(), 'moderate');
}

/** Labels of kinds of stakeholder, by their ids. */
function labelOf(kind: string, { language }: Spoken, context: Context): string {
  const found = stakeholdersIn(context.vocabulary).find(({ id }) => id === kind);
  return found === undefined ? kind : inWords(found.label, language ?? context.language);
}

const wordsOf = ({ fr, en }: Submitted, language: Language): string | null =>
  language === 'FR' ? fr : en;

/** How many vote on each statement. */
function votesOn(live: Live): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { marks, isWithdrawn } of live.ballots.values())
    for (let at = 0; !isWithdrawn && at < marks.length; at += 1)
      if (marks[at] !== '.') counts.set(at + 1, (counts.get(at + 1) ?? 0) + 1);
  return counts;
}

const turnouts = new WeakMap<Live, { readonly at: number; readonly counts: Map<number, number> }>();

/** In milliseconds: the order in which statements are offered may be this old. */
const SOON = 5_000;

function turnout(live: Live): Map<number, number> {
  const known = turnouts.get(live);
  const now = performance.now();
  if (known !== undefined && now - known.at < SOON) return known.counts;
  const counts = votesOn(live);
  turnouts.set(live, { at: now, counts });
  return counts;
}

const unseen = ([live, ballot]: BallotOf) =>
  shownIn(live).filter(({ number }) => markOn(ballot, number) === '.');

async function entitiesOf(ids: readonly string[], context: Context) {
  const all = await Promise.all(ids.map((id) => context.entity(id)));
  return all.filter((one) => one !== null);
}

export const consultations = concept(import.meta.url, {
  Query: {
    async liveConsultations(_: unknown, __: unknown, context: Context) {
      context.keepNot();
      const all = await context.consulting.all();
      const lives = await Promise.all(all.map(({ id }) => context.consulting.of(id)));
      const day = today();
      const place = ({ consultation }: Live) => ORDER.indexOf(stateOf(consultation, day));
      return lives.filter((one) => one !== null).sort((a, b) => place(a) - place(b));
    },
    async mayOpenConsultations(_: unknown, __: unknown, context: Context) {
      context.keepNot();
      return mayDo(await context.viewer(), 'consult');
    },
    stakeholderKinds: (_: unknown, __: unknown, { vocabulary }: Context) =>
      stakeholdersIn(vocabulary).map(({ id }) => ({ kind: id })),
    liveConsultation(_: unknown, { id }: { id: string }, context: Context) {
      context.keepNot();
      return context.consulting.of(id);
    },
  },
  Moderation: { BEFORE: 'before', AFTER: 'after' },
  BallotVote: { AGREE: '+', DISAGREE: '-', PASS: '0' },
  SubmissionState: { WAITING: 'waiting', SHOWN: 'shown', HIDDEN: 'hidden', JOINED: 'joined' },
  LiveConsultation: {
    id: ({ consultation }: Live) => consultation.id,
    question: ({ consultation }: Live, _: unknown, context: Context) =>
      context.entity(consultation.question),
    state: ({ consultation }: Live) => stateOf(consultation, today()),
    opensOn: ({ consultation }: Live) => consultation.opens,
    closesOn: ({ consultation }: Live) => consultation.closes,
    moderation: ({ consultation }: Live) => consultation.moderation,
    languages: ({ consultation }: Live) => consultation.languages,
    invited: ({ consultation }: Live) => consultation.invited,
    kinds: (_: Live, __: unknown, { vocabulary }: Context) =>
      stakeholdersIn(vocabulary).map(({ id }) => ({ kind: id })),
    needsCode: ({ consultation }: Live) => consultation.code !== null,
    introduction({ consultation }: Live, { language }: Spoken, context: Context) {
      const { introductionFr: fr, introductionEn: en } = consultation;
      return (language ?? context.language) === 'FR' ? (fr ?? en) : (en ?? fr);
    },
    reading: ({ consultation }: Live, _: unknown, context: Context) =>
      entitiesOf(consultation.reading, context),
    rules({ consultation }: Live, { language }: Spoken, context: Context) {
      const spoken = { language: language ?? context.language };
      return wordsIn(spoken.language).consultations.rules({
        opens: consultation.opens,
        closes: consultation.closes,
        isBefore: consultation.moderation === 'before',
        needsCode: consultation.code !== null,
        invited: consultation.invited.map((kind) => labelOf(kind, spoken, context)),
        languages: consultation.languages,
        floor: FLOOR,
      });
    },
    participantCount: ({ voters }: Live) => voters,
    voteCount: ({ votes }: Live) => votes,
    statements: (live: Live, page: Counted) => some(shownIn(live), page),
    async statement(live: Live, { number }: { number: number }, context: Context) {
      const one = live.statements.get(number) ?? null;
      if (one === null || isShown(one)) return one;
      const isOwn = one.by !== null && ballotIn(context, live)?.id === one.by;
      return isOwn || (await mayModerate(context)) ? one : null;
    },
    own(live: Live, _: unknown, context: Context): BallotOf | null {
      const ballot = ballotIn(context, live);
      return ballot === null ? null : [live, ballot];
    },
    alike: (live: Live, { text }: { text: string }, context: Context) =>
      alike(checkText('text', text, MOST.statement), live, context),
    results: (
      live: Live,
      { withoutFlagged }: { withoutFlagged: boolean | null },
      context: Context,
    ) => context.consulting.outcome(live, withoutFlagged === true),
    mayModerate: (_: Live, __: unknown, context: Context) => mayModerate(context),
    async waiting({ statements }: Live, page: Counted, context: Context) {
      allow(await context.viewer(), 'moderate');
      const all = [...statements.values()].sort((a, b) => a.number - b.number);
      const isOpen = ({ state, fr, en }: Submitted) =>
        state === 'waiting' || (state === 'shown' && (fr === null || en === null));
      return some(all.filter(isOpen), page);
    },
    async setAside({ statements }: Live, page: Counted, context: Context) {
      allow(await context.viewer(), 'moderate');
      const all = [...statements.values()].sort((a, b) => b.number - a.number);
      // Words that their author took back are gone.
      const isAside = ({ state, fr, en }: Submitted) =>
        (state === 'hidden' || state === 'joined') && (fr !== null || en !== null);
      return some(all.filter(isAside), page);
    },
  },
  ConsultationStatement: {
    text: (one: Submitted, { language }: Spoken, context: Context) =>
      wordsOf(one, language ?? context.language) ?? one.fr ?? one.en ?? '',
    isTranslated: (one: Submitted, { language }: Spoken, context: Context) =>
      wordsOf(one, language ?? context.language) !== null,
    held: ({ held }: Submitted, _: unknown, context: Context) => context.entity(held),
  },
  AlikeStatement: {
    held: ({ held }: { held: string | null }, _: unknown, context: Context) => context.entity(held),
  },
  Submission: { ballot: ({ live, ballot }: Submission): BallotOf => [live, ballot] },
  OwnBallot: {
    statementCount: ([, { marks }]: BallotOf) => votesIn(marks),
    kinds: ([, { kinds }]: BallotOf) => kinds,
    marks: ([, { marks }]: BallotOf, page: Counted) =>
      some(
        [...marks].flatMap((vote, at) => (vote === '.' ? [] : [{ statement: at + 1, vote }])),
        page,
      ),
    next: ([live, ballot]: BallotOf, page: Counted) =>
      some(nextFor(ballot, shownIn(live), turnout(live)), page),
    leftCount: (own: BallotOf) => unseen(own).length,
    speaksFor: ([, { entity }]: BallotOf, _: unknown, context: Context) => context.entity(entity),
    consents: ([, { isConsenting }]: BallotOf) => isConsenting,
    maySpeakFor: async (_: BallotOf, __: unknown, context: Context) =>
      entitiesOf(await speakableBy(context), context),
    submitted: ([{ statements }, { id }]: BallotOf, page: Counted) =>
      some(
        [...statements.values()].filter(({ by }) => by === id).sort((a, b) => b.number - a.number),
        page,
      ),
  },
  ConsultationResults: {
    floor: () => FLOOR,
    groups: ({ groups }: Outcome): GroupOf[] =>
      groups.map((one, at) => ({ ...one, number: at + 1 })),
    kindSizes: ({ kinds }: Outcome) => kinds,
    speakers: ({ ballots }: Outcome, _: unknown, context: Context) =>
      entitiesOf(
        [...new Set(ballots.flatMap((one) => (one.isConsenting ? (one.entity ?? []) : [])))].sort(),
        context,
      ),
    scores({ statements, shown }: Outcome, page: Counted): ScoreOf[] {
      const byNumber = new Map(shown.map((one) => [String(one.number), one]));
      return some(statements, page).map((one) => ({
        ...one,
        statement: byNumber.get(one.id) as Submitted,
      }));
    },
    unvoted: ({ statements, shown, participantCount: participants }: Outcome, page: Counted) => {
      const none = new Set(
        statements.flatMap(({ id, unseenCount: unseen }) => (unseen === participants ? [id] : [])),
      );
      return some(
        shown.filter(({ number }) => none.has(String(number))),
        page,
      );
    },
    sentence: (outcome: Outcome, { language }: Spoken, context: Context) =>
      wordsIn(language ?? context.language).consultations.said({
        votes: outcome.voteCount,
        participants: outcome.participantCount,
        statements: outcome.shown.length,
        groups: outcome.groups.length,
        scored: outcome.statements.filter(({ consensus }) => consensus !== null).length,
        unvoted: outcome.statements.filter(
          ({ unseenCount: unseen }) => unseen === outcome.participantCount,
        ).length,
        floor: FLOOR,
      }),
  },
  ConsultationGroup: { kindSizes: ({ kinds }: GroupOf) => kinds },
  KindSize: {
    label: ({ kind }: { kind: string }, spoken: Spoken, context: Context) =>
      labelOf(kind, spoken, context),
  },
  StakeholderKind: {
    label: ({ kind }: { kind: string }, spoken: Spoken, context: Context) =>
      labelOf(kind, spoken, context),
  },
  StatementScore: {
    share: ({ share }: ScoreOf) => share?.value ?? null,
    low: ({ share }: ScoreOf) => share?.low ?? null,
    high: ({ share }: ScoreOf) => share?.high ?? null,
    byGroup: ({ groups }: ScoreOf) => groups,
    byKind: ({ kinds }: ScoreOf) => kinds,
  },
  KindVote: {
    label: ({ kind }: KindVote, spoken: Spoken, context: Context) => labelOf(kind, spoken, context),
    agreeCount: ({ counts }: KindVote) => counts?.agreeCount ?? null,
    disagreeCount: ({ counts }: KindVote) => counts?.disagreeCount ?? null,
    voteCount: ({ counts }: KindVote) => counts?.voteCount ?? null,
  },
});
