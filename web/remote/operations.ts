/** What the page asks, one operation each. */
import { amountParts, citationParts, fieldParts } from './fragments.ts';
import { graphql } from './graphql.ts';

export const vocabularyOperation = graphql(`
  query Vocabulary {
    vocabulary {
      families { id fr: label(language: FR) en: label(language: EN) }
      statuses {
        id
        fact
        fr: label(language: FR)
        en: label(language: EN)
        describedFr: description(language: FR)
        describedEn: description(language: EN)
      }
      kinds {
        id
        family
        shape
        fr: label(language: FR)
        en: label(language: EN)
        pluralFr: plural(language: FR)
        pluralEn: plural(language: EN)
        fields { id shape choices fr: label(language: FR) en: label(language: EN) }
      }
      links {
        id
        fr: label(language: FR)
        en: label(language: EN)
        inverseFr: inverse(language: FR)
        inverseEn: inverse(language: EN)
        fields { id shape choices fr: label(language: FR) en: label(language: EN) }
      }
      choices { id values { value fr: label(language: FR) en: label(language: EN) } }
    }
  }
`);

export const aboutOperation = graphql(`
  query About {
    about { name licence changed entities links citations }
  }
`);

export const openingOperation = graphql(`
  query Opening {
    barriers(first: 200) {
      nodes {
        id
        name
        citations { source { id name whole { id } } quote language }
        links(kinds: [FACES, NAMES], direction: IN, statuses: [STATED, REPORTED], first: 60) {
          nodes { other { id } citations { source { id name whole { id } } quote language } }
        }
      }
    }
  }
`);

export const textsOperation = graphql(`
  query Texts {
    documents(first: 500) {
      nodes { id name documentKind citedFor(first: 1) { totalCount } }
    }
  }
`);

export const sourcedOperation = graphql(`
  query Sourced($id: ID!, $after: ID) {
    entity(id: $id) {
      ... on Document {
        citedFor(first: 500, after: $after) {
          nodes { supports { ... on Entity { id } ... on Link { id } } }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`);

export const searchOperation = graphql(`
  query Search($text: String!, $first: Int, $kinds: [EntityKind!]) {
    search(text: $text, first: $first, kinds: $kinds) {
      matched
      entity { __typename id name status }
    }
  }
`);

export const flowsOperation = graphql(
  `
  query Flows {
    fundingFlows(first: 200) {
      totalCount
      nodes {
        id
        status
        since
        until
        amount { ...AmountParts }
        payer { __typename id name }
        recipient { __typename id name }
        citations { ...CitationParts }
      }
    }
  }
`,
  [amountParts, citationParts],
);

export const sheetOperation = graphql(
  `
  query Sheet($id: ID!, $after: ID) {
    entity(id: $id) {
      ...FieldParts
      id
      name
      status
      named
      description
      note
      aliases
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
