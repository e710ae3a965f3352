/** What the page of what is to be confirmed asks, and how it says that something is still true. */
import { citationParts } from '../../remote/fragments.ts';
import { graphql } from '../../remote/graphql.ts';

export const toConfirmOperation = graphql(
  `
  query ToConfirm($skip: Int!) {
    about { revision }
    toConfirm(first: 20, skip: $skip) {
      lastConfirmedOn
      sourceCount
      linkCount
      entity { __typename id name citations { ...CitationParts } }
    }
  }
`,
  [citationParts],
);

export const stillProposedOperation = graphql(`
  mutation StillProposed($input: ProposeInput!) {
    propose(input: $input) { address proposal { id } }
  }
`);

export const stillPublishedOperation = graphql(`
  mutation StillPublished($input: EditInput!) { edit(input: $input) { revision } }
`);
