/** What the lens of flows asks: the flows, their sums by one key at a time, and who depends on whom. */
import { amountParts, citationParts } from '../../remote/fragments.ts';
import { graphql } from '../../remote/graphql.ts';

const totalParts = graphql(`
  fragment TotalParts on FundingTotals {
    flowCount
    countedCount
    how
    rowCount
    rows(first: 200) {
      key
      label
      currency
      nature
      exact
      minimum
      estimated
      givenBack
      givenBackEstimated
      net
      countedCount
      unknownCount
      parts { __typename id name }
      leftOut { reason flowCount }
    }
  }
`);

export const moneyFlowsOperation = graphql(
  `
  query MoneyFlows($filter: FundingFilter, $after: ID) {
    fundingFlows(filter: $filter, first: 250, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id
        status
        flowKind
        nature
        certainty
        sum
        givenBack
        since
        until
        purpose
        amount { ...AmountParts }
        payer { __typename id name }
        recipient { __typename id name }
        countedPayer { __typename id name }
        countedRecipient { __typename id name }
        intermediary { __typename id name }
        citations { ...CitationParts }
      }
    }
  }
`,
  [amountParts, citationParts],
);

export const moneyTotalsOperation = graphql(
  `
  query MoneyTotals($filter: FundingFilter) {
    byCurrency: fundingTotals(groupBy: CURRENCY, filter: $filter) {
      ...TotalParts
      leftOut { reason said flows(first: 500) { id } }
    }
    byKind: fundingTotals(groupBy: KIND, filter: $filter) { ...TotalParts }
    byYear: fundingTotals(groupBy: YEAR, filter: $filter) { ...TotalParts }
    byPlace: fundingTotals(groupBy: PLACE, filter: $filter) { ...TotalParts }
    fundingEnding(within: 24, filter: $filter) { id }
    fundingConcentrations(filter: $filter, first: 100) {
      recipient { __typename id name }
      nature
      funders(first: 5) { __typename id name }
      funderCount
      currency
      estimated
      total
      largest { __typename id name }
      largestShare
      hhi
      meaning
    }
  }
`,
  [totalParts],
);

export const moneyOptionsOperation = graphql(`
  query MoneyOptions {
    payers: fundingTotals(groupBy: PAYER, filter: { parts: false }) { rows(first: 500) { key label } }
    recipients: fundingTotals(groupBy: RECIPIENT) { rows(first: 500) { key label } }
    kinds: fundingTotals(groupBy: KIND) { rows(first: 100) { key label } }
    years: fundingTotals(groupBy: YEAR) { rows(first: 500) { key } }
    places: fundingTotals(groupBy: PLACE) { rows(first: 500) { key label } }
  }
`);
