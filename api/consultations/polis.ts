/**
 * A consultation in the tables of Polis (`summary`, `comments`, `votes`, `participants-votes`), which programs
 * for Polis read. Nothing in them tells who somebody is: participants have numbers that no order explains, a time
 * is no finer than a day, and a statement does not say which ballot is its author’s.
 */
import type { Row } from '../interchange/csv.ts';
import type { Outcome } from './outcomes.ts';
import type { Submitted } from './records.ts';
import { countedMarks, joinsOf } from './rules.ts';

export const TABLES = ['summary', 'comments', 'votes', 'participants-votes'] as const;
export type PolisTable = (typeof TABLES)[number];

interface Asked {
  readonly outcome: Outcome;
  readonly statements: Iterable<Submitted>;
  /** The question in the language of who asks. */
  readonly topic: string;
  readonly description: string;
  readonly address: string;
}

const VOTES = { '+': 1, '-': -1, '0': 0 } as const;

const secondsOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 1_000;
const textOf = ({ language, fr, en }: Submitted): string =>
  (language === 'FR' ? (fr ?? en) : (en ?? fr)) ?? '';
/** Polis counts statements from 0. */
const idOf = ({ number }: Submitted): number => number - 1;

/** Those that voted, numbered in the order of their ids, which are digests of random secrets. */
function voters({ outcome, statements }: Asked) {
  const { ballots, places, shown } = outcome;
  const joins = joinsOf(statements);
  const numbers = shown.map(({ number }) => number);
  return ballots
    .flatMap((ballot, at) => {
      const group = places[at] ?? null;
      return group === null
        ? []
        : [{ id: ballot.id, group, day: ballot.day, marks: countedMarks(ballot, numbers, joins) }];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

export function* rowsOf(table: PolisTable, asked: Asked): Generator<Row> {
  const { outcome } = asked;
  const { shown } = outcome;
  if (table === 'summary') return yield* summary(asked);
  if (table === 'comments') {
    yield ['timestamp', 'datetime', 'comment-id', 'author-id', ...COUNTS, 'comment-body'];
    const scores = new Map(outcome.statements.map((one) => [one.id, one]));
    for (const one of shown) {
      const score = scores.get(String(one.number));
      const time = [secondsOf(one.day), one.day, idOf(one)];
      yield [...time, null, score?.agreeCount ?? 0, score?.disagreeCount ?? 0, 1, textOf(one)];
    }
    return;
  }
  const all = voters(asked);
  if (table === 'votes') {
    yield ['timestamp', 'datetime', 'comment-id', 'voter-id', 'vote'];
    for (const [on, one] of shown.entries())
      for (const [voter, { marks, day }] of all.entries()) {
        const vote = VOTES[marks[on] as keyof typeof VOTES];
        if (vote !== undefined) yield [secondsOf(day), day, idOf(one), voter, vote];
      }
    return;
  }
  const counts = ['group-id', 'n-comments', 'n-votes', 'n-agree', 'n-disagree'];
  yield ['participant', ...counts, ...shown.map(idOf)];
  for (const [voter, { marks, group }] of all.entries()) {
    const [agrees, disagrees, passes] = ['+', '-', '0'].map((mark) => marks.split(mark).length - 1);
    const given = (agrees ?? 0) + (disagrees ?? 0) + (passes ?? 0);
    yield [
      ...[voter, group === -1 ? null : group, null, given, agrees, disagrees],
      ...[...marks].map((mark) => VOTES[mark as keyof typeof VOTES] ?? null),
    ];
  }
}

const COUNTS = ['agrees', 'disagrees', 'moderated'] as const;

function* summary({ outcome, topic, description, address }: Asked): Generator<Row> {
  yield ['topic', topic];
  yield ['url', address];
  yield ['voters', outcome.participantCount];
  yield ['voters-in-conv', outcome.participantCount - outcome.ungroupedCount];
  yield ['commenters', null];
  yield ['comments', outcome.shown.length];
  yield ['groups', outcome.groups.length];
  yield ['conversation-description', description];
}
