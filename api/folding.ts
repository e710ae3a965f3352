/**
 * Folds spelling so that « Œuvres de l’Économie » and "oeuvres de l economie" meet, and text pasted
 * from a page laid out for print (ligatures, soft hyphens) meets text that was typed.
 */
import { LRUCache } from 'lru-cache';

const LIGATURES: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
};

/** What a layout puts between letters, and nobody reads. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
/** What parts words. Signs that end a word belong to it: C++ is not C, and neither is C#. */
const BETWEEN = /(?:(?<![\p{L}\p{N}+#])[+#]|[+#](?=[\p{L}\p{N}])|[^\p{L}\p{N}+#])+/gu;

export function fold(text: string): string {
  return text
    .replace(UNSEEN, '')
    .toLowerCase()
    .replace(/[œæßøłđ]/gu, (letter) => LIGATURES[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(BETWEEN, ' ')
    .trim();
}

const words = new LRUCache<string, string>({ max: 4_000 });

/** The same, remembered: for what comes again with each row, such as labels of the vocabulary and names of columns. */
export function foldWord(text: string): string {
  if (text.length > 100) return fold(text);
  const known = words.get(text) ?? fold(text);
  words.set(text, known);
  return known;
}

/** More of its parts than this are never written as one word. */
const MOST_JOINED = 4;

/**
 * The words under which a name is also looked for, when some leave out what parts it: « nodejs » for
 * Node.js, « csn » for C.S.N., « libreoffice » for Libre Office. Empty where there is nothing to join.
 */
export function joinedIn(text: string): string[] {
  const written = text.split(/\s+/u).flatMap((part) => joined(fold(part)));
  return [...new Set([...written, ...joined(fold(text))])];
}

/** A few words as one; nothing for a single word, or for many. */
export function joined(folded: string): string[] {
  const parts = folded.split(' ').filter((part) => part !== '');
  return parts.length > 1 && parts.length <= MOST_JOINED ? [parts.join('')] : [];
}
