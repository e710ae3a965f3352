/** The part of the API that answers for a vote. */
import type { Context } from '../../context.ts';
import { wordsIn } from '../../words/words.ts';
import type { InLanguage } from '../words/naming.ts';
import { FLOOR } from './consensus.ts';
import { type Consultation, consultationOf } from './consultation.ts';
import { matrixOf, type VoteInput } from './matrix.ts';

export const consulting = {
  Query: {
    consultation: (_: unknown, { input }: { input: VoteInput }) => consultationOf(matrixOf(input)),
  },
  types: {
    Consultation: {
      floor: () => FLOOR,
      groups: ({ groups }: Consultation) =>
        groups.map((participants, at) => ({
          number: at + 1,
          size: participants.length,
          participants,
        })),
      sentence: (answer: Consultation, { language }: InLanguage, context: Context) =>
        wordsIn(language ?? context.language).votes.sentence({
          ...answer,
          groups: answer.groups.length,
          statements: answer.statements.length,
          scored: answer.statements.filter(({ consensus }) => consensus !== null).length,
          floor: FLOOR,
        }),
    },
  },
};
