/** What every panel is given: the state, the words, and the ways to change the one. */
import type { Change } from '../changes.ts';
import type { Hit } from '../data/found.ts';
import type { State } from '../state.ts';
import type { Lens, View } from '../view.ts';
import type { Bilingual, Language } from '../words/language.ts';
import type { Words } from '../words/words.ts';

/** What the panels may ask of the map, wherever it is drawn. */
export interface MapHandle {
  readonly mount: (element: HTMLElement | null) => void;
  readonly zoom: (step: 1 | -1 | 0) => void;
  /** While on, drawing around entities gathers them. */
  readonly lasso: (on: boolean) => void;
  /** The whole in a corner, with the frame of what is in sight. */
  readonly minimap: (canvas: HTMLCanvasElement | null) => void;
  readonly stop: () => void;
  readonly picture: () => Promise<Blob | null>;
  readonly drawing: () => Blob | null;
  /** Draws the whole, small and still. */
  readonly vignette: (canvas: HTMLCanvasElement | null) => void;
}

export interface Scene {
  readonly state: State;
  readonly language: Language;
  readonly words: Words;
  readonly change: (change: Change) => void;
  readonly search: (text: string) => Promise<readonly Hit[]>;
  /** Asks again for all that failed. */
  readonly retry: () => void;
  readonly addressOf: (view: View) => string;
  /** What bars and titles call a lens, in the reader's language. */
  readonly labelOf: (lens: Lens) => string;
  readonly map: MapHandle;
}

export interface Props {
  readonly scene: Scene;
}

/** The address that a change would lead to: a link that can be opened elsewhere or copied. */
export const hrefOf = ({ state, addressOf }: Scene, change: Change): string =>
  addressOf(change(state).view);

export const inWords = (text: Bilingual | undefined, { language }: Scene): string =>
  text?.[language] ?? '';

/** On a narrow screen the list comes first, and the map is one tap away. */
export const narrow = () => matchMedia('(max-width: 60rem)').matches;
