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
