/** A text that a file must give in both languages. */
import { typesetFrench } from '../words/typeset.ts';
import type { Label } from '../words/words.ts';
import type { Checker } from './fields.ts';
import { isRecord, wrongText } from './values.ts';

/** Both languages, or each one that is missing is told. */
export function labelIn(check: Checker, field: string, value: unknown): Label {
  const { fr, en } = isRecord(value) ? value : {};
  if (isRecord(value)) check.known(value, ['fr', 'en'], field);
  const text = (language: 'fr' | 'en', one: unknown) => {
    const words = wrongText(one);
    if (words !== null) check.wrong(`${field}.${language}`, words);
    return words === null ? String(one).trim() : '';
  };
  return { fr: typesetFrench(text('fr', fr)), en: text('en', en) };
}
