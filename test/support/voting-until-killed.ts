/**
 * Opens a consultation and votes until it is killed, many at a time, as a number decides. After each vote that
 * was acknowledged it prints the ballot, the statement and the vote. Arguments: the number, and a folder of seeds.
 */
import { seeded } from '../../api/random.ts';
import { opened } from '../../api/starting/opening.ts';
import { seedFrom } from '../../api/starting/seeding.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { QUESTION } from './asked-question.ts';
import { ADD_STATEMENTS, JOIN, OPEN, VOTE, voting } from './voting.ts';
import { revisionOf } from './whole.ts';

const [number, seeds = ''] = process.argv.slice(2);
const random = seeded(Number(number));
const graph = await opened(process.env);
const isNew = (await revisionOf(graph)) === 0;
if (isNew) await seedFrom(seeds, graph, readVocabulary());
const { administrator, somebody } = voting(graph);
if (isNew) {
  await administrator(OPEN, { input: { question: QUESTION } });
  const texts = Array.from({ length: 8 }, (_, at) => `${at} ${'abcdefgh'[at]?.repeat(12)}`);
  await administrator(ADD_STATEMENTS, { id: QUESTION, texts, language: 'FR' });
}
const VOTES = ['AGREE', 'DISAGREE', 'PASS'] as const;

async function one(): Promise<void> {
  const ask = somebody();
  await ask(JOIN, { id: QUESTION });
  const secret = ask.cookies[0]?.split(';')[0]?.split('=')[1];
  for (let time = 0; time < 12; time += 1) {
    const statement = 1 + Math.floor(random() * 8);
    const vote = VOTES[Math.floor(random() * 3)] as string;
    console.log(`sent ${secret} ${statement} ${vote}`);
    const { data, errors } = await ask(VOTE, { id: QUESTION, statement, vote });
    if (errors !== undefined || data.castVote === null) throw new Error(JSON.stringify(errors));
    console.log(`kept ${secret} ${statement} ${vote}`);
  }
}

for (;;) await Promise.all(Array.from({ length: 10 }, one));
