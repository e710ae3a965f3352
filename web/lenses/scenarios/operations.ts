/** What the lens of scenarios asks: what there is, and a calculated scenario. */
import { anchoringParts } from '../../cards/anchoring.ts';
import { citationParts } from '../../remote/fragments.ts';
import { graphql } from '../../remote/graphql.ts';

export const offeredOperation = graphql(`
  query OfferedScenarios {
    scenarioTemplates { template title question about }
    shippedScenarios { id title question template codebase { __typename id name } entity { __typename id name } }
  }
`);

export const scenarioOperation = graphql(
  `
  query CalculatedScenario($input: ScenarioInput!) {
    scenario(input: $input) {
      template
      title
      question
      currency
      way
      rule
      main
      remarks
      unknown
      restsOnChangedFact
      codebase {
        __typename
        id
        name
        anchoring { ...AnchoringParts }
      }
      function { id }
      shipped {
        id
        entity { __typename id name }
      }
      assumptions {
        key
        label
        unit
        value
        low
        high
        least
        most
        member
        origin
        why
        isChanged
        now
        citations { ...CitationParts }
      }
      lines { key label unit member isStep value low high expression formula numbers }
      tornado { key label atLow atHigh }
      members { member name vote organisation { id } }
      simulation { runCount seed years paidInFull tenth median ninth }
      reached {
        userCount
        localUserCount
        serviceCount
        localServiceCount
        contributorCount
        localContributorCount
        countsByDistance
        effects
        users(first: 8) { __typename id name }
        contributors(first: 8) { __typename id name }
      }
    }
  }
`,
  [citationParts, anchoringParts],
);
