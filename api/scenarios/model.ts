/** The frame of every scenario: assumptions, and lines that are computed from them by formulas. */
import { type Formula, formula } from './formulas.ts';

export const UNITS = [
  'MONEY',
  'MONEY_PER_YEAR',
  'SHARE',
  'YEARS',
  'YEAR',
  'PEOPLE',
  'PERSON_YEARS',
  'NUMBER',
] as const;
export type Unit = (typeof UNITS)[number];

/** What may be assumed: its key names its words. */
export interface Assumed {
  readonly key: string;
  /** The key of its words, where several differ only by their member. */
  readonly word: string;
  readonly unit: Unit;
  readonly value: number;
  /** The range in which it may lie; equal to the value where none is said. */
  readonly low: number;
  readonly high: number;
  /** What may be entered at all. */
  readonly least: number;
  readonly most: number;
  /** The member of a group to which it belongs, from 1 on. */
  readonly member?: number;
}

export interface Line {
  readonly key: string;
  readonly word: string;
  readonly unit: Unit;
  readonly formula: Formula;
  readonly member?: number;
  /** A step on the way, which is shown less loudly. */
  readonly isStep?: boolean;
}

export const TEMPLATES = ['TRUST', 'POOLING', 'SPENDING'] as const;
export type TemplateName = (typeof TEMPLATES)[number];

export interface Model {
  readonly template: TemplateName;
  readonly assumptions: readonly Assumed[];
  /** In an order in which each is computed from those before it. */
  readonly lines: readonly Line[];
  /** The line of which a tornado tells what moves it. */
  readonly main: string;
}

/** The largest amount of money that may be entered: sums stay exact to the cent in binary fractions. */
export const MOST_MONEY = 1_000_000_000_000;

/** What a template says of an assumption before anybody changes it. */
type Written = Omit<Assumed, 'word' | 'low' | 'high' | 'least' | 'most'> &
  Partial<Pick<Assumed, 'word' | 'low' | 'high' | 'least' | 'most'>>;

const MOST: Readonly<Record<Unit, number>> = {
  MONEY: MOST_MONEY,
  MONEY_PER_YEAR: MOST_MONEY,
  SHARE: 1,
  YEARS: 100,
  YEAR: 2200,
  PEOPLE: 100_000,
  PERSON_YEARS: 10_000_000,
  NUMBER: 1_000_000,
};

export const assumed = (written: Written): Assumed => ({
  word: written.key,
  low: written.value,
  high: written.value,
  least: 0,
  most: MOST[written.unit],
  ...written,
});

export const line = (
  key: string,
  unit: Unit,
  text: string,
  more: Partial<Pick<Line, 'word' | 'member' | 'isStep'>> = {},
): Line => ({ key, word: key, unit, formula: formula(text), ...more });
