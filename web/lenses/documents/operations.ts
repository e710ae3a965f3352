/** The operations of the lens of documents: all documents, and the passages of one. */
import { citationParts } from '../../remote/fragments.ts';
import { graphql } from '../../remote/graphql.ts';

export const documentsOperation = graphql(`
  query Documents($after: ID) {
    documents(first: 500, after: $after) {
      nodes {
        __typename
        id
        name
        documentKind
        date
        updated
        language
        address
        licence
        read
        authors(first: 6) { nodes { other { __typename id name } } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const passagesOperation = graphql(
  `
  query Passages($id: ID!, $after: ID) {
    entity(id: $id) {
      ... on Document {
        citedFor(first: 500, after: $after) {
          nodes {
            ...CitationParts
            supports {
              __typename
              ... on Entity { id name entityStatus: status }
              ... on Quantity { id of { __typename id name } amountOf: value max unit qualifier measures period }
              ... on Absence { id of { __typename id name } what how }
              ... on Link {
                id
                kind
                verb
                linkStatus: status
                endsSay
                from { __typename id name }
                to { __typename id name }
                reportedBy { __typename id name }
              }
            }
          }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`,
  [citationParts],
);
