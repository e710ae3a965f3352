/** What every part of one consultation is given. */
import type { Props } from '../../shared/scene.ts';
import type { One } from './remote.ts';

export interface Inside extends Props {
  readonly one: One;
  /** Reads it again. */
  readonly again: () => Promise<void>;
  /** Whether the reader may open and close consultations. */
  readonly mayOpen: boolean;
}
