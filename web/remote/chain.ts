/** Reads who says each link of a chain; a chain has at most a handful. */
import type { Citation } from '../data/sheet.ts';
import type { Language } from '../words/language.ts';
import { ask } from './ask.ts';
import { citationParts } from './fragments.ts';
import { graphql } from './graphql.ts';

export const saidOperation = graphql(
  `
  query Said($id: ID!) {
    link(id: $id) { id citations { ...CitationParts } }
  }
`,
  [citationParts],
);

export async function readChain(
  ids: readonly string[],
  language: Language,
): Promise<ReadonlyMap<string, readonly Citation[]>> {
  const links = await Promise.all(ids.map((id) => ask(saidOperation, { id }, language)));
  return new Map(links.map(({ link }, index) => [ids[index] ?? '', link?.citations ?? []]));
}
