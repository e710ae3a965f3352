/** Changes of the board of convergences. */
import { type Change, type Choices, choose } from '../../changes.ts';

/** Narrows the board, or widens it again: one begins at its first page. */
export const narrow = (part: Choices<'convergences'>): Change =>
  choose('convergences', { page: null, ...part });
