/**
 * A published conversation of Polis is read in and written out again: counts equal a count by hand of its own
 * tables.
 */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { beforeAll, expect, test } from 'vitest';
import { FLOOR } from '../../api/convergences/votes/consensus.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { fromPolis, parted } from '../../web/lenses/consultations/polis.ts';
import { ASKED, QUESTION } from '../support/asked-question.ts';
import { serving } from '../support/serving.ts';
import { ADD_BALLOTS, ADD_STATEMENTS, OPEN, RESULTS, voting } from '../support/voting.ts';
import { world } from '../support/world.ts';

const tableOf = (name: string): string[][] =>
  Papa.parse<string[]>(
    readFileSync(new URL(`../data/polis/${name}.csv`, import.meta.url), 'utf8'),
    { skipEmptyLines: true },
  ).data;
const COMMENTS = tableOf('comments');
const VOTES = tableOf('participants-votes');

/** By hand: the votes on each comment that was not rejected, by its id, in the order of the participants. */
function byHand() {
  const [names = [], ...rows] = COMMENTS;
  const of = (row: string[], name: string) => row[names.indexOf(name)] ?? '';
  const [header = [], ...participants] = VOTES;
  return rows
    .filter((row) => of(row, 'moderated') !== '-1')
    .map((row) => ({
      id: Number(of(row, 'comment-id')),
      text: of(row, 'comment-body').trim(),
      agrees: Number(of(row, 'agrees')),
      disagrees: Number(of(row, 'disagrees')),
      votes: participants.map((one) => one[header.indexOf(of(row, 'comment-id'))] ?? ''),
    }))
    .sort((a, b) => a.id - b.id);
}
const count = (votes: readonly string[], vote: string) =>
  votes.filter((one) => one === vote).length;

interface Score {
  readonly statement: { readonly number: number; readonly text: string };
  readonly [count: string]: unknown;
  readonly byGroup: readonly { agreeCount: number; disagreeCount: number; voteCount: number }[];
}

let graph: Graph;
let address: string;
let people: ReturnType<typeof voting>;
let scores: readonly Score[];
const read = fromPolis([VOTES, COMMENTS]);

beforeAll(async () => {
  graph = await world(ASKED);
  people = voting(graph);
  address = await serving(graph);
  if (typeof read === 'string') throw new Error(read);
  await people.administrator(OPEN, { input: { question: QUESTION } });
  for (const texts of parted(read.statements)) {
    const { errors } = await people.administrator(ADD_STATEMENTS, {
      id: QUESTION,
      texts,
      language: 'EN',
    });
    expect(errors).toBeUndefined();
  }
  const statements = read.statements.map((_, at) => at + 1);
  for (const marks of parted(read.ballots)) {
    const { errors } = await people.administrator(ADD_BALLOTS, { id: QUESTION, statements, marks });
    expect(errors).toBeUndefined();
  }
  const { data } = await people.reader(RESULTS, { id: QUESTION });
  scores = data.liveConsultation.results.scores;
});

test('all that its moderators did not reject is there, and as many votes as its tables hold', async () => {
  const hand = byHand();
  expect(read).toMatchObject({
    statements: hand.map(({ text }) => text),
    votes: 2_849,
    leftOut: 23,
  });
  const { data } = await people.reader(RESULTS, { id: QUESTION });
  expect(data.liveConsultation).toMatchObject({
    // Two of 339 voted on nothing else than what was rejected.
    participantCount: 337,
    voteCount: hand.flatMap(({ votes }) => votes.filter((vote) => vote !== '')).length,
  });
});

test('counts equal a count by hand, and are never above those that Polis publishes', () => {
  for (const [at, { agrees, disagrees, votes }] of byHand().entries()) {
    const score = scores.find(({ statement }) => statement.number === at + 1);
    expect(score).toMatchObject({
      agreeCount: count(votes, '1'),
      disagreeCount: count(votes, '-1'),
      passCount: count(votes, '0'),
    });
    // Polis counts a vote that was changed once more in this table; 123 of 2,995 were.
    expect(count(votes, '1')).toBeLessThanOrEqual(agrees);
    expect(count(votes, '-1')).toBeLessThanOrEqual(disagrees);
    expect(agrees + disagrees - count(votes, '1') - count(votes, '-1')).toBeLessThanOrEqual(10);
  }
});

test('consensus is the product over groups of what its own export says of them', async () => {
  const table = await exported('participants-votes');
  const [header = [], ...rows] = table;
  const groups = [...new Set(rows.map((row) => row[1]))].filter((group) => group !== '').sort();
  for (const { statement, consensus, byGroup } of scores) {
    const on = header.indexOf(String(statement.number - 1));
    const own = groups.map((group) => {
      const votes = rows.filter((row) => row[1] === group).map((row) => row[on] ?? '');
      const agreeCount = count(votes, '1');
      const disagreeCount = count(votes, '-1');
      return {
        agreeCount,
        disagreeCount,
        voteCount: agreeCount + disagreeCount + count(votes, '0'),
      };
    });
    expect(byGroup).toEqual(own);
    const product = own.reduce((all, one) => all * ((one.agreeCount + 1) / (one.voteCount + 2)), 1);
    if (own.length > 0 && own.every(({ voteCount }) => voteCount >= FLOOR))
      expect(consensus).toBeCloseTo(product, 10);
    else if (own.length > 0) expect(consensus).toBeNull();
  }
});

test('written out and read in again, nothing is added and nothing is lost', async () => {
  const again = fromPolis([await exported('comments'), await exported('votes')]);
  const wide = fromPolis([await exported('comments'), await exported('participants-votes')]);
  if (typeof read === 'string' || typeof again === 'string' || typeof wide === 'string')
    throw new Error(`${again} ${wide}`);
  const plain = (texts: readonly string[]) => texts.map((text) => text.replace(/\s+/g, ' ').trim());
  for (const one of [again, wide]) {
    expect(one.statements).toEqual(plain(read.statements));
    expect([...one.ballots].sort()).toEqual([...read.ballots].sort());
  }
});

async function exported(name: string): Promise<string[][]> {
  const response = await fetch(`${address}/consultations/${QUESTION}/${name}.csv`);
  const text = await response.text();
  return Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
}

test('tables that are no export of Polis are refused, each with its reason', () => {
  expect(fromPolis([VOTES])).toBe('noComments');
  expect(fromPolis([COMMENTS])).toBe('noVotes');
  expect(fromPolis([])).toBe('noComments');
  const [header = [], first = [], ...rest] = VOTES;
  const wrong = [header, [...first.slice(0, 6), 'yes', ...first.slice(7)], ...rest];
  expect(fromPolis([COMMENTS, wrong])).toBe('notRead');
  const many = Array.from({ length: 301 }, (_, at) => [String(at), `Sentence ${at}`, '1']);
  expect(fromPolis([[['comment-id', 'comment-body', 'moderated'], ...many], VOTES])).toBe(
    'tooMany',
  );
});

test('of a vote that was changed, the last one counts', () => {
  const votes = [
    ['timestamp', 'comment-id', 'voter-id', 'vote'],
    ['2', '0', '7', '-1'],
    ['1', '0', '7', '1'],
  ];
  const comments = [
    ['comment-id', 'comment-body', 'moderated'],
    ['0', 'A sentence', '1'],
  ];
  expect(fromPolis([comments, votes])).toMatchObject({ ballots: ['-'], votes: 1 });
});
