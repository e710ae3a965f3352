/**
 * One line of a journal: a checksum of its own, and JSON that names the checksum of the line before, so
 * that a line that was changed, taken out or moved is noticed.
 */
import { createHash } from 'node:crypto';
import type { LoadMark } from '../load-mark.ts';

/** A change as the graph records it. Its key names the request; null where none was given. */
export interface ChangeHead {
  readonly number: number;
  /** ISO 8601, in UTC. */
  readonly at: string;
  readonly kind: string;
  readonly author: string;
  readonly message: string;
  /** How many things it touched. */
  readonly count: number;
  readonly key: string | null;
}

/** A part of what a change touched, as the graph keeps it. */
export interface PageLine {
  readonly id: string;
  readonly change: number;
  readonly page: number;
  readonly ids: readonly string[];
  readonly body: string;
}

/** Closes a change: without it, the pages before it count for nothing. */
export interface ChangeLine extends ChangeHead {
  /** How many pages stand before it. */
  readonly pages: number;
  /** The data set, where the change is a load. */
  readonly mark: LoadMark | null;
}

/** Closes an archive of the whole graph. */
export interface ArchiveEnd {
  readonly number: number;
  /** When the last change was made; null before the first. */
  readonly at: string | null;
  readonly mark: LoadMark | null;
}

export type Content =
  /** The first line of a file. */
  | { readonly format: 1 }
  | { readonly page: PageLine }
  | { readonly change: ChangeLine }
  /** A load that changed no fact: only the mark of the files is new. */
  | { readonly mark: LoadMark }
  /** In an archive: things, packed as pages are; and recorded changes. */
  | { readonly things: string }
  | { readonly history: readonly ChangeHead[] }
  | { readonly archive: ArchiveEnd };

export type Line = Content & { readonly after: string };

const LENGTH = 22;

const digestOf = (json: string) =>
  createHash('sha256').update(json).digest('base64url').slice(0, LENGTH);

/** @param after the checksum of the line before; empty for the first of all */
export function written(content: object, after: string): { digest: string; text: string } {
  const json = JSON.stringify({ after, ...content });
  const digest = digestOf(json);
  return { digest, text: `${digest} ${json}\n` };
}

/** @param text without its line break. @returns null where the line is not as it was written */
export function readLine<L = Line>(
  text: string,
): { readonly digest: string; readonly line: L } | null {
  const [digest, json] = [text.slice(0, LENGTH), text.slice(LENGTH + 1)];
  if (text[LENGTH] !== ' ' || digestOf(json) !== digest) return null;
  return { digest, line: JSON.parse(json) as L };
}
