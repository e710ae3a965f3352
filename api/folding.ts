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

/** Half of a surrogate pair, and control characters other than tab and the ends of lines. */
const UNKEPT = /\p{Cs}|(?![\t\n\r])\p{Cc}/u;
/** Marks that say in which direction letters run (UAX 9): overrides, embeddings, isolates and their ends. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/g;
const ENDS: Readonly<Record<string, string>> = {
  '\u202a': '\u202c',
  '\u202b': '\u202c',
  '\u2066': '\u2069',
  '\u2067': '\u2069',
  '\u2068': '\u2069',
};

/**
 * Whether a text can stand within a sentence: it holds no control character, and turns no letter but its own. An
 * override, or a mark that the text does not close, would turn the words that others write after it.
 */
export function isPrintable(text: string): boolean {
  if (UNKEPT.test(text)) return false;
  const open: string[] = [];
  for (const [mark] of text.matchAll(DIRECTION)) {
    const end = ENDS[mark];
    if (end !== undefined) open.push(end);
    else if (open.pop() !== mark) return false;
  }
  return open.length === 0;
}

/** A text without the marks of direction, for files of others that hold them. */
export const undirected = (text: string): string => text.replace(DIRECTION, '');
