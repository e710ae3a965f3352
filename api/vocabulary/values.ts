/** Resolvers of values that take more than one property of a row. */
import type { Context } from '../context.ts';
import type { Language } from '../errors.ts';
import { inWords } from '../words/words.ts';
import type { Label } from './vocabulary.ts';

export type Row = Readonly<Record<string, unknown>>;
type Spoken = { readonly language?: Language };

/** The text in the language asked for, or else in the other one; null where there is neither. */
export const bilingual =
  (field: string) =>
  (row: Row, { language }: Spoken, context: Context): unknown => {
    const french = (language ?? context.language) === 'FR';
    const [first, second] = french ? ['Fr', 'En'] : ['En', 'Fr'];
    return row[`${field}${first}`] ?? row[`${field}${second}`] ?? null;
  };

/** A label of the vocabulary in the language asked for; null where it has none. */
export const labelled =
  (field: string) =>
  (row: Readonly<Record<string, Label | undefined>>, { language }: Spoken, context: Context) => {
    const words = row[field];
    return words === undefined ? null : inWords(words, language ?? context.language);
  };

/** The amount that a link carries flattened (`amountValue`, `amountUnit`…), or null. */
export function amountIn(row: Row, prefix: string): Row | null {
  const inside = Object.entries(row).filter(([name]) => name.startsWith(prefix) && name !== prefix);
  if (inside.length === 0) return null;
  return Object.fromEntries(
    inside.map(([name, one]) => [
      `${name[prefix.length]?.toLowerCase()}${name.slice(prefix.length + 1)}`,
      one,
    ]),
  );
}
