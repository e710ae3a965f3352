/** What the founding questions and the precedents ask. */
import { factParts } from '../../cards/operations.ts';
import { citationParts } from '../../remote/fragments.ts';
import { graphql } from '../../remote/graphql.ts';

export const checklistOperation = graphql(
  `
  query Checklist($id: ID!) {
    checklist(entity: $id) {
      initiative { __typename id name }
      citedCount
      answeredCount
      openCount
      items {
        state
        question { id name order }
        lookedIn
        fields { field label value citations { ...CitationParts } }
        linkCount
        links(first: 5) { ...FactParts }
        quantities {
          id
          value
          max
          unit
          qualifier
          measures
          period
          citations { ...CitationParts }
        }
        absences { id note citations { ...CitationParts } }
      }
    }
  }
`,
  [factParts, citationParts],
);

export const precedentsOperation = graphql(
  `
  query Precedents($factor: ID, $ended: Boolean, $like: ID, $first: Int) {
    precedents(factor: $factor, ended: $ended, like: $like) {
      totalCount
      factors(first: 60) { factor { __typename id name } hinderedCount overcameCount }
      nodes(first: $first) {
        entity { __typename id name }
        ended
        until
        causeKnown
        hinderedBy(first: 6) { ...FactParts }
        overcame(first: 6) { ...FactParts }
        models(first: 4) { ...FactParts }
        left(first: 6) { ...FactParts }
        shared { __typename id name }
      }
    }
  }
`,
  [factParts],
);
