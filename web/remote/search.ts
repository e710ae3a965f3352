/** What the words typed so far find. */

import type { Hit } from '../data/found.ts';
import type { Language } from '../words/language.ts';
import { ask } from './ask.ts';
import { searchOperation } from './operations.ts';
import { named } from './sheet.ts';

const MOST = 8;

export async function search(text: string, language: Language): Promise<readonly Hit[]> {
  const { search: hits } = await ask(searchOperation, { text, first: MOST }, language);
  return hits.map(({ matched, entity }) => ({ ...named(entity), matched }));
}
