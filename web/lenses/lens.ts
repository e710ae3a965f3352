/** The properties of a lens: each folder exports one. */
import type { ComponentChildren, ComponentType } from 'preact';
import type { Followed } from '../filters/followed.ts';
import type { AddressPart } from '../parameters.ts';
import type { AnyNeed } from '../remote/need.ts';
import type { Props } from '../shared/scene.ts';
import type { Lens, Owns } from '../view.ts';
import type { Bilingual } from '../words/language.ts';

export interface PanelProps extends Props {
  /** Stands at the end of a page: how to share and print it. */
  readonly children?: ComponentChildren;
}

/** Its functions are methods, so that the lenses stand in one list. */
export interface LensOf<L extends Lens> {
  /** Its name in bars and titles; null where the title names the subject of the page. */
  readonly label: Bilingual | null;
  /** Under this name the top line leads to it; without one, it does not. */
  readonly top?: Bilingual;
  /**
   * How it stands on the page: `listed` beside the filters, one of the ways to read a selection; `beside` the panel
   * of the selected entity; `alone` on a page that it sets itself.
   */
  readonly frame: 'listed' | 'beside' | 'alone';
  /** Whether it brings filters and sentence of its own for these choices: the shared ones are left out. */
  isOnItsOwn?(own: Owns[L]): boolean;
  /** The shared filters that have a meaning in it, where not all do. */
  readonly follows?: Followed;
  /** The part of the address that is its own. */
  readonly address: AddressPart<Owns[L]>;
  /** The card that has a brief of its own; without this function, the selected entity has one. */
  brief?(own: Owns[L]): string | null;
  readonly needs: readonly AnyNeed[];
  readonly panel: ComponentType<PanelProps>;
}
