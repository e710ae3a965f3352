/**
 * What an erasure takes out, known by digests only: the ids of entities, and texts of some words. A text is found
 * by the digest of as many words in a row, so that the list that is kept, and replayed on what an older backup
 * brings back, says of nobody that they were erased. Who suspects a name can try it: only who runs the server
 * reads the list.
 */
import { createHash } from 'node:crypto';
import { fold } from '../../folding.ts';

/** One erasure, as the list keeps it. */
export interface Erasure {
  readonly id: string;
  /** ISO 8601, in UTC. */
  readonly at: string;
  /** Digests of ids of entities. */
  readonly ids: readonly string[];
  /** How many words a text has, a colon, and the digest of its words. */
  readonly texts: readonly string[];
}

export interface Sought {
  /** True where an entity of this id was erased. */
  hasId(id: string): boolean;
  /** True where the whole text is one that was erased. */
  isWhole(text: string): boolean;
  /** The text with a mark in the place of what was erased; the same text where there is nothing of it. */
  without(text: string): string;
  /** The same for an id, an address, or any other text without spaces: it stays one, and unlike any other. */
  withoutInName(text: string): string;
  readonly isEmpty: boolean;
}

/** Stands where a text was. */
export const ERASED = '[…]';
/** Stands in an id or an address. */
const ERASED_NAME = 'erased';

/** Fewer letters and digits than this are part of too many other texts. */
export const SHORTEST = 6;
/** Words of a text that is looked for. */
const MOST_WORDS = 12;

const digest = (text: string) =>
  createHash('sha256').update(`erasure:${text}`).digest('base64url').slice(0, 27);

export const digestOfId = (id: string): string => digest(`id:${id}`);

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

const wordsIn = (text: string): Word[] =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    folded: fold(word),
  }));

/** @returns null where the text is too short to be looked for in others, or too long */
export function digestOfText(text: string): string | null {
  const words = wordsIn(text).map(({ folded }) => folded);
  if (words.join('').length < SHORTEST || words.length > MOST_WORDS) return null;
  return `${words.length}:${digest(words.join(' '))}`;
}

export function soughtBy(erasures: readonly Pick<Erasure, 'ids' | 'texts'>[]): Sought {
  const ids = new Set(erasures.flatMap((one) => one.ids));
  const texts = new Set(erasures.flatMap((one) => one.texts));
  const lengths = [...new Set([...texts].map((one) => Number(one.split(':')[0])))].sort(
    (a, b) => b - a,
  );
  /** Most texts are asked of more than once: the same id stands in many places. */
  const known = new Map<string, string>();

  function replaced(text: string, by: string): string {
    if (texts.size === 0) return text;
    const words = wordsIn(text);
    let made = '';
    let done = 0;
    for (let at = 0; at < words.length; ) {
      const length = lengths.find((one) => isFound(words.slice(at, at + one), one));
      if (length === undefined) at += 1;
      else {
        made += text.slice(done, words[at]?.start) + by;
        done = words[at + length - 1]?.end ?? text.length;
        at += length;
      }
    }
    return done === 0 ? text : made + text.slice(done);
  }

  const isFound = (words: readonly Word[], length: number) =>
    words.length === length &&
    texts.has(`${length}:${digest(words.map(({ folded }) => folded).join(' '))}`);

  function remembered(text: string, make: () => string): string {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make();
    if (known.size > 100_000) known.clear();
    known.set(text, made);
    return made;
  }

  return {
    isEmpty: ids.size + texts.size === 0,
    hasId: (id) => ids.size > 0 && ids.has(digestOfId(id)),
    isWhole: (text) => texts.has(digestOfText(text) ?? ''),
    without: (text) => remembered(text, () => replaced(text, ERASED)),
    withoutInName: (text) =>
      remembered(text, () => {
        const made = replaced(text, ERASED_NAME);
        return made === text ? text : `${made}-${hex(text)}`;
      }),
  };
}

/** The same for the same text, so that what is loaded or restored again meets itself. */
const hex = (text: string) => createHash('sha256').update(`name:${text}`).digest('hex').slice(0, 8);

const ONE_NAME = /^\S+$/;

/** A value with all its texts looked through; what is an erased id alone is null, and goes from a list. */
export function scrubbed(value: unknown, sought: Sought): unknown {
  if (typeof value === 'string') return text(value, sought);
  if (Array.isArray(value)) {
    const made = value.map((one) => scrubbed(one, sought));
    return made.some((one, at) => one === null && value[at] !== null)
      ? made.filter((one, at) => one !== null || value[at] === null)
      : made;
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, scrubbed(inner, sought)]),
  );
}

function text(value: string, sought: Sought): string | null {
  if (!ONE_NAME.test(value)) return inJson(value, sought) ?? sought.without(value);
  if (sought.hasId(value)) return null;
  // A name of one word is no id: it stands in a sentence.
  return (
    inJson(value, sought) ??
    (/^[\p{L}\p{M}]+$/u.test(value) ? sought.without(value) : sought.withoutInName(value))
  );
}

/** A property may hold JSON: its texts are looked through one by one. */
function inJson(value: string, sought: Sought): string | null {
  if (!/^\s*[[{]/.test(value)) return null;
  try {
    const parsed: unknown = JSON.parse(value);
    const made = scrubbed(parsed, sought);
    const [before, after] = [JSON.stringify(parsed), JSON.stringify(made)];
    return before === after ? value : after;
  } catch {
    return null;
  }
}
