/** The parts that several operations share: who says so, and how much. */
import { graphql } from './graphql.ts';

export const citationParts = graphql(`
  fragment CitationParts on Citation {
    id
    fields
    quote
    language
    locator
    read
    licence
    source {
      id
      name
      address
      date
    }
  }
`);

export const amountParts = graphql(`
  fragment AmountParts on Amount {
    value
    max
    unit
    qualifier
    measures
    period
  }
`);

/** The fields that are each kind's own; their labels come with the vocabulary. */
export const fieldParts = graphql(`
  fragment FieldParts on Entity {
    __typename
    ... on Organisation { legalForm since until website }
    ... on Person { pseudonym }
    ... on Codebase { freedom licence repository website since until }
    ... on Service { freedom website since until }
    ... on Programme { programmeKind since until website }
    ... on Policy { policyKind jurisdiction horizon deadline since until website }
    ... on Need { needKind }
    ... on Statement { statementKind }
    ... on Question { questionKind }
    ... on Event { eventKind since until website }
    ... on Place { placeKind postalAddress latitude longitude }
    ... on Document { documentKind date updated language address licence read file }
    ... on Concept { conceptKind }
  }
`);
