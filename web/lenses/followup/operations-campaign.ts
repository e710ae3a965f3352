/** What a campaign asks. */
import { factParts } from '../../cards/operations.ts';
import { citationParts } from '../../remote/fragments.ts';
import { graphql } from '../../remote/graphql.ts';

export const campaignOperation = graphql(
  `
  query Campaign($id: ID!) {
    campaign(policy: $id) {
      policy { __typename id name description citations { ...CitationParts } }
      deciders { ...FactParts }
      missing
      allyCount
      allies(first: 30) {
        stakeholder
        entity { __typename id name }
        links(first: 3) { ...FactParts }
      }
      opponentCount
      opponents(first: 20) {
        stakeholder
        entity { __typename id name }
        links(first: 3) { ...FactParts }
      }
      outcome {
        ratings { place { id name } latest { verdict ratedOn status citations { ...CitationParts } } }
      }
    }
    precedents(like: $id) {
      nodes(first: 4) { entity { __typename id name } ended shared { id name } }
    }
  }
`,
  [factParts, citationParts],
);
