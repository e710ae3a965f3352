/** The whole state of the page, in one value. */

import type { GapBoard, Meeting, MeetingBoard, OpenedNumber } from './cards/board.ts';
import type { Atlas } from './data/atlas.ts';
import type { Chained } from './data/chain.ts';
import type { Flow } from './data/found.ts';
import type { Layout } from './data/layout.ts';
import { idle, type Loading } from './data/loading.ts';
import type { Sheet } from './data/sheet.ts';
import type { Ground, Weakness } from './lenses/dependencies/model.ts';
import type { Backed, Shelf } from './lenses/documents/model.ts';
import type { RiskFactor } from './lenses/entity/risk.ts';
import type { Money } from './lenses/flows/model.ts';
import type { Cell, Grid } from './lenses/matrix/model.ts';
import type { Globe } from './lenses/places/model.ts';
import type { Summary } from './lenses/state/summary.ts';
import type { Invitation, Story } from './lenses/stories/model.ts';
import { FIRST_VIEW, type View } from './view.ts';
import type { Language } from './words/language.ts';

/** The data set: whose it is, how large, how fresh. */
export interface About {
  readonly name: string;
  readonly licence: string;
  readonly changed: string | null;
  readonly entities: number;
  readonly links: number;
  readonly citations: number;
}

/** A document and how many facts it supports. */
export interface Text {
  readonly id: string;
  readonly name: string;
  readonly kind: string | null;
  readonly facts: number;
}

/** One cited sentence about the ecology, computed from the data. */
export interface Opening {
  readonly id: string;
  readonly name: string;
  readonly documents: number;
  readonly holders: number;
  readonly quotes: readonly {
    readonly quote: string;
    readonly language: string | null;
    readonly source: { readonly id: string; readonly name: string };
  }[];
}

export interface Settling {
  /** From 0 to 1, while the layout is being computed. */
  readonly progress: number;
  readonly running: boolean;
}

export interface State {
  readonly view: View;
  /** What the reader's browser prefers. */
  readonly preferred: Language;
  readonly atlas: Loading<Atlas>;
  readonly layout: Loading<Layout>;
  readonly about: Loading<About>;
  readonly opening: Loading<Opening | null>;
  readonly stories: Loading<readonly Invitation[]>;
  readonly story: Loading<Story | null>;
  readonly texts: Loading<readonly Text[]>;
  /** What `view.filters.source` supports. */
  readonly sourced: Loading<ReadonlySet<string>>;
  readonly flows: Loading<readonly Flow[]>;
  readonly convergences: Loading<MeetingBoard>;
  /** The number of the open card that is opened itself. */
  readonly number: Loading<OpenedNumber | null>;
  readonly matrix: Loading<Grid>;
  /** What is said in the open cell of the matrix. */
  readonly cell: Loading<Cell | null>;
  readonly gaps: Loading<GapBoard>;
  /** Flows of money, narrowed by the choices of the view. */
  readonly money: Loading<Money>;
  /** Layers of what is selected, and removals; weak points and support of the whole. */
  readonly ground: Loading<Ground>;
  readonly weakness: Loading<Weakness>;
  /** The risk card of the selected codebase. */
  readonly risk: Loading<readonly RiskFactor[]>;
  readonly summary: Loading<Summary>;
  readonly sheet: Loading<Sheet | null>;
  /** Who says each link of the chain between the selected one and another. */
  readonly chain: Loading<Chained>;
  readonly globe: Loading<Globe>;
  /** Whom the selected one should meet. */
  readonly allies: Loading<readonly Meeting[]>;
  readonly shelf: Loading<Shelf>;
  /** What the selected document supports, passage by passage. */
  readonly passages: Loading<readonly Backed[]>;
  /** How many the reader asked for of the lists of one card, beyond what comes first. */
  readonly reach: { readonly of: string; readonly most: number } | null;
  readonly settling: Settling;
  /** Ids of what the reader gathered on the map, by lasso or by key. */
  readonly gathered: readonly string[];
  /** False where the browser cannot draw (no WebGL). */
  readonly drawable: boolean;
  /** Said aloud to screen readers. */
  readonly notice: string;
  /** Grows when the panel should take the focus. */
  readonly attention: number;
}

export function firstState(preferred: Language): State {
  return {
    view: FIRST_VIEW,
    preferred,
    atlas: idle,
    layout: idle,
    about: idle,
    opening: idle,
    stories: idle,
    story: idle,
    texts: idle,
    sourced: idle,
    flows: idle,
    convergences: idle,
    number: idle,
    matrix: idle,
    cell: idle,
    gaps: idle,
    money: idle,
    ground: idle,
    weakness: idle,
    risk: idle,
    summary: idle,
    sheet: idle,
    chain: idle,
    globe: idle,
    allies: idle,
    shelf: idle,
    passages: idle,
    reach: null,
    settling: { progress: 0, running: false },
    gathered: [],
    drawable: true,
    notice: '',
    attention: 0,
  };
}

export const languageOf = ({ view, preferred }: State): Language => view.language ?? preferred;
