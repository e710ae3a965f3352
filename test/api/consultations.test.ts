/** Consultations: who may do what, what is kept of it, and what everybody is told. */
import { beforeEach, describe, expect, test } from 'vitest';
import { readRevision } from '../../api/about.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { ASKED, QUESTION } from '../support/asked-question.ts';
import type { Ask } from '../support/asking.ts';
import {
  ADD_BALLOTS,
  ADD_STATEMENTS,
  JOIN,
  OPEN,
  RESULTS,
  SAY,
  SUBMIT,
  VOTE,
  type Voting,
  voting,
} from '../support/voting.ts';
import { world } from '../support/world.ts';

const id = QUESTION;
let graph: Graph;
let people: Voting;
beforeEach(async () => {
  graph = await world(ASKED);
  people = voting(graph);
});

const open = (more: object = {}) =>
  people.administrator(OPEN, { input: { question: id, ...more } });
const texts = ['Le lac est commun.', 'Le port doit fermer.', 'On se voit deux fois l’an.'];
const withStatements = async (more: object = {}) => {
  await open(more);
  await people.administrator(ADD_STATEMENTS, { id, texts, language: 'FR' });
};
const codeOf = ({ errors }: Awaited<ReturnType<Ask>>) => errors?.[0]?.extensions.code;

describe('a question', () => {
  test('is closed until an administrator opens it', async () => {
    expect((await people.reader('{ liveConsultations { id } }')).data.liveConsultations).toEqual(
      [],
    );
    expect(codeOf(await people.reader(OPEN, { input: { question: id } }))).toBe('UNAUTHENTICATED');
    const { data } = await open({ closesOn: '2999-01-01' });
    expect(data.openConsultation).toMatchObject({
      id,
      state: 'OPEN',
      needsCode: false,
      question: { id },
    });
    expect(data.openConsultation.rules.join(' ')).toContain('One needs no account to vote.');
  });

  test.each([
    ['what is no question', { question: 'riviere' }, 'NOT_FOUND'],
    ['a day that is none', { opensOn: '2026-02-30' }, 'BAD_INPUT'],
    ['an end before its start', { opensOn: '2026-05-02', closesOn: '2026-05-01' }, 'BAD_INPUT'],
    ['a kind that is none', { invited: ['pirates'] }, 'BAD_INPUT'],
    ['what is not there to read', { reading: ['nobody'] }, 'NOT_FOUND'],
  ])('is not opened for %s', async (_, input, code) => {
    expect(codeOf(await open(input))).toBe(code);
  });

  test('opened again is another consultation', async () => {
    await open();
    expect((await open()).data.openConsultation.id).toBe(`${id}-2`);
  });

  test('takes no votes before its first day, after its last, or once it is closed', async () => {
    await open({ opensOn: '2999-01-01' });
    expect(codeOf(await people.somebody()(JOIN, { id }))).toBe('CONFLICT');
    await open({ opensOn: '2020-01-01', closesOn: '2020-01-31' });
    expect(codeOf(await people.somebody()(JOIN, { id: `${id}-2` }))).toBe('CONFLICT');
    await open();
    const third = `${id}-3`;
    expect(codeOf(await people.somebody()(JOIN, { id: third }))).toBeUndefined();
    await people.administrator('mutation ($id: ID!) { closeConsultation(id: $id) { state } }', {
      id: third,
    });
    expect(codeOf(await people.somebody()(JOIN, { id: third }))).toBe('CONFLICT');
  });
});

describe('a participant', () => {
  test('joins without an account, with a cookie that no script reads and that goes to one path', async () => {
    await withStatements();
    const ana = people.somebody();
    expect((await ana(JOIN, { id })).data.joinConsultation).toMatchObject({
      statementCount: 0,
      leftCount: 3,
    });
    expect(ana.cookies[0]).toMatch(
      /^lacis-ballot=[\w-]{43}; Path=\/ballot; Max-Age=\d+; HttpOnly; SameSite=Strict$/,
    );
    // Once more is the same ballot.
    await ana(VOTE, { id, statement: 1, vote: 'AGREE' });
    expect((await ana(JOIN, { id })).data.joinConsultation).toMatchObject({
      statementCount: 1,
      leftCount: 2,
    });
  });

  test('has one vote for each statement, which can be changed and taken back', async () => {
    await withStatements();
    const ana = people.somebody();
    await ana(JOIN, { id });
    await ana(VOTE, { id, statement: 1, vote: 'AGREE' });
    await ana(VOTE, { id, statement: 2, vote: 'PASS' });
    const { data } = await ana(VOTE, { id, statement: 1, vote: 'DISAGREE' });
    expect(data.castVote).toEqual({
      statementCount: 2,
      leftCount: 1,
      marks: [
        { statement: 1, vote: 'DISAGREE' },
        { statement: 2, vote: 'PASS' },
      ],
    });
    expect((await ana(VOTE, { id, statement: 1, vote: null })).data.castVote.statementCount).toBe(
      1,
    );
    expect((await people.reader(RESULTS, { id })).data.liveConsultation).toMatchObject({
      participantCount: 1,
      voteCount: 1,
    });
  });

  test('is told clearly what is missing', async () => {
    await withStatements({ code: 'Lac 2026' });
    const ana = people.somebody();
    expect(codeOf(await ana(VOTE, { id, statement: 1, vote: 'AGREE' }))).toBe('UNAUTHENTICATED');
    expect(codeOf(await ana(JOIN, { id }))).toBe('FORBIDDEN');
    expect(codeOf(await ana(JOIN, { id, code: 'autre' }))).toBe('FORBIDDEN');
    expect(codeOf(await ana(JOIN, { id, code: 'lac-2026' }))).toBeUndefined();
    expect(codeOf(await ana(VOTE, { id, statement: 9, vote: 'AGREE' }))).toBe('NOT_FOUND');
    expect(codeOf(await ana(SAY, { id, kinds: ['unknown'] }))).toBe('BAD_INPUT');
    expect(codeOf(await ana(JOIN, { id: 'nowhere' }))).toBe('NOT_FOUND');
  });

  test('leaves, and nothing of the votes stays', async () => {
    await withStatements({ moderation: 'AFTER' });
    const [ana, bruno] = [people.somebody(), people.somebody()];
    for (const one of [ana, bruno]) await one(JOIN, { id });
    await ana(VOTE, { id, statement: 1, vote: 'AGREE' });
    await ana(SAY, { id, kinds: ['union'] });
    const said = async (text: string) =>
      (await ana(SUBMIT, { input: { consultation: id, text, language: 'FR' } })).data
        .submitStatement.statement.number;
    const [alone, shared] = [await said('Personne ne pêche.'), await said('Tout le monde nage.')];
    await bruno(VOTE, { id, statement: shared, vote: 'AGREE' });
    expect(
      (await ana('mutation ($id: ID!) { withdrawBallot(id: $id) }', { id })).data.withdrawBallot,
    ).toBe(true);
    const {
      results,
      participantCount: participants,
      voteCount: votes,
    } = (await people.reader(RESULTS, { id })).data.liveConsultation;
    expect({ participants, votes }).toEqual({ participants: 1, votes: 1 });
    expect(results.kindSizes).toEqual([]);
    const numbers = results.scores.map(
      (one: { statement: { number: number } }) => one.statement.number,
    );
    expect(numbers).not.toContain(alone);
    expect(numbers).toContain(shared);
    expect(codeOf(await ana(VOTE, { id, statement: 1, vote: 'AGREE' }))).toBe('UNAUTHENTICATED');
    // Another server that starts now reads the same.
    const again = (await voting(graph).reader(RESULTS, { id })).data.liveConsultation;
    expect({ ...again.results, asOf: null }).toEqual({ ...results, asOf: null });
  });
});

describe('votes', () => {
  test('do not move the revision of the facts', async () => {
    const before = await readRevision(graph);
    await withStatements();
    const ana = people.somebody();
    await ana(JOIN, { id });
    await ana(VOTE, { id, statement: 1, vote: 'AGREE' });
    expect(await readRevision(graph)).toEqual(before);
  });

  test('of a script are slowed, and its ballot is marked', async () => {
    await open();
    const many = Array.from(
      { length: 60 },
      (_, at) => `Énoncé ${at} ${'abcdefghij'[at % 10]?.repeat(9)}`,
    );
    await people.administrator(ADD_STATEMENTS, { id, texts: many, language: 'FR' });
    const script = people.somebody();
    await script(JOIN, { id });
    const codes = [];
    for (let statement = 1; statement <= 40; statement += 1)
      codes.push(codeOf(await script(VOTE, { id, statement, vote: 'AGREE' })));
    expect(codes.filter((code) => code === undefined).length).toBeLessThanOrEqual(34);
    expect(codes.at(-1)).toBe('TOO_COSTLY');
    await people.somebody()(JOIN, { id });
    // The next vote that is let through tells it.
    await script(SAY, { id, kinds: [] });
    const { results } = (await people.reader(RESULTS, { id })).data.liveConsultation;
    expect(results.flaggedCount).toBe(1);
  });

  test('that try one code after the other are stopped before they find it', async () => {
    await withStatements({ code: '4711' });
    const codes = [];
    for (let tried = 0; tried < 62; tried += 1)
      codes.push(codeOf(await people.somebody('203.0.113.9')(JOIN, { id, code: `${tried}` })));
    expect(codes.at(0)).toBe('FORBIDDEN');
    expect(codes.at(-1)).toBe('TOO_COSTLY');
    expect(codeOf(await people.somebody('203.0.113.9')(JOIN, { id, code: '4711' }))).toBe(
      'TOO_COSTLY',
    );
    expect(
      codeOf(await people.somebody('203.0.113.10')(JOIN, { id, code: '4711' })),
    ).toBeUndefined();
  });

  test('from many new ballots of one address are slowed too', async () => {
    await open();
    const codes = [];
    for (let time = 0; time < 45; time += 1)
      codes.push(codeOf(await people.somebody('203.0.113.7')(JOIN, { id })));
    expect(codes.slice(0, 40).every((code) => code === undefined)).toBe(true);
    expect(codes.at(-1)).toBe('TOO_COSTLY');
    expect(codeOf(await people.somebody('203.0.113.8')(JOIN, { id }))).toBeUndefined();
  });

  test('on paper are typed in by a moderator', async () => {
    await withStatements();
    const typed = { id, statements: [1, 2, 3], marks: ['+-0', '2.+'], kinds: ['union'] };
    expect(codeOf(await people.reader(ADD_BALLOTS, typed))).toBe('UNAUTHENTICATED');
    expect((await people.administrator(ADD_BALLOTS, typed)).data.addBallots).toBe(2);
    expect((await people.reader(RESULTS, { id })).data.liveConsultation).toMatchObject({
      participantCount: 2,
      voteCount: 4,
    });
    for (const marks of [['+-'], ['+-x'], ['+-0+']])
      expect(codeOf(await people.administrator(ADD_BALLOTS, { ...typed, marks }))).toBe(
        'BAD_INPUT',
      );
  });
});

describe('results', () => {
  test('of three are counts, and no groups', async () => {
    await withStatements();
    const typed = { id, statements: [1, 2, 3], marks: ['+++', '+-+', '++0'], kinds: ['union'] };
    await people.administrator(ADD_BALLOTS, typed);
    const { results } = (await people.reader(RESULTS, { id })).data.liveConsultation;
    expect(results).toMatchObject({ participantCount: 3, groups: [], ungroupedCount: 3 });
    expect(results.scores[0]).toMatchObject({ agreeCount: 3, consensus: null, byKind: [] });
    expect(results.kindSizes).toEqual([{ kind: 'union', participantCount: null }]);
  });

  test('are told by group and by kind, each with counts, and what nobody voted on', async () => {
    await withStatements();
    const add = (marks: string[], kind: string) =>
      people.administrator(ADD_BALLOTS, { id, statements: [1, 2], marks, kinds: [kind] });
    await add(Array(6).fill('+-'), 'union');
    await add(Array(6).fill('-+'), 'firm');
    const { results } = (await people.reader(RESULTS, { id })).data.liveConsultation;
    expect(
      results.groups.map(({ participantCount }: { participantCount: number }) => participantCount),
    ).toEqual([6, 6]);
    for (const { kindSizes } of results.groups)
      expect(
        kindSizes
          .map(({ participantCount }: { participantCount: number }) => participantCount)
          .sort(),
      ).toEqual([0, 6]);
    const first = results.scores.find(
      (one: { statement: { number: number } }) => one.statement.number === 1,
    );
    expect(first).toMatchObject({ agreeCount: 6, disagreeCount: 6, unseenCount: 0, share: 0.5 });
    expect(first.low).toBeCloseTo(0.2538, 4);
    expect(first.high).toBeCloseTo(0.7462, 4);
    expect(first.kindDivision).toBeCloseTo(0.75, 6);
    expect(results.unvoted).toEqual([{ number: 3 }]);
    expect(results.sentence).toContain('24 votes by 12 participants on 3 statements.');
    expect(results.sentence).toContain('Nobody has voted on 1 of them.');
  });
});
