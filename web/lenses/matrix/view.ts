/** The choices of the matrix: its rows, and the open cell. */
import type { Followed } from '../../filters/followed.ts';
import { addressed, text, whole } from '../../parameters.ts';
import { CARD, ownOf, type View } from '../../view.ts';

export interface MatrixView {
  /** The open cell: the id of its theme, and its kind of stakeholder. */
  readonly theme?: string;
  readonly stakeholder?: string;
  /** The enum value of the kind of theme. */
  readonly kind?: string;
  /** About this entity. */
  readonly about?: string;
  /** As this document says. */
  readonly within?: string;
  /** From 2: the first page is the view without it. */
  readonly page?: number;
}

declare module '../../view.ts' {
  interface Owns {
    readonly matrix: MatrixView;
  }
}

export const matrixAddress = addressed<MatrixView>({
  theme: text('card'),
  kind: text('topic'),
  stakeholder: text('among'),
  about: text('about'),
  within: text('within'),
  page: whole('page', 2, 9999),
});

/** The document and the entity to which the rows are narrowed: its own choices before those of all lenses. */
export function scopeOf(view: View) {
  const own = ownOf(view, 'matrix');
  const { source, focus } = view.filters;
  return {
    within: own.within ?? (source?.startsWith(CARD) ? null : source),
    about: own.about ?? focus,
  };
}

/** The shared filters that have a meaning here. */
export const FOLLOWS: Followed = ['kinds', 'statuses', 'source', 'focus', 'only'];
