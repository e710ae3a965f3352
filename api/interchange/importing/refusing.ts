/** A file that cannot be imported, with one clear sentence in both languages. */
import { type Code, Refusal } from '../../errors.ts';
import type { Label } from '../../vocabulary/vocabulary.ts';
import type { Words } from '../../words/en.ts';
import { both, wordsIn } from '../../words/words.ts';
import type { Spot } from './facts.ts';

/** A refusal over HTTP, where the whole request is at fault. */
export function importRefused(code: Code, say: Say, field?: string): Refusal {
  const { en, fr } = sentence(say);
  return new Refusal(code, en, fr, field);
}

/** The same sentence with the line and column at which the file is at fault. */
export const told = ({ words, spot }: Pick<Unimportable, 'words' | 'spot'>): Label =>
  spot === null || spot.line <= 0
    ? words
    : {
        fr: wordsIn('fr').importing.atLine(spot.line, spot.column ?? null, words.fr),
        en: wordsIn('en').importing.atLine(spot.line, spot.column ?? null, words.en),
      };

/** The refusal of a file, with its line and column. */
export function refusedFor(one: Pick<Unimportable, 'words' | 'spot'>): Refusal {
  const { en, fr } = told(one);
  return new Refusal('BAD_INPUT', en, fr, 'file');
}

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
