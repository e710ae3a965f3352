/** The properties of every panel: the state, the words, and functions that change the state. */
import type { Change } from '../changes.ts';
import type { Hit } from '../data/answers.ts';
import type { ModeCallbacks, ModeChoice, ModeGraph } from '../data/mode-graph.ts';
import type { State } from '../state.ts';
import type { Lens, View } from '../view.ts';
import type { Bilingual, Language } from '../words/language.ts';
import type { Words } from '../words/words.ts';

/** The functions of the map that panels may call, whether or not it is drawn. */
export interface MapHandle {
  readonly mount: (element: HTMLElement | null) => void;
  readonly zoom: (step: 1 | -1 | 0) => void;
  /** While on, drawing around entities gathers them. */
  readonly lasso: (on: boolean) => void;
  /** The canvas of the whole map in a corner, with the frame of the camera. */
  readonly minimap: (canvas: HTMLCanvasElement | null) => void;
  readonly stop: () => void;
  readonly picture: () => Promise<Blob | null>;
  readonly drawing: () => Blob | null;
  /** Draws the whole, small and still. */
  readonly vignette: (canvas: HTMLCanvasElement | null) => void;
  /** Opens a mode of the map in the container. */
  readonly openMode: (container: HTMLElement, callbacks: ModeCallbacks) => ModeHandle;
}

/** The functions of a mode of the map that its panel calls. */
export interface ModeHandle {
  readonly show: (graph: ModeGraph, choice: ModeChoice, theme: string | null) => void;
  readonly zoom: (step: 1 | -1 | 0) => void;
  readonly picture: () => Promise<Blob | null>;
  readonly close: () => void;
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
  /** The name of a lens in bars and titles, in the reader's language. */
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
