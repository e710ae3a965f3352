/** `GET /e`: every entity in lists of links, a kind and a page at a time, for whoever follows links. */
import type { EntityKind, Vocabulary } from '../vocabulary/vocabulary.ts';
import { wordsIn } from '../words/words.ts';

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

interface ListParts {
  readonly listing: Listing;
  readonly kind: EntityKind;
  readonly words: Vocabulary;
  readonly language: 'fr' | 'en';
}

export function List({ listing, kind, words, language }: ListParts) {
  const { nodes, totalCount, pageInfo } = listing.entities;
  const after = encodeURIComponent(pageInfo.endCursor ?? '');
  const other = language === 'fr' ? 'en' : 'fr';
  return (
    <article class="served">
      <nav>
        <ul>
          {words.kinds.map(({ id, plural }) => (
            <li key={id}>
              <a href={`/e?kind=${id}&lang=${language}`}>{plural[language]}</a>
            </li>
          ))}
          <li>
            <a href={`/e?kind=${kind.id}&lang=${other}`} hreflang={other} lang={other}>
              {wordsIn(other).pages.inThisLanguage}
            </a>
          </li>
        </ul>
      </nav>
      <h1>
        {kind.plural[language]} ({totalCount})
      </h1>
      <ul>
        {nodes.map(({ id, name }) => (
          <li key={id}>
            <a href={`/e/${id}?lang=${language}`}>{name || id}</a>
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && (
        <p>
          <a rel="next" href={`/e?kind=${kind.id}&after=${after}&lang=${language}`}>
            {wordsIn(language).pages.next}
          </a>
        </p>
      )}
    </article>
  );
}
