/** Opens the cards of the boards, each at an address of its own. */
import { type Change, choose } from '../changes.ts';

/** A card alone, with one of its numbers opened, or none; with null, the board again. */
export const openCard =
  (card: string | null, number: string | null = null): Change =>
  (state) =>
    state.view.lens === 'gaps'
      ? choose('gaps', { card })(state)
      : choose('convergences', { card, number })(state);
