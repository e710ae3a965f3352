/** The whole state of the page, in one value. */

import type { About, CitedDocument, OpeningSentence, StorySummary } from './data/answers.ts';
import type { Atlas } from './data/atlas.ts';
import type { Layout } from './data/layout.ts';
import { arrived, idle, type Loading } from './data/loading.ts';
import type { Paths } from './data/path.ts';
import { FIRST_VIEW, type Lens, type View } from './view.ts';
import type { Language } from './words/language.ts';

/** Answers of the server, by the name of the need. */
export interface Remote {
  readonly atlas: Loading<Atlas>;
  readonly layout: Loading<Layout>;
  readonly about: Loading<About>;
  readonly opening: Loading<OpeningSentence | null>;
  readonly stories: Loading<readonly StorySummary[]>;
  readonly texts: Loading<readonly CitedDocument[]>;
  /** The ids of what `view.filters.source` supports. */
  readonly sourced: Loading<ReadonlySet<string>>;
  /** How the selected one and another are linked. */
  readonly chain: Loading<Paths>;
  readonly [need: string]: Loading<unknown>;
}

export interface LayoutProgress {
  /** From 0 to 1, while the layout is being computed. */
  readonly progress: number;
  readonly running: boolean;
}

export interface State {
  readonly view: View;
  /** The language that the reader's browser prefers. */
  readonly preferred: Language;
  /** The lenses that read one selection, as the list of lenses says; fixed from the start. */
  readonly listed: readonly Lens[];
  readonly remote: Remote;
  /** The last change on the server that the page heard of; null while it heard of none. */
  readonly revision: number | null;
  /** How many the reader asked for of one list, beyond those that come first. */
  readonly reach: { readonly of: string; readonly most: number } | null;
  readonly layoutProgress: LayoutProgress;
  /** Ids of what the reader gathered on the map, by lasso or by key. */
  readonly gathered: readonly string[];
  /** False where the browser cannot draw (no WebGL). */
  readonly drawable: boolean;
  /** The announcement for screen readers. */
  readonly notice: string;
  /** Grows when the panel should take the focus. */
  readonly attention: number;
}

export function firstState(preferred: Language, listed: readonly Lens[] = []): State {
  return {
    view: FIRST_VIEW,
    preferred,
    listed,
    remote: {
      atlas: idle,
      layout: idle,
      about: idle,
      opening: idle,
      stories: idle,
      texts: idle,
      sourced: idle,
      chain: idle,
    },
    revision: null,
    reach: null,
    layoutProgress: { progress: 0, running: false },
    gathered: [],
    drawable: true,
    notice: '',
    attention: 0,
  };
}

export const languageOf = ({ view, preferred }: State): Language => view.language ?? preferred;

/** Whether the lens in sight reads the selection that filters, map and table share. */
export const isListed = ({ view, listed }: State): boolean => listed.includes(view.lens);

export const atlasIn = ({ remote }: State): Atlas | null => arrived(remote.atlas);

/** How many of a list are wanted, where the reader asked for more than come first; else 0. */
export const mostOf = ({ reach }: State, list: string | null): number =>
  reach !== null && reach.of === list ? reach.most : 0;
