/**
 * Recognises the text of a licence among those that SPDX lists. A text is compared with each by the
 * share of pairs of neighbouring words that both have (Sørensen–Dice), after what differs from one
 * project to the next (years, holders, typography) is left out.
 */
import list from 'spdx-license-list/full.js';

export interface Licence {
  readonly path: string;
  /**
   * SPDX id; null when the text is none that SPDX lists. The text of a GNU licence does not say whether
   * later versions are allowed: its id is then the plain one, such as `GPL-3.0`.
   */
  readonly id: string | null;
  /** How alike the file and the listed text are, 0 to 1, two decimals. */
  readonly likeness: number;
  /** The file holds the whole listed text, and much else. */
  readonly part: boolean;
}

/** Below it, an addition or a change may alter the meaning of a licence. */
const ALIKE = 0.9;
/** How much of a listed text a longer file must hold, and how long that text must be in pairs. */
const HELD = 0.97;
const LONG = 120;

const NAMES = /^(un)?licen[cs]e(s)?([-_.][\w.-]+)?$|^copying([-_.][\w.-]+)?$/i;
const LATER = /-(only|or-later)$/;

export const isLicenceFile = (path: string): boolean =>
  (!path.includes('/') && NAMES.test(path) && !/\.(js|ts|py|json|spdx|header)$/i.test(path)) ||
  /^(LICEN[CS]ES|licen[cs]es)\/[^/]+\.(txt|md)$/.test(path);

type Pairs = ReadonlyMap<string, number>;

function pairsOf(text: string): Pairs {
  const words = text
    .replace(/^.*copyright (\(c\)|©|\d|\[|<|year).*$/gim, '')
    .replace(/^.*all rights reserved\.?$/gim, '')
    // What follows tells how to apply a licence, and projects leave it out or add lists of others' terms.
    .replace(/end of (the )?terms and conditions[\s\S]*$/i, '')
    .toLowerCase()
    .replace(/https?:\/\//g, '')
    .replace(/<<.*?>>|[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ');
  const pairs = new Map<string, number>();
  for (let index = 1; index < words.length; index++) {
    const pair = `${words[index - 1]} ${words[index]}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

const sizeOf = (pairs: Pairs) => [...pairs.values()].reduce((sum, count) => sum + count, 0);

function sharedBy(one: Pairs, other: Pairs): number {
  let shared = 0;
  for (const [pair, count] of one) shared += Math.min(count, other.get(pair) ?? 0);
  return shared;
}

/** SPDX prints the GPL behind the LGPL 3.0, which adds permissions to it; projects print it in another file. */
const ownTerms = (id: string, text: string): string =>
  id.startsWith('LGPL-3.0')
    ? (text.split(/GNU GENERAL PUBLIC LICENSE\s+Version 3/)[0] ?? '')
    : text;

let listed: (readonly [id: string, pairs: Pairs, size: number])[] | undefined;

/** SPDX lists a GNU text twice, and ids such as GPL-3.0+ that it no longer recommends. */
function listedTexts() {
  listed ??= Object.entries(list)
    .filter(([id]) => !id.endsWith('+') && !id.endsWith('-or-later'))
    .map(([id, { licenseText }]) => {
      const pairs = pairsOf(ownTerms(id, licenseText));
      return [id.replace(LATER, ''), pairs, sizeOf(pairs)] as const;
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return listed;
}

/** At the beginning of a line: the same words within a sentence grant the licence. */
const GNU_TITLE =
  /^[^a-z\n]*gnu\s+(affero\s+|lesser\s+|library\s+)?general\s+public\s+license[^a-z]+version\s+\d/im;
const NOTICES: readonly (readonly [words: RegExp, id: string])[] = [
  [/licensed under the apache license,? version 2\.0/i, 'Apache-2.0'],
  [/ed under the gnu general public license,? version 3(?![^.]*later)/i, 'GPL-3.0'],
  [/ed under the gnu general public license,? version 2(?![^.]*later)/i, 'GPL-2.0'],
  [/affero general public license[\s\S]*version 3[\s\S]*any later version/i, 'AGPL-3.0-or-later'],
  [/lesser general public license[\s\S]*version 3[\s\S]*any later version/i, 'LGPL-3.0-or-later'],
  [
    /lesser general public license[\s\S]*version 2\.1[\s\S]*any later version/i,
    'LGPL-2.1-or-later',
  ],
  [/gnu general public license[\s\S]*version 3[\s\S]*any later version/i, 'GPL-3.0-or-later'],
  [/gnu general public license[\s\S]*version 2[\s\S]*any later version/i, 'GPL-2.0-or-later'],
];

/** The licence that the words before or in place of a whole text grant, in the form that its publisher recommends. */
export function granted(text: string): string | null {
  const [, identifier = ''] = /SPDX-License-Identifier:\s*([\w.+-]+)/.exec(text) ?? [];
  if (declared(identifier) !== null) return declared(identifier);
  const [notice = ''] = text.split(GNU_TITLE);
  return NOTICES.find(([words]) => words.test(notice))?.[1] ?? null;
}

export function recognise(path: string, text: string): Licence {
  const found = compared(path, text);
  const grant = granted(text);
  // Of a file that holds several licences, the words that grant one tell which is the main one.
  if (found.part && grant !== null) return { ...found, id: grant };
  if (found.id === null) return { ...found, id: found.likeness < 0.5 ? grant : null };
  // The sentence before the first of several GNU texts says which of them is meant.
  const isOther = grant !== null && grant.replace(LATER, '') !== found.id.replace(LATER, '');
  if (isOther && /^GPL/.test(grant) && /^GPL/.test(found.id)) return { ...found, id: grant };
  return { ...found, id: sharpened(found.id, grant === null ? [] : [grant]) };
}

function compared(path: string, text: string): Licence {
  const pairs = pairsOf(text);
  const size = sizeOf(pairs);
  let whole = { id: null as string | null, likeness: 0 };
  let part = { id: null as string | null, held: 0 };
  for (const [id, other, otherSize] of listedTexts()) {
    const shared = sharedBy(other, pairs);
    const likeness = (2 * shared) / (size + otherSize || 1);
    if (likeness > whole.likeness) whole = { id, likeness };
    const held = shared / (otherSize || 1);
    if (otherSize >= LONG && held > part.held) part = { id, held };
  }
  const likeness = Math.round(whole.likeness * 100) / 100;
  if (whole.likeness >= ALIKE) return { path, id: whole.id, likeness, part: false };
  const isPart = part.held >= HELD;
  return { path, id: isPart ? part.id : null, likeness, part: isPart };
}

const KNOWN = new Map(Object.keys(list).map((id) => [id.toLowerCase(), id]));

/** The SPDX spelling of what a manifest declares; null where that is no id or expression of ids. */
export function declared(words: string): string | null {
  const parts = words
    .trim()
    .replace(/^\((.*)\)$/, '$1')
    .split(/\s+(OR|AND|WITH)\s+/);
  const spelt = parts.map((part, index) => (index % 2 ? part : KNOWN.get(part.toLowerCase())));
  return spelt.some((part) => part === undefined) ? null : spelt.join(' ');
}

/** What the manifests declare tells whether later versions of a recognised GNU licence are allowed. */
export function sharpened(recognised: string | null, manifests: readonly string[]): string | null {
  if (recognised === null || !/^(A|L)?GPL-/.test(recognised)) return recognised;
  const same = manifests.find((id) => LATER.test(id) && id.replace(LATER, '') === recognised);
  return same ?? recognised;
}
