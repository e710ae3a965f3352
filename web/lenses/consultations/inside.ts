/** What every part of one consultation is given. */
import type { Props } from '../../shared/scene.ts';
import type { One } from './remote.ts';

export interface Inside extends Props {
  readonly one: One;
  /** Reads it again. */
  readonly again: () => Promise<void>;
  /** Kinds of stakeholder, with their labels. */
  readonly kinds: readonly { readonly value: string; readonly label: string }[];
  /** Whether the reader may open and close consultations. */
  readonly mayOpen: boolean;
}
