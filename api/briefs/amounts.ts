/** An amount of a brief: never a bare number where a doubt was stated. */
import { wordsIn } from '../words/words.ts';
import type { Spoken } from './brief.ts';
import type { AmountAnswer } from './question.ts';

/**
 * An unknown amount is said, not left out.
 * @param measured whether what is measured is said beside it
 */
export function amountSaid(
  { value, max, unit, qualifier }: AmountAnswer,
  language: Spoken,
  measured = false,
): string {
  const { amount, money, number } = wordsIn(language).briefs;
  if (value === null) return amount.unknown;
  const one = (figure: number) => {
    if (unit !== null && /^[A-Z]{3}$/.test(unit)) return money({ currency: unit, value: figure });
    // Units are written in English in the data; what is measured says them in the reader’s language.
    return unit === null || measured ? number(figure) : `${number(figure)}\u00a0${unit}`;
  };
  const said = max === null || max === value ? one(value) : amount.range(one(value), one(max));
  return isDoubt(qualifier) ? amount[qualifier](said) : said;
}

const DOUBTS = ['ABOUT', 'AT_LEAST', 'AT_MOST', 'MAGNITUDE', 'ESTIMATE'] as const;
const isDoubt = (qualifier: string): qualifier is (typeof DOUBTS)[number] =>
  (DOUBTS as readonly string[]).includes(qualifier);
