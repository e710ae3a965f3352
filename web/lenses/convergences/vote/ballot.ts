/** From a table of votes, as people and Polis write it, to what the API takes; or what is wrong with it, and where. */

/** 1 agrees, -1 disagrees, 0 passes, null did not see it. */
type Vote = 1 | -1 | 0 | null;

export interface Ballot {
  readonly participants: readonly string[];
  readonly statements: readonly string[];
  /** A row of signs for each participant: + - 0, and a point for what was not seen, 12. for twelve of them. */
  readonly marks: readonly string[];
}

export type Problem =
  | { readonly what: 'empty' | 'unnamed' | 'tooLarge' | 'notRead' }
  | { readonly what: 'cell'; readonly row: number; readonly column: string; readonly value: string }
  | {
      readonly what: 'ragged';
      readonly row: number;
      readonly found: number;
      readonly expected: number;
    }
  | { readonly what: 'twice'; readonly participant: string; readonly statement: string }
  | { readonly what: 'name'; readonly name: string };

const MOST_PARTICIPANTS = 5_000;
const MOST_STATEMENTS = 500;

/** As one reads a word: without case, accents, apostrophes and spaces around it. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’']/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

const VOTES: ReadonlyMap<string, Vote> = new Map<string, Vote>([
  ['', null],
  ...['1', '+1', '+', 'agree', 'agrees', 'yes', 'd accord', 'en accord', 'oui', 'pour'].map(
    (word) => [word, 1] as const,
  ),
  ...[
    ...['-1', '-', '−', '−1', 'disagree', 'disagrees', 'no', 'pas d accord', 'en desaccord'],
    ...['desaccord', 'non', 'contre'],
  ].map((word) => [word, -1] as const),
  ...['0', 'pass', 'passes', 'unsure', 'neutral', 'passe', 'je passe', 'neutre'].map(
    (word) => [word, 0] as const,
  ),
]);

const PARTICIPANT = new Set([
  'participant',
  'participant e',
  'participante',
  'participants',
  'voter',
  'voter-id',
  'participant-id',
  'personne',
]);
const STATEMENT = new Set(['statement', 'comment-id', 'statement-id', 'enonce']);
const VOTE = new Set(['vote', 'votes']);
/** What Polis adds to a row of its matrix. */
const COUNTS = new Set(['group-id', 'n-comments', 'n-votes', 'n-agree', 'n-disagree', 'xid']);

/** @param table the cells of a CSV, its first row the names of the columns. */
export function ballotOf(table: readonly (readonly string[])[]): Ballot | Problem {
  const [head = [], ...rows] = table.filter((row) => row.some((cell) => cell.trim() !== ''));
  if (rows.length === 0) return { what: 'empty' };
  for (const [at, row] of rows.entries()) {
    if (row.length !== head.length)
      return { what: 'ragged', row: at + 2, found: row.length, expected: head.length };
  }
  const names = head.map(plain);
  const at = (wanted: ReadonlySet<string>) => names.findIndex((name) => wanted.has(name));
  const [who, what, how] = [at(PARTICIPANT), at(STATEMENT), at(VOTE)];
  const listed = who !== -1 && what !== -1 && how !== -1;
  return listed ? fromList(rows, who, what, how, head) : fromMatrix(head, names, rows);
}

function fromMatrix(
  head: readonly string[],
  names: readonly string[],
  rows: readonly (readonly string[])[],
): Ballot | Problem {
  const own = names.findIndex((name) => PARTICIPANT.has(name));
  // Without a column of that name, the first is taken for it where its cells are no votes.
  const first = rows.some((row) => VOTES.get(plain(row[0] ?? '')) === undefined) ? 0 : -1;
  const who = own === -1 ? first : own;
  const columns = head.flatMap((_, at) => (at === who || COUNTS.has(names[at] ?? '') ? [] : [at]));
  if (columns.length === 0) return { what: 'unnamed' };
  const statements = columns.map((at) => head[at]?.trim() || String(at + 1));
  const participants = rows.map(
    (row, at) => (who === -1 ? '' : row[who]?.trim()) || String(at + 1),
  );
  const votes: Vote[][] = [];
  for (const [at, row] of rows.entries()) {
    const cells: Vote[] = [];
    for (const column of columns) {
      const vote = VOTES.get(plain(row[column] ?? ''));
      if (vote === undefined)
        return { what: 'cell', row: at + 2, column: head[column] ?? '', value: row[column] ?? '' };
      cells.push(vote);
    }
    votes.push(cells);
  }
  return whole(participants, statements, votes);
}

function fromList(
  rows: readonly (readonly string[])[],
  who: number,
  what: number,
  how: number,
  head: readonly string[],
): Ballot | Problem {
  const participants = [...new Set(rows.map((row) => row[who]?.trim() ?? ''))];
  const statements = [...new Set(rows.map((row) => row[what]?.trim() ?? ''))];
  if (tooLarge(participants, statements)) return { what: 'tooLarge' };
  const places = new Map(participants.map((name, at) => [name, at]));
  const columns = new Map(statements.map((name, at) => [name, at]));
  const votes = participants.map(() => statements.map((): Vote => null));
  for (const [at, row] of rows.entries()) {
    const [participant, statement] = [row[who]?.trim() ?? '', row[what]?.trim() ?? ''];
    const vote = VOTES.get(plain(row[how] ?? ''));
    if (vote === undefined)
      return { what: 'cell', row: at + 2, column: head[how] ?? '', value: row[how] ?? '' };
    const own = votes[places.get(participant) ?? -1];
    const column = columns.get(statement) ?? -1;
    if (own === undefined) continue;
    if (own[column] !== null) return { what: 'twice', participant, statement };
    own[column] = vote;
  }
  return whole(participants, statements, votes);
}

function whole(
  participants: readonly string[],
  statements: readonly string[],
  votes: readonly (readonly Vote[])[],
): Ballot | Problem {
  if (tooLarge(participants, statements)) return { what: 'tooLarge' };
  const twice = twiceIn(participants) ?? twiceIn(statements);
  if (twice !== undefined) return { what: 'name', name: twice };
  if (votes.every((row) => row.every((vote) => vote === null))) return { what: 'empty' };
  return { participants, statements, marks: votes.map(marksOf) };
}

const tooLarge = (participants: readonly string[], statements: readonly string[]) =>
  participants.length > MOST_PARTICIPANTS || statements.length > MOST_STATEMENTS;

const twiceIn = (names: readonly string[]): string | undefined => {
  const seen = new Set<string>();
  return names.find((name) => seen.size === seen.add(name).size);
};

const marksOf = (row: readonly Vote[]): string =>
  row
    .map((vote) => (vote === null ? '.' : vote === 1 ? '+' : vote === -1 ? '-' : '0'))
    .join('')
    .replace(/\.{2,}/g, (points) => `${points.length}.`);

/** Twelve people on four statements: two camps on the first two, who agree on the last two. */
export const SAMPLE: readonly (readonly (1 | -1 | 0)[])[] = Array.from({ length: 12 }, (_, at) =>
  at < 6 ? [1, -1, 1, at === 2 ? 0 : 1] : [-1, 1, 1, at === 9 ? -1 : 1],
);
