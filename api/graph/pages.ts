/** What a change touched, in pages of text: compressed where there is much of it. */
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Touched } from './things.ts';

export interface Page {
  /** The ids of the things on the page, and of the entities on which they hang. */
  readonly ids: readonly string[];
  readonly body: string;
}

const ON_A_PAGE = 500;
/** In characters: below this, compression saves nothing. */
const WORTH_COMPRESSING = 2_000;

export function pagesOf(touched: readonly Touched[]): Page[] {
  const pages: Page[] = [];
  for (let start = 0; start < touched.length; start += ON_A_PAGE) {
    const part = touched.slice(start, start + ON_A_PAGE);
    pages.push({ ids: [...new Set(part.flatMap(idsOf))], body: packed(part) });
  }
  return pages;
}

/** @throws when the text is not one that `pagesOf` made */
export function touchedOn(body: string): Touched[] {
  const text = body.startsWith('[') ? body : gunzipSync(Buffer.from(body, 'base64')).toString();
  return JSON.parse(text);
}

function packed(part: readonly Touched[]): string {
  const text = JSON.stringify(part);
  return text.length < WORTH_COMPRESSING ? text : gzipSync(text, { level: 6 }).toString('base64');
}

/** By which a history finds it: its own id, the ends of a link, and what a citation or part hangs on. */
function idsOf({ id, from, to, of }: Touched): string[] {
  return [id, from, to, of].filter((one) => one !== undefined);
}
