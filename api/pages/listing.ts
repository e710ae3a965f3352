/** `GET /e`: all that is here as lists of links, a kind and a page at a time, for whoever follows links. */
import type { EntityKind, Vocabulary } from '../vocabulary/vocabulary.ts';
import { escaped } from './passage.ts';

export const LIST_QUESTION = `query ($kinds: [EntityKind!], $after: ID) {
  entities(filter: { kinds: $kinds }, first: 500, after: $after) {
    totalCount
    nodes { id name }
    pageInfo { hasNextPage endCursor }
  }
}`;

export interface Listing {
  readonly entities: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly id: string; readonly name: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

export function listing(
  { entities }: Listing,
  kind: EntityKind,
  words: Vocabulary,
  language: 'fr' | 'en',
): string {
  const { nodes, totalCount, pageInfo } = entities;
  const list = (id: string, after = '') => `/e?kind=${id}${after}&amp;lang=${language}`;
  const next = `&amp;after=${encodeURIComponent(pageInfo.endCursor ?? '')}`;
  const other = language === 'fr' ? 'en' : 'fr';
  return `<article class="served">
<nav><ul>${words.kinds
    .map(({ id, plural }) => `<li><a href="${list(id)}">${escaped(plural[language])}</a></li>`)
    .join(
      '',
    )}<li><a href="/e?kind=${kind.id}&amp;lang=${other}" hreflang="${other}" lang="${other}">${other === 'fr' ? 'En français' : 'In English'}</a></li></ul></nav>
<h1>${escaped(kind.plural[language])} (${totalCount})</h1>
<ul>${nodes
    .map(
      ({ id, name }) => `<li><a href="/e/${id}?lang=${language}">${escaped(name || id)}</a></li>`,
    )
    .join('\n')}</ul>
${pageInfo.hasNextPage ? `<p><a rel="next" href="${list(kind.id, next)}">${language === 'fr' ? 'La suite' : 'More'}</a></p>` : ''}
</article>`;
}
