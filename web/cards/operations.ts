/** What the boards ask: the cards with their facts, one card alone, and its entities for the map. */
import { citationParts } from '../remote/fragments.ts';
import { graphql } from '../remote/graphql.ts';

export const factParts = graphql(
  `
  fragment FactParts on Link {
    id
    verb
    status
    from { __typename id name }
    to { __typename id name }
    citations { ...CitationParts }
  }
`,
  [citationParts],
);

export const cardedOperation = graphql(`
  query Carded($id: ID!) {
    convergence(id: $id) { entityIds facts(first: 500) { id } }
    divergence(id: $id) { statement { id } sides { parties { entity { id } facts(first: 500) { id } } } }
    gap(id: $id) { entities(first: 200) { id } facts(first: 200) { id } }
  }
`);
