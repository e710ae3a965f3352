/** Refusals of an export, in words. */
import { type Code, Refusal } from '../errors.ts';
import type { Words } from '../words/en.ts';
import { both } from '../words/words.ts';

type Said = {
  [K in keyof Words['exporting']]: Words['exporting'][K] extends string ? K : never;
}[keyof Words['exporting']];

/** @param field the part of the address that is at fault */
export function exportRefused(
  say: Said | ((words: Words['exporting']) => string),
  field: string,
  code: Code = 'BAD_INPUT',
): Refusal {
  const { fr, en } = both(({ exporting }) =>
    typeof say === 'function' ? say(exporting) : (exporting[say] as string),
  );
  return new Refusal(code, en, fr, field);
}
