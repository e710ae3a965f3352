/** A matrix of votes, checked: who agrees, disagrees or passes on what, and who did not see it. */
import { badInput } from '../../errors.ts';
import { checkVoteSize, MOST_STATEMENTS, sizeOfVotes } from './sizes.ts';

/** 1 agrees, -1 disagrees, 0 passes, null did not see the statement. */
export type Vote = 1 | -1 | 0 | null;

export interface VoteInput {
  readonly participants?: readonly string[] | null;
  readonly statements?: readonly string[] | null;
  readonly rows?: readonly (readonly (number | null)[])[] | null;
  readonly marks?: readonly string[] | null;
  readonly votes?:
    | readonly {
        readonly participant: string;
        readonly statement: string;
        readonly vote: number;
      }[]
    | null;
}

export interface Matrix {
  readonly participants: readonly string[];
  readonly statements: readonly string[];
  readonly rows: readonly (readonly Vote[])[];
}

/** Rows, rows as marks, or single votes: one of the three. Its size is checked before it is written out. */
export function matrixOf(input: VoteInput): Matrix {
  const { participants, statements, rows, marks, votes } = input;
  const given = [rows, marks, votes].filter((one) => one !== null && one !== undefined);
  if (given.length !== 1) {
    throw badInput(
      'input',
      'Give the votes in one way: rows, marks or votes.',
      'Donner les votes d’une seule manière : rows, marks ou votes.',
    );
  }
  checkVoteSize(sizeOfVotes(input));
  const whole = votes ? fromVotes(votes, participants, statements) : undefined;
  return within(whole ?? fromRows(rows ?? (marks ?? []).map(unmarked), participants, statements));
}

const MARKS = new Map<string, number | null>([
  ['+', 1],
  ['-', -1],
  ['0', 0],
  ['.', null],
]);

/** A number before a point stands for as many points: most statements are not seen by most. */
const MARK = /([1-9]\d{0,5})\.|[\s\S]/gu;

function unmarked(row: string, at: number): (number | null)[] {
  const votes: (number | null)[] = [];
  for (const [mark, unseen] of row.matchAll(MARK)) {
    const vote = MARKS.get(mark);
    const times = unseen === undefined ? 1 : Number(unseen);
    if ((unseen === undefined && vote === undefined) || votes.length + times > MOST_STATEMENTS) {
      throw badInput(
        'marks',
        `Row ${at + 1}: “${mark}” is no vote, or one too many; expected +, -, 0 or a point, at most ${MOST_STATEMENTS}.`,
        `Rangée ${at + 1} : « ${mark} » n’est pas un vote, ou est de trop; attendu : +, -, 0 ou un point, au plus ${MOST_STATEMENTS}.`,
      );
    }
    for (let time = 0; time < times; time += 1) votes.push(vote ?? null);
  }
  return votes;
}

function fromRows(
  rows: readonly (readonly (number | null)[])[],
  participants: VoteInput['participants'],
  statements: VoteInput['statements'],
): Matrix {
  const width = statements?.length ?? rows[0]?.length ?? 0;
  rows.forEach((row, at) => {
    if (row.length !== width) {
      throw badInput(
        'rows',
        `Row ${at + 1} has ${row.length} votes where ${width} are expected.`,
        `La rangée ${at + 1} compte ${row.length} votes au lieu de ${width}.`,
      );
    }
  });
  if (participants && participants.length !== rows.length) {
    throw badInput(
      'participants',
      `${participants.length} participants are named for ${rows.length} rows.`,
      `${participants.length} participants sont nommés pour ${rows.length} rangées.`,
    );
  }
  const numbered = (size: number) => Array.from({ length: size }, (_, at) => String(at + 1));
  return {
    participants: once(participants ?? numbered(rows.length), 'participants'),
    statements: once(statements ?? numbered(width), 'statements'),
    rows: rows.map((row, at) =>
      row.map((vote) => (vote === null ? null : voteIn(vote, `${at + 1}`))),
    ),
  };
}

function fromVotes(
  votes: NonNullable<VoteInput['votes']>,
  participants: VoteInput['participants'],
  statements: VoteInput['statements'],
): Matrix {
  const names = {
    participants: once(
      participants ?? unique(votes.map(({ participant }) => participant)),
      'participants',
    ),
    statements: once(statements ?? unique(votes.map(({ statement }) => statement)), 'statements'),
  };
  const row = places(names.participants);
  const column = places(names.statements);
  const rows = names.participants.map(() => names.statements.map((): Vote => null));
  for (const { participant, statement, vote } of votes) {
    const [at, on] = [row.get(participant), column.get(statement)];
    const own = at === undefined ? undefined : rows[at];
    if (own === undefined || on === undefined || own[on] !== null) {
      throw badInput(
        'votes',
        `A vote of “${participant}” on “${statement}” stands twice, or is of nobody or on nothing named.`,
        `Un vote de « ${participant} » sur « ${statement} » est donné deux fois, ou n’est de personne ou sur rien de nommé.`,
      );
    }
    own[on] = voteIn(vote, participant);
  }
  return { ...names, rows };
}

function voteIn(vote: number, of: string): Vote {
  if (vote === 1 || vote === -1 || vote === 0) return vote;
  throw badInput(
    'rows',
    `${vote} is no vote (row ${of}); expected 1, -1, 0 or null.`,
    `${vote} n’est pas un vote (rangée ${of}); attendu : 1, -1, 0 ou null.`,
  );
}

function within(matrix: Matrix): Matrix {
  if (matrix.rows.some((row) => row.some((vote) => vote !== null))) return matrix;
  throw badInput(
    'input',
    'There is nobody who votes, or nothing to vote on.',
    'Personne ne vote, ou rien n’est soumis au vote.',
  );
}

function once(names: readonly string[], field: string): readonly string[] {
  if (new Set(names).size === names.length) return names;
  throw badInput(field, 'The same name stands twice.', 'Le même nom est donné deux fois.');
}

const unique = (all: readonly string[]) => [...new Set(all)];
const places = (all: readonly string[]) => new Map(all.map((one, at) => [one, at]));
