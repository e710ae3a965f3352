/** What public bodies buy, who could serve it, and who could pool. */
import { citationParts } from '../../remote/fragments.ts';
import { graphql } from '../../remote/graphql.ts';

export const moneyOperation = graphql(
  `
  query PublicMoney($buyer: ID, $vendors: Int!) {
    publicBuyers { total hasRegister organisation { __typename id name } }
    publicSpending(buyer: $buyer) {
      total
      currency
      classified
      cited
      remarks
      unknown
      citations { ...CitationParts }
      buyer { __typename id name }
      periods { period total }
      functions {
        name
        total
        share
        cited
        vendorCount
        why
        function { id isSoftware }
        citations { ...CitationParts }
        vendors(first: 3) { name total }
      }
      vendorCount
      vendors(first: $vendors) {
        name
        total
        organisation { __typename id name }
        periods { period total }
        parts { name total why }
      }
      rolledUp { name total parts { name total why } }
      unclassified { name total vendorCount }
    }
  }
`,
  [citationParts],
);

export const functionOperation = graphql(
  `
  query OneFunction($id: ID!) {
    softwareFunction(id: $id) {
      id
      name
      isSoftware
      publiccode
      concept { __typename id name }
      fulfilledByCount
      people { people organisationCount unknownCount }
      fulfilledBy(first: 30) {
        isInferred
        governmentCount
        localCount
        keeperCount
        entity { __typename id name }
        citations { ...CitationParts }
        governments(first: 8) { organisation { __typename id name } }
        local(first: 8) { __typename id name }
      }
      organisations(first: 30) {
        people
        personCount
        organisation { __typename id name website }
        through { __typename id name }
        citations { ...CitationParts }
      }
    }
  }
`,
  [citationParts],
);

export const candidatesOperation = graphql(
  `
  query PoolingCandidates {
    poolingCandidates {
      sentence
      spent
      subject { __typename id name }
      organisations { __typename id name }
      solutions(first: 6) { __typename id name }
      citations { ...CitationParts }
    }
    poolingPrecedents {
      ended
      entity { __typename id name }
      solutions { __typename id name }
      partners { __typename id name }
      troubles { __typename id name }
      citations { ...CitationParts }
    }
  }
`,
  [citationParts],
);
