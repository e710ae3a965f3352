/** Changes of the board of gaps. */
import { type Change, type Choices, choose } from '../../changes.ts';

/** Narrows the board, or widens it again: one begins at its first page. */
export const narrow = (part: Choices<'gaps'>): Change => choose('gaps', { page: null, ...part });
