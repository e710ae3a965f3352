/** What a change touched, in pages of text: compressed where there is much of it. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { batches } from './grouping.ts';
import type { Touched } from './things.ts';

export interface Page {
  /** The ids of the things on the page, and of the entities on which they hang. */
  readonly ids: readonly string[];
  readonly body: string;
}

export const ON_A_PAGE = 500;
/** In characters: below this, compression saves nothing. */
const WORTH_COMPRESSING = 2_000;

/** One page after the other, so that those of a large load are never all in memory. */
export function* pagesOf(touched: readonly Touched[]): Generator<Page> {
  for (const part of batches(touched, ON_A_PAGE))
    yield { ids: [...new Set(part.flatMap(idsOf))], body: packed(part) };
}

/** @throws when the text is not one that `pagesOf` made */
export const touchedOn = (body: string): Touched[] => unpacked(body);

export function unpacked<T>(body: string): T[] {
  const text = body.startsWith('[') ? body : gunzipSync(Buffer.from(body, 'base64')).toString();
  return JSON.parse(text);
}

/** A list as text that `unpacked` reads. */
export function packed(part: readonly unknown[]): string {
  const text = JSON.stringify(part);
  return text.length < WORTH_COMPRESSING ? text : gzipSync(text, { level: 6 }).toString('base64');
}

/** By which a history finds it: its own id, the ends of a link, and what a citation or part hangs on. */
function idsOf({ id, from, to, of }: Touched): string[] {
  return [id, from, to, of].filter((one) => one !== undefined);
}
