/** The part of the API that changes consultations. */
import { concept } from '../concept.ts';
import type { Context } from '../context.ts';
import {
  addBallots,
  addStatements,
  close,
  type Moderated,
  moderate,
  type Opening,
  open,
} from './moderating.ts';
import { proposeResults } from './proposing.ts';
import { speakFor } from './speaking.ts';
import { castVote, join, sayKinds, submit, withdraw } from './taking-part.ts';

type Args<F> = F extends (context: Context, asked: infer A) => unknown ? A : never;
type Input<T> = { readonly input: T };

export const consultationChanges = concept(
  import.meta.url,
  {
    Mutation: {
      openConsultation: (_: unknown, { input }: Input<Opening>, context: Context) =>
        open(context, input),
      closeConsultation: (_: unknown, { id }: { id: string }, context: Context) =>
        close(context, id),
      joinConsultation: (_: unknown, asked: Args<typeof join>, context: Context) =>
        join(context, asked),
      castVote: (_: unknown, asked: Args<typeof castVote>, context: Context) =>
        castVote(context, asked),
      sayKinds: (_: unknown, asked: Args<typeof sayKinds>, context: Context) =>
        sayKinds(context, asked),
      speakFor: (_: unknown, asked: Args<typeof speakFor>, context: Context) =>
        speakFor(context, asked),
      proposeResults: (_: unknown, { id }: { id: string }, context: Context) =>
        proposeResults(context, { id, origin: context.visit.origin }),
      submitStatement: (_: unknown, { input }: Input<Args<typeof submit>>, context: Context) =>
        submit(context, input),
      withdrawBallot: (_: unknown, { id }: { id: string }, context: Context) =>
        withdraw(context, id),
      moderateStatement: (_: unknown, { input }: Input<Moderated>, context: Context) =>
        moderate(context, input),
      addStatements: (_: unknown, asked: Args<typeof addStatements>, context: Context) =>
        addStatements(context, asked),
      addBallots: (_: unknown, asked: Args<typeof addBallots>, context: Context) =>
        addBallots(context, asked),
    },
  },
  'changes.graphql',
);
