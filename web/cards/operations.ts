/** The part that every operation on cards shares: a fact with who says so. */
import { citationParts } from '../remote/fragments.ts';
import { graphql } from '../remote/graphql.ts';

export const factParts = graphql(
  `
  fragment FactParts on Link {
    id
    verb
    status
    endsSay
    from { __typename id name }
    to { __typename id name }
    citations { ...CitationParts }
  }
`,
  [citationParts],
);
