/** What the board of gaps asks: a page of cards with their counts, or one card alone. */
import { factParts } from '../../cards/operations.ts';
import { citationParts } from '../../remote/fragments.ts';
import { graphql } from '../../remote/graphql.ts';

const gapParts = graphql(
  `
  fragment GapCardParts on Gap {
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
    facts(first: $facts, skip: $passed) { ...FactParts }
    leads(first: $leads) { ...FactParts }
    absences { id how note citations { ...CitationParts } }
  }
`,
  [factParts, citationParts],
);

export const gapPageOperation = graphql(
  `
  query GapPage($kinds: [GapKind!], $knowledge: [Knowledge!], $about: [ID!], $missingIn: MissingIn, $stakeholders: [Stakeholder!], $where: Where, $first: Int, $skip: Int, $facts: Int, $passed: Int, $leads: Int) {
    gaps(kinds: $kinds, knowledge: $knowledge, about: $about, missingIn: $missingIn, stakeholders: $stakeholders, where: $where, first: $first, skip: $skip) {
      totalCount
      where { localCount elsewhereCount unknownCount }
      nodes { ...GapCardParts }
    }
    gapCounts(knowledge: $knowledge, about: $about, missingIn: $missingIn, stakeholders: $stakeholders, where: $where) {
      kind
      title
      rule
      totalCount
      lookedForCount
      statedAbsentCount
      notRecordedCount
    }
  }
`,
  [gapParts],
);

export const gapAloneOperation = graphql(
  `
  query GapAlone($id: ID!, $facts: Int, $passed: Int, $leads: Int) {
    gap(id: $id) { ...GapCardParts }
  }
`,
  [gapParts],
);
