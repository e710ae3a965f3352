/** From the tables that Polis writes (`comments`, and `votes` or `participants-votes`) to statements and ballots. */

type Table = readonly (readonly string[])[];

export interface FromPolis {
  /** In the order of Polis. Those that its moderators rejected are left out. */
  readonly statements: readonly string[];
  /** A row of signs for each ballot with a vote: + - 0, and a point for no vote, 12. for twelve of them. */
  readonly ballots: readonly string[];
  readonly votes: number;
  /** Votes on statements that are left out. */
  readonly leftOut: number;
}

export type PolisProblem = 'noComments' | 'noVotes' | 'notRead' | 'tooMany';

/** As the API takes them. */
const [MOST_STATEMENTS, MOST_BALLOTS] = [300, 5_000];
const SIGNS: Readonly<Record<string, string>> = { '1': '+', '-1': '-', '0': '0' };

/** @param tables in any order, each with its header */
export function fromPolis(tables: readonly Table[]): FromPolis | PolisProblem {
  const named = (...names: string[]) =>
    tables.find(([header = []]) => names.every((name) => header.includes(name)));
  const comments = named('comment-id', 'comment-body');
  if (comments === undefined) return 'noComments';
  const cells = (table: Table) => {
    const [header = [], ...rows] = table;
    return rows.map((row) => (name: string) => (row[header.indexOf(name)] ?? '').trim());
  };
  const shown = cells(comments)
    .filter((of) => of('moderated') !== '-1' && of('comment-body') !== '')
    .sort((a, b) => Number(a('comment-id')) - Number(b('comment-id')));
  if (shown.length > MOST_STATEMENTS) return 'tooMany';
  const places = new Map(shown.map((of, at) => [of('comment-id'), at]));
  const votes = votesIn(
    named('participant', 'group-id', 'n-votes'),
    named('comment-id', 'voter-id', 'vote'),
    cells,
  );
  if (typeof votes === 'string') return votes;
  const rows = new Map<string, string[]>();
  let [counted, leftOut] = [0, 0];
  for (const { voter, comment, sign } of votes) {
    const at = places.get(comment);
    if (at === undefined) {
      leftOut += 1;
      continue;
    }
    const row = rows.get(voter) ?? shown.map(() => '.');
    if (row[at] === '.') counted += 1;
    row[at] = sign;
    rows.set(voter, row);
  }
  if (rows.size > MOST_BALLOTS) return 'tooMany';
  return {
    statements: shown.map((of) => of('comment-body')),
    ballots: [...rows.values()].map((row) => shortened(row.join(''))),
    votes: counted,
    leftOut,
  };
}

interface Given {
  readonly voter: string;
  readonly comment: string;
  readonly sign: string;
}
type Cells = (table: Table) => readonly ((name: string) => string)[];

/** A table with a row for each participant says how votes ended; one with a row for each vote has changed ones too. */
function votesIn(
  wide: Table | undefined,
  long: Table | undefined,
  cells: Cells,
): Given[] | PolisProblem {
  if (wide !== undefined) {
    const comments = (wide[0] ?? []).filter((name) => /^\d+$/.test(name));
    const all = cells(wide).flatMap((of) =>
      comments.flatMap((comment) => {
        const vote = of(comment);
        return vote === '' ? [] : [{ voter: of('participant'), comment, sign: SIGNS[vote] ?? '?' }];
      }),
    );
    return all.some(({ sign }) => sign === '?') ? 'notRead' : all;
  }
  if (long === undefined) return 'noVotes';
  const all = cells(long)
    .map((of) => ({
      voter: of('voter-id'),
      comment: of('comment-id'),
      sign: SIGNS[of('vote')] ?? '?',
      at: Number(of('timestamp')),
    }))
    .sort((a, b) => a.at - b.at);
  return all.some(({ sign }) => sign === '?') ? 'notRead' : all;
}

/** Ballots are mostly points. */
const shortened = (marks: string): string =>
  marks.replace(/\.{3,}/g, (points) => `${points.length}.`);

/** Parts of a list that each fit into one request. */
export function parted(all: readonly string[], most = 200, longest = 150_000): string[][] {
  const parts: string[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const one of all) {
    const last = parts.at(-1);
    if (last === undefined || last.length >= most || length + one.length > longest) {
      parts.push([one]);
      length = one.length;
    } else {
      last.push(one);
      length += one.length;
    }
  }
  return parts;
}
