/** What the doctor found of one thing. */
import type { Words } from '../../api/words/en.ts';

/** `told` is nothing wrong: something that deserves a look, or that could not be looked at. */
export type State = 'good' | 'told' | 'wrong';

export type Say = (words: Words['doctor']) => string;

export interface Finding {
  readonly state: State;
  readonly say: Say;
}

export const good = (say: Say): Finding => ({ state: 'good', say });
export const told = (say: Say): Finding => ({ state: 'told', say });
export const wrong = (say: Say): Finding => ({ state: 'wrong', say });
