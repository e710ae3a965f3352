/** Reads what is probably twice in the graph. */
import type { Language } from '../words/language.ts';
import { get } from './ask.ts';

export interface Side {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly facts: readonly { readonly field: string; readonly value: string }[];
}

export interface Duplicates {
  readonly count: number;
  /** The first of them, the most alike first. */
  readonly pairs: readonly {
    readonly kind: string;
    /** From 0 to 1. */
    readonly score: number;
    readonly reasons: readonly string[];
    readonly sides: readonly [Side, Side];
  }[];
}

export const readDuplicates = (language: Language): Promise<Duplicates> =>
  get<Duplicates>(`/duplicates.json?lang=${language}`);
