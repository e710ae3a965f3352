/** The thread that computes votes. */
import { Refusal } from '../../errors.ts';
import { serving } from '../../threads/working.ts';
import { type Consultation, consultationOf } from './consultation.ts';
import { matrixOf, type VoteInput } from './matrix.ts';

export type Computed =
  | { readonly consultation: Consultation }
  | { readonly refused: Pick<Refusal, 'code' | 'sentences' | 'field'> };

serving((input: VoteInput): Computed => {
  try {
    return { consultation: consultationOf(matrixOf(input)) };
  } catch (error) {
    // A refusal crosses to the other thread as what it says: its class does not.
    if (!(error instanceof Refusal)) throw error;
    const { code, sentences, field } = error;
    return { refused: { code, sentences, field } };
  }
});
