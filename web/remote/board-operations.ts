/** What the boards ask: the cards with their facts, one card alone, and its entities for the map. */
import { citationParts } from './fragments.ts';
import { graphql } from './graphql.ts';

const factParts = graphql(
  `
  fragment FactParts on Link {
    id
    verb
    status
    from { __typename id name }
    to { __typename id name }
    citations { ...CitationParts }
  }
`,
  [citationParts],
);

const meetingParts = graphql(
  `
  fragment MeetingParts on Convergence {
    id
    kind
    title
    sentence
    certain
    parts { label value meaning inScore }
    partyCount
    parties(first: 20) { stakeholder voice entity { __typename id name } }
    stakeholders { stakeholder parties }
    documents { __typename id name }
    factCount
    facts(first: 20) { ...FactParts }
  }
`,
  [factParts],
);

const gapParts = graphql(
  `
  fragment GapParts on Gap {
    id
    kind
    title
    sentence
    rule
    knowledge
    invitation
    subject { __typename id name }
    weightParts { label value }
    factCount
    facts(first: 20) { ...FactParts }
  }
`,
  [factParts],
);

export const convergencesOperation = graphql(
  `
  query Convergences($kinds: [ConvergenceKind!], $stakeholders: [Stakeholder!], $first: Int) {
    convergences(kinds: $kinds, stakeholders: $stakeholders, first: $first) {
      totalCount
      nodes { ...MeetingParts }
    }
  }
`,
  [meetingParts],
);

export const convergenceOperation = graphql(
  `
  query OneConvergence($id: ID!) {
    convergence(id: $id) { ...MeetingParts }
  }
`,
  [meetingParts],
);

export const gapsOperation = graphql(
  `
  query Gaps($kinds: [GapKind!], $knowledge: [Knowledge!], $first: Int) {
    gaps(kinds: $kinds, knowledge: $knowledge, first: $first) {
      totalCount
      nodes { ...GapParts }
    }
    gapCounts { kind title rule total lookedFor statedAbsent notRecorded }
  }
`,
  [gapParts],
);

export const gapOperation = graphql(
  `
  query OneGap($id: ID!) {
    gap(id: $id) { ...GapParts }
  }
`,
  [gapParts],
);

export const cardedOperation = graphql(`
  query Carded($id: ID!) {
    convergence(id: $id) { entityIds facts(first: 500) { id } }
    gap(id: $id) { entities(first: 200) { id } facts(first: 200) { id } }
  }
`);
