/** Statements of a consultation: added, translated, joined, hidden, or offered from the texts. */
import { beforeEach, describe, expect, test } from 'vitest';
import { ASKED, QUESTION } from '../support/asked-question.ts';
import type { Ask } from '../support/asking.ts';
import {
  ADD_STATEMENTS,
  JOIN,
  MODERATE,
  OPEN,
  RESULTS,
  SUBMIT,
  VOTE,
  type Voting,
  voting,
} from '../support/voting.ts';
import { world } from '../support/world.ts';

const id = QUESTION;
let people: Voting;
beforeEach(async () => {
  people = voting(await world(ASKED));
});

const texts = ['Le lac est commun.', 'Le port doit fermer.', 'On se voit deux fois l’an.'];
const withStatements = async (more: object = {}) => {
  await people.administrator(OPEN, { input: { question: id, ...more } });
  await people.administrator(ADD_STATEMENTS, { id, texts, language: 'FR' });
};
const codeOf = ({ errors }: Awaited<ReturnType<Ask>>) => errors?.[0]?.extensions.code;

describe('a statement', () => {
  test('waits for a moderator, who shows and translates it; until then it is marked', async () => {
    await withStatements();
    const ana = people.somebody();
    await ana(JOIN, { id });
    const input = { consultation: id, text: ' Les   chiens nagent aussi. ', language: 'FR' };
    const { submitStatement: added } = (await ana(SUBMIT, { input })).data;
    expect(added).toMatchObject({
      isJoined: false,
      statement: { number: 4, state: 'WAITING', text: 'Les chiens nagent aussi.' },
    });
    const seen = async () =>
      (
        await people.reader(
          'query ($id: ID!) { liveConsultation(id: $id) { statements { number text isTranslated } } }',
          { id },
        )
      ).data.liveConsultation.statements;
    expect(await seen()).toHaveLength(3);
    const waiting = '{ liveConsultation(id: "a-qui-est-le-lac") { waiting { number } } }';
    expect(codeOf(await people.reader(waiting))).toBe('UNAUTHENTICATED');
    expect((await people.administrator(waiting)).data.liveConsultation.waiting).toContainEqual({
      number: 4,
    });
    const decided = { consultation: id, statement: 4, decision: 'SHOW' };
    expect(codeOf(await ana(MODERATE, { input: decided }))).toBe('UNAUTHENTICATED');
    await people.administrator(MODERATE, { input: decided });
    expect((await seen())[3]).toEqual({
      number: 4,
      text: 'Les chiens nagent aussi.',
      isTranslated: false,
    });
    const input2 = { ...decided, decision: 'TRANSLATE', en: 'Dogs swim too.' };
    await people.administrator(MODERATE, { input: input2 });
    expect((await seen())[3]).toEqual({ number: 4, text: 'Dogs swim too.', isTranslated: true });
    // Its author agrees with it, and it counts from now on.
    const { scores } = (await people.reader(RESULTS, { id })).data.liveConsultation.results;
    expect(scores[0]).toMatchObject({ statement: { number: 4 }, agreeCount: 1 });
  });

  test('that says nearly the same is joined, and counts as a vote', async () => {
    await withStatements({ moderation: 'AFTER' });
    const ana = people.somebody();
    await ana(JOIN, { id });
    const input = { consultation: id, text: 'le lac est COMMUN', language: 'FR' };
    const { submitStatement: added } = (await ana(SUBMIT, { input })).data;
    expect(added).toMatchObject({ isJoined: true, statement: { number: 1 } });
    expect(added.ballot.marks).toEqual([{ statement: 1, vote: 'AGREE' }]);
  });

  test('that a moderator joins to another brings its votes along', async () => {
    await withStatements();
    const [ana, bruno] = [people.somebody(), people.somebody()];
    for (const one of [ana, bruno]) await one(JOIN, { id });
    await ana(VOTE, { id, statement: 2, vote: 'AGREE' });
    await bruno(VOTE, { id, statement: 1, vote: 'DISAGREE' });
    const input = { consultation: id, statement: 2, decision: 'JOIN', into: 1 };
    expect((await people.administrator(MODERATE, { input })).data.moderateStatement.into).toBe(1);
    const { scores } = (await people.reader(RESULTS, { id })).data.liveConsultation.results;
    expect(scores).toHaveLength(2);
    expect(scores[0]).toMatchObject({ statement: { number: 1 }, agreeCount: 1, disagreeCount: 1 });
  });

  test('that is hidden tells its author why, and nobody else', async () => {
    await withStatements({ moderation: 'AFTER' });
    const ana = people.somebody();
    await ana(JOIN, { id });
    const input = { consultation: id, text: 'Achetez mes bateaux !', language: 'FR' };
    const { number } = (await ana(SUBMIT, { input })).data.submitStatement.statement;
    const hide = { consultation: id, statement: number, decision: 'HIDE' };
    expect(codeOf(await people.administrator(MODERATE, { input: hide }))).toBe('BAD_INPUT');
    await people.administrator(MODERATE, { input: { ...hide, reason: 'de la publicité' } });
    const query = `{ liveConsultation(id: "${id}") { statement(number: ${number}) { state reason } } }`;
    expect((await ana(query)).data.liveConsultation.statement).toEqual({
      state: 'HIDDEN',
      reason: 'de la publicité',
    });
    expect((await people.reader(query)).data.liveConsultation.statement).toBeNull();
  });

  test('that the texts hold already is offered with its passage, and kept in both languages', async () => {
    await withStatements({ moderation: 'AFTER' });
    const ana = people.somebody();
    await ana(JOIN, { id });
    const asked =
      'query ($id: ID!, $text: String!) { liveConsultation(id: $id) { alike(text: $text) { likeness statement { number } held { id citations { locator } } } } }';
    const { alike } = (await ana(asked, { id, text: 'Le lac est à tout le monde' })).data
      .liveConsultation;
    expect(alike[0]).toMatchObject({
      likeness: 1,
      held: { id: 'le-lac-est-a-tous', citations: [{ locator: 'chapeau' }] },
    });
    const input = { consultation: id, held: 'le-lac-est-a-tous' };
    expect((await ana(SUBMIT, { input })).data.submitStatement.statement).toMatchObject({
      text: 'The lake is everybody’s.',
      isTranslated: true,
      held: { id: 'le-lac-est-a-tous' },
    });
    expect((await ana(SUBMIT, { input })).data.submitStatement.isJoined).toBe(true);
  });

  test.each([
    ['without words', { text: '  ', language: 'FR' }, 'BAD_INPUT'],
    ['that is too long', { text: 'a'.repeat(201), language: 'FR' }, 'BAD_INPUT'],
    ['without its language', { text: 'Bonjour à tous.' }, 'BAD_INPUT'],
    ['in a language that is not asked for', { text: 'Good morning.', language: 'EN' }, 'BAD_INPUT'],
    ['of a text that has none such', { held: 'riviere' }, 'BAD_INPUT'],
  ])('%s is refused', async (_, said, code) => {
    await withStatements({ languages: ['FR'] });
    const ana = people.somebody();
    await ana(JOIN, { id });
    expect(codeOf(await ana(SUBMIT, { input: { consultation: id, ...said } }))).toBe(code);
  });
});
