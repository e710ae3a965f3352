/** The documents that support facts, and what one of them supports. */

import type { CitedDocument } from '../data/answers.ts';
import type { Language } from '../words/language.ts';
import { ask } from './ask.ts';
import { graphql } from './graphql.ts';

export const textsOperation = graphql(`
  query Texts {
    documents(first: 500) {
      nodes { id name documentKind citedFor(first: 1) { totalCount } }
    }
  }
`);

export const sourcedOperation = graphql(`
  query Sourced($id: ID!, $after: ID) {
    entity(id: $id) {
      ... on Document {
        citedFor(first: 500, after: $after) {
          nodes { supports { ... on Entity { id } ... on Link { id } } }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`);

/** The most called upon first. */
export async function readTexts(language: Language): Promise<readonly CitedDocument[]> {
  const { documents } = await ask(textsOperation, {}, language);
  return documents.nodes
    .map(({ id, name, documentKind, citedFor }) => ({
      id,
      name,
      kind: documentKind,
      facts: citedFor.totalCount,
    }))
    .filter(({ facts }) => facts > 0)
    .sort((a, b) => b.facts - a.facts);
}

/** The ids of the entities and links that this document supports. */
export async function readSourced(id: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  let after: string | null = null;
  do {
    const { entity }: Awaited<ReturnType<typeof page>> = await page(id, after);
    const cited = entity !== null && 'citedFor' in entity ? entity.citedFor : null;
    for (const { supports } of cited?.nodes ?? []) {
      if (supports !== null && 'id' in supports) found.add(supports.id);
    }
    after = cited?.pageInfo.hasNextPage ? cited.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}

const page = (id: string, after: string | null) => ask(sourcedOperation, { id, after }, 'fr');
