/** Reads the text of one file of facts: UTF-8, of a bounded size, or the reason why it cannot be read. */
import { isUtf8 } from 'node:buffer';
import { lstatSync, readFileSync, type Stats, statSync } from 'node:fs';
import { saysOfFile, unreadable } from './file-problems.ts';
import type { Sentences } from './problems.ts';

export interface Wrong {
  readonly words: Sentences;
  readonly line: number;
  readonly column?: number;
}

export type Text = { readonly text: string } | { readonly wrong: Wrong };

/** In bytes: the largest file of facts that is read. */
export const LARGEST = 64_000_000;

const LINE_FEED = 0x0a;
// YAML allows no other control characters than tab and the ends of lines.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/;

export function textOf(path: string): Text {
  const wrong = (words: Sentences, line = 1): Text => ({ wrong: { words, line } });
  let bytes: Buffer;
  try {
    const stats = statSync(path);
    const reason = refused(stats);
    if (reason !== null) return wrong(reason);
    bytes = readFileSync(path);
  } catch (error) {
    return wrong(isLink(path) ? saysOfFile.brokenLink() : unreadable(error));
  }
  if (bytes.length === 0) return wrong(saysOfFile.emptyFile());
  if (isUtf16(bytes)) return wrong(saysOfFile.utf16());
  if (!isUtf8(bytes)) return { wrong: { words: saysOfFile.notUtf8(), ...firstWrongByte(bytes) } };
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  const control = CONTROL.exec(text);
  if (control !== null)
    return { wrong: { words: saysOfFile.control(), ...positionIn(text, control.index) } };
  return { text };
}

function refused(stats: Stats): Sentences | null {
  if (stats.isDirectory()) return saysOfFile.folderForFile();
  // A pipe or a device would be waited for without end.
  if (!stats.isFile()) return saysOfFile.notAFile();
  return stats.size > LARGEST ? saysOfFile.tooLarge(stats.size, LARGEST) : null;
}

export function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/** With its mark, or by the zero bytes that half of its letters hold. */
function isUtf16(bytes: Buffer): boolean {
  const [first, second, third, fourth] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return (first === 0 && third === 0) || (second === 0 && fourth === 0);
}

function firstWrongByte(bytes: Buffer): { line: number; column: number } {
  let line = 1;
  let start = 0;
  while (start < bytes.length) {
    const found = bytes.indexOf(LINE_FEED, start);
    const end = found === -1 ? bytes.length : found;
    const part = bytes.subarray(start, end);
    if (!isUtf8(part)) return { line, column: part.toString('utf8').indexOf('\ufffd') + 1 };
    line += 1;
    start = end + 1;
  }
  return { line, column: 1 };
}

/** @param offset in the text, counted from 0 */
export function positionIn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return {
    line: before.split('\n').length,
    column: offset - before.lastIndexOf('\n'),
  };
}
