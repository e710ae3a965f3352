/**
 * Cuts a long file into pieces of some hundred entries, each a YAML text of its own: the tree of a whole file takes
 * seventy times its size, 1.4 GB for 100,000 entries.
 */

export interface Piece {
  readonly text: string;
  /** How many lines of the file stand before it. */
  readonly before: number;
}

/** In characters: shorter files stay whole. */
const LONG = 500_000;
const ENTRIES = 500;

const SECTION = /^[a-z]+:[ \t]*(#.*)?\r?$/;
const ITEM = /^( *)- /;
const ASIDE = /^[ \t]*(#.*)?\r?$/;

/** @returns the whole as one piece where it is short, or no plain list of entries */
export function cut(text: string): readonly Piece[] {
  return (text.length < LONG ? null : cutLong(text)) ?? [{ text, before: 0 }];
}

function cutLong(text: string): readonly Piece[] | null {
  const pieces: Piece[] = [];
  const sections = new Set<string>();
  let section = '';
  let indent: string | undefined;
  let items = 0;
  let lines: string[] = [];
  let first = 0;
  const end = () => {
    // The title of the section is repeated, so that each piece reads as the file does.
    const title = section === '' ? [] : [section];
    if (items > 0)
      pieces.push({ text: [...title, ...lines].join('\n'), before: first - title.length });
    lines = [];
    items = 0;
  };
  for (const [at, line] of text.split('\n').entries()) {
    const item = ITEM.exec(line)?.[1];
    if (SECTION.test(line)) {
      end();
      const name = line.split(':')[0] ?? '';
      if (sections.has(name)) return null;
      sections.add(name);
      section = `${name}:`;
      indent = undefined;
      continue;
    }
    if (/^[^\s#-]/.test(line) || (item === undefined && /^-/.test(line))) return null;
    if (item !== undefined && (indent ?? item) === item) {
      indent = item;
      if (items === ENTRIES) end();
      items += 1;
    }
    if (items === 0 && !ASIDE.test(line)) return null;
    if (lines.length === 0) first = at;
    lines.push(line);
  }
  end();
  return pieces;
}
