/** All that the map is given to show. */
import type { Atlas } from '../data/atlas.ts';
import type { Layout } from '../data/layout.ts';
import type { Visible } from '../data/visible.ts';
import type { Language } from '../words/language.ts';
import type { Spotlight } from './renderer/appearance.ts';
import type { Palette } from './renderer/palette.ts';

export interface Shown {
  readonly atlas: Atlas;
  readonly visible: Visible;
  /** Null where the server's layout does not hold: a part was laid out on its own. */
  readonly layout: Layout | null;
  readonly spotlight: Spotlight | null;
  readonly selected: number | null;
  readonly pointed: number | null;
  /** Kept in sight, and always named. */
  readonly pinned: readonly number[];
  /** Gathered by lasso or key. */
  readonly gathered: ReadonlySet<number>;
  readonly language: Language;
  readonly letters: Readonly<Record<string, string>>;
  readonly around: (names: readonly string[]) => string;
  readonly palette: Palette;
}
