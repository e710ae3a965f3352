/** A file that cannot be imported, with one clear sentence in both languages. */
import type { Label } from '../../vocabulary/vocabulary.ts';
import type { Words } from '../../words/en.ts';
import { both } from '../../words/words.ts';
import type { Spot } from './facts.ts';

type Say = (words: Words['importing']) => string;

export class Unimportable extends Error {
  readonly words: Label;
  readonly spot: Spot | null;
  constructor(words: Label, spot: Spot | null = null) {
    super(words.en);
    this.name = 'Unimportable';
    this.words = words;
    this.spot = spot;
  }
}

export const unimportable = (say: Say, spot: Spot | null = null) =>
  new Unimportable(sentence(say), spot);

export const sentence = (say: Say): Label => both(({ importing }) => say(importing));
