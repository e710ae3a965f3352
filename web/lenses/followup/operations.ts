/** What the scorecard asks: every measure with its last verdicts, and all there is on one that is open. */
import { citationParts } from '../../remote/fragments.ts';
import { graphql } from '../../remote/graphql.ts';

export const scorecardOperation = graphql(`
  query Scorecard($skip: Int) {
    scorecard {
      asOf
      measureCount
      overdueCount
      documents { document { id name } measureCount }
      verdicts { verdict measureCount }
      measures(first: 100, skip: $skip) {
        entity { __typename id name }
        document { id }
        deadline
        overdue
        lookedForOn
        bodies { __typename id name }
        ratings { place { id name } overdue latest { verdict ratedOn status } }
      }
    }
  }
`);

const verdictParts = graphql(
  `
  fragment VerdictParts on VerdictGiven {
    id
    verdict
    ratedOn
    status
    agreed
    note
    reconciliation
    judge { __typename id name }
    readings { coder verdict }
    unreachable { id name unreachable }
    citations { ...CitationParts }
  }
`,
  [citationParts],
);

export const measureOperation = graphql(
  `
  query Measure($id: ID!) {
    measure(id: $id) {
      entity { __typename id name description citations { ...CitationParts } }
      actions {
        entity { __typename id name }
        deadline
        overdue
        ratings { place { name } latest { verdict ratedOn status } }
      }
      ratings {
        place { id name }
        latest { ...VerdictParts }
        earlier { ...VerdictParts }
      }
      searches { id note citations { ...CitationParts } }
      correspondences {
        how
        measure { entity { __typename id name } document { id name } }
        links { id note citations { ...CitationParts } }
      }
    }
  }
`,
  [verdictParts, citationParts],
);
