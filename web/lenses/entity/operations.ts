/** The operation of the panel of an entity: all its facts, with their sources. */
import { touchedParts } from '../../proposals/fragments.ts';
import { amountParts, citationParts } from '../../remote/fragments.ts';
import { graphql } from '../../remote/graphql.ts';

/** The fields that are each kind's own; their labels come with the vocabulary. */
const fieldParts = graphql(`
  fragment FieldParts on Entity {
    __typename
    ... on Organisation { legalForm since until website contact }
    ... on Person { pseudonym }
    ... on Codebase { freedom licence repository lastActivity website since until }
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

export const detailsOperation = graphql(
  `
  query EntityDetails($id: ID!, $after: ID) {
    entity(id: $id) {
      ...FieldParts
      id
      name
      status
      named
      description
      note
      aliases
      lastConfirmedOn
      citations { ...CitationParts }
      quantities { id value max unit qualifier measures period note status citations { ...CitationParts } }
      absences { id what how note status citations { ...CitationParts } }
      differences { field values { value preferred sources { id name } } }
      links(first: 500, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          id
          kind
          said
          from { id }
          other { __typename id name }
          status
          endsSay
          since
          until
          role
          note
          purpose
          instrument
          limit
          outcome
          memberClass
          dependencyKind
          derivation
          flowKind
          stance
          amount { ...AmountParts }
          reportedBy { __typename id name }
          intermediary { __typename id name }
          differences { field values { value preferred sources { id name } } }
          citations { ...CitationParts }
        }
      }
    }
  }
`,
  [fieldParts, citationParts, amountParts],
);

export const mergedOperation = graphql(
  `
  query Merged($id: ID!) {
    entity(id: $id) {
      mergedIn {
        id
        name
        reason
        source { id name }
        at
        by
        change { number at }
        history(first: 20) {
          change { number at author }
          touched { ...TouchedParts }
        }
      }
    }
  }
`,
  [touchedParts],
);
