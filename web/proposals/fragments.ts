/** What several pages ask of changes and proposals. */
import { graphql } from '../remote/graphql.ts';

export const touchedParts = graphql(`
  fragment TouchedParts on TouchedThing {
    id
    label
    kind
    isNew
    isGone
    sentence
    fields { field label before after sentence }
  }
`);

export const proposalParts = graphql(
  `
  fragment ProposalParts on Proposal {
    id
    state
    kind
    about { __typename id name }
    message
    name
    isSigned
    at
    decidedAt
    by
    reason
    change
    touched { ...TouchedParts }
    problem { code sentence field conflicts { id field mine theirs } }
    messages { at by name text }
  }
`,
  [touchedParts],
);
