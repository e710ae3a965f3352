/** What the boards ask: the cards with their facts, one card alone, and its entities for the map. */
import { citationParts } from './fragments.ts';
import { graphql } from './graphql.ts';

export const factParts = graphql(
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
    divergence(id: $id) { statement { id } sides { parties { entity { id } facts { id } } } }
    gap(id: $id) { entities(first: 200) { id } facts(first: 200) { id } }
  }
`);
