/** The part of the API that answers for a vote. */
import type { Context } from '../../context.ts';
import type { Spoken } from '../words/naming.ts';
import { FLOOR } from './consensus.ts';
import { type Consultation, consultationOf } from './consultation.ts';
import { matrixOf, type VoteInput } from './matrix.ts';
import { voteSentence } from './words.ts';

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
      sentence: (answer: Consultation, { language }: Spoken, context: Context) =>
        voteSentence(answer, language ?? context.language),
    },
  },
};
