/** Who leaves a consultation leaves nothing behind: not in an answer, and not in the raw files of the data folder. */
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openJournaled } from '../../api/graph/journal/recovering.ts';
import { seedFrom } from '../../api/starting/seeding.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { ASKED, QUESTION } from '../support/asked-question.ts';
import { folder } from '../support/journaled.ts';
import { seedsFor } from '../support/seeds.ts';
import {
  ADD_STATEMENTS,
  JOIN,
  OPEN,
  RESULTS,
  SAY,
  SUBMIT,
  VOTE,
  voting,
} from '../support/voting.ts';

const filesIn = (at: string): string[] =>
  readdirSync(at, { withFileTypes: true }).flatMap((one) =>
    one.isDirectory() ? filesIn(join(at, one.name)) : [join(at, one.name)],
  );
/** The files of the folder in which these words stand. */
const holding = (data: string, words: string) =>
  filesIn(data).filter((file) => existsSync(file) && readFileSync(file).includes(words));

const VOTES = { '+': 'AGREE', '-': 'DISAGREE', '0': 'PASS' } as const;
const LEFT = '+-0-+0--';
const STAYED = '-+0++-0+';
const WRITTEN = 'Une phrase que personne ne gardera';

async function voted(voter: ReturnType<typeof voting>, marks: string, words?: string) {
  const ask = voter.somebody();
  await ask(JOIN, { id: QUESTION });
  for (const [at, mark] of [...marks].entries())
    await ask(VOTE, { id: QUESTION, statement: at + 1, vote: VOTES[mark as keyof typeof VOTES] });
  await ask(SAY, { id: QUESTION, kinds: ['union', 'firm'] });
  if (words !== undefined)
    await ask(SUBMIT, { input: { consultation: QUESTION, text: words, language: 'FR' } });
  return ask;
}
const WITHDRAW = `mutation { withdrawBallot(id: "${QUESTION}") }`;

async function begun(data: string) {
  const graph = await openJournaled(data);
  await seedFrom(seedsFor(ASKED), graph, readVocabulary());
  const voter = voting(graph);
  await voter.administrator(OPEN, { input: { question: QUESTION } });
  const texts = Array.from({ length: 8 }, (_, at) => `${at} ${'abcdefgh'[at]?.repeat(12)}`);
  await voter.administrator(ADD_STATEMENTS, { id: QUESTION, texts, language: 'FR' });
  return { graph, voter };
}

test('votes that were withdrawn are in no file of the data folder a moment later', async () => {
  const data = folder();
  const { graph, voter } = await begun(data);
  const leaving = await voted(voter, LEFT, WRITTEN);
  await voted(voter, STAYED);
  for (const words of [LEFT, STAYED, WRITTEN]) expect(holding(data, words)).not.toEqual([]);
  expect((await leaving(WITHDRAW)).data).toEqual({ withdrawBallot: true });
  await expect.poll(() => holding(data, LEFT)).toEqual([]);
  expect(holding(data, WRITTEN)).toEqual([]);
  await expect.poll(() => existsSync(join(data, 'rewrite-due'))).toBe(false);
  // The others are still there, and go on.
  const { data: told } = await voter.reader(RESULTS, { id: QUESTION });
  expect(told.liveConsultation).toMatchObject({ participantCount: 1, voteCount: 8 });
  await voted(voter, STAYED);
  await graph.close();
  expect(holding(data, LEFT)).toEqual([]);
});

test('a crash between leaving and the removal does not forget it: the next start removes it', async () => {
  const data = folder();
  const { graph, voter } = await begun(data);
  const first = await voted(voter, STAYED);
  const second = await voted(voter, LEFT, WRITTEN);
  await first(WITHDRAW);
  await expect.poll(() => existsSync(join(data, 'rewrite-due'))).toBe(false);
  // The second waits for its turn: files are not written anew at every departure.
  await second(WITHDRAW);
  expect(existsSync(join(data, 'rewrite-due'))).toBe(true);
  expect(holding(data, LEFT)).not.toEqual([]);
  // As it lies on the disk when the machine goes down.
  const copy = folder();
  cpSync(data, copy, { recursive: true });
  await graph.close();
  const next = await openJournaled(copy);
  expect(holding(copy, LEFT)).toEqual([]);
  expect(holding(copy, WRITTEN)).toEqual([]);
  const { data: told } = await voting(next).reader(RESULTS, { id: QUESTION });
  expect(told.liveConsultation).toMatchObject({ participantCount: 0, voteCount: 0 });
  await next.close();
});
