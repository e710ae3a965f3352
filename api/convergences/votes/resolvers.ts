/** The part of the API that answers for a vote: a short one here, a long one in a thread, one at a time. */
import type { Context } from '../../context.ts';
import { Refusal } from '../../errors.ts';
import { openWorker } from '../../threads/worker.ts';
import { wordsIn } from '../../words/words.ts';
import type { InLanguage } from '../words/naming.ts';
import { FLOOR } from './consensus.ts';
import { type Consultation, consultationOf } from './consultation.ts';
import { matrixOf, type VoteInput } from './matrix.ts';
import { checkVoteSize, SHORT, sizeOfVotes, timeOf } from './sizes.ts';
import type { Computed } from './worker.ts';

/** The largest vote takes 7 s and 250 MB alone. */
const worker = openWorker<VoteInput, Computed>(new URL('./worker.ts', import.meta.url), {
  waiting: 4,
  longest: 60_000,
  memory: 512,
  busy: () =>
    new Refusal(
      'UNAVAILABLE',
      'Other votes are being computed: try again in a minute.',
      'D’autres votes sont en cours de calcul : réessayer dans une minute.',
      'input',
    ),
  late: () =>
    new Refusal(
      'TOO_COSTLY',
      'This vote takes too long to compute: give fewer participants or statements.',
      'Ce vote demande trop de temps de calcul : donner moins de participants ou d’énoncés.',
      'input',
    ),
});

async function consulted(input: VoteInput, left: AbortSignal | undefined): Promise<Consultation> {
  const size = sizeOfVotes(input);
  checkVoteSize(size);
  if (timeOf(size) <= SHORT) return consultationOf(matrixOf(input));
  const computed = await worker.run(input, left);
  if ('consultation' in computed) return computed.consultation;
  const { code, sentences, field } = computed.refused;
  throw new Refusal(code, sentences.EN, sentences.FR, field);
}

export const consulting = {
  Query: {
    consultation: (_: unknown, { input }: { input: VoteInput }, { signal }: Context) =>
      consulted(input, signal),
  },
  types: {
    Consultation: {
      floor: () => FLOOR,
      groups: ({ groups }: Consultation) =>
        groups.map((participants, at) => ({
          number: at + 1,
          participantCount: participants.length,
          participants,
        })),
      sentence: (answer: Consultation, { language }: InLanguage, context: Context) =>
        wordsIn(language ?? context.language).votes.sentence({
          votes: answer.voteCount,
          participants: answer.participantCount,
          silhouette: answer.silhouette,
          groups: answer.groups.length,
          statements: answer.statements.length,
          scored: answer.statements.filter(({ consensus }) => consensus !== null).length,
          floor: FLOOR,
        }),
    },
  },
};
