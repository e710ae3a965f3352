/** The operations of the lens of dependencies. */
import { amountParts } from '../../remote/fragments.ts';
import { graphql } from '../../remote/graphql.ts';

const hopParts = graphql(`
  fragment HopParts on Link {
    id
    verb
    from { __typename id name }
    to { __typename id name }
  }
`);

const stackParts = graphql(
  `
  fragment StackParts on Stack {
    totalCount
    steps {
      distance
      entity { __typename id name }
      path { ...HopParts }
      people(first: 6) { __typename id name }
      money(first: 6) { id amount { ...AmountParts } payer { __typename id name } }
    }
  }
`,
  [hopParts, amountParts],
);

const removalParts = graphql(
  `
  fragment RemovalParts on Drain {
    removed { __typename id name }
    exposedCount
    countsByDistance
    aloneCount
    exposed(first: 60) {
      distance
      alone
      sentence
      entity { __typename id name }
      path { ...HopParts }
      remains(first: 6) { __typename id name }
    }
  }
`,
  [hopParts],
);

export const layersOperation = graphql(
  `
  query Layers($id: ID!) {
    entity(id: $id) {
      __typename
      id
      name
      ... on Codebase {
        anchoring { keepers(first: 40) { personCount organisation { __typename id name } } }
        standsOn(first: 120) { ...StackParts }
        stoodOnBy(first: 120) { ...StackParts }
      }
      ... on Service {
        standsOn(first: 120) { ...StackParts }
        stoodOnBy(first: 120) { ...StackParts }
      }
    }
  }
`,
  [stackParts],
);

export const removalOperation = graphql(
  `
  query Removal($gone: [ID!]!) {
    drain(removed: $gone) { ...RemovalParts }
  }
`,
  [removalParts],
);

export const comparedOperation = graphql(
  `
  query Compared($gone: [ID!]!, $versus: [ID!]!) {
    drainsCompared(one: $gone, other: $versus) {
      one { ...RemovalParts }
      other { ...RemovalParts }
      bothCount
      both(first: 60) { __typename id name }
      onlyOneCount
      onlyOne(first: 60) { __typename id name }
      onlyOtherCount
      onlyOther(first: 60) { __typename id name }
    }
  }
`,
  [removalParts],
);

export const weaknessOperation = graphql(
  `
  query Weakness {
    weakPoints {
      entityCount
      entities(first: 8) { sentence entity { __typename id name } }
      linkCount
      links(first: 8) { cutOffCount link { ...HopParts } }
    }
    useAndSupport(cap: 10) {
      rankedCount
      ranked(first: 40) {
        codebase { __typename id name }
        userCount
        contributorCount
        payerCount
        useShare
        supportShare
      }
      notJudgedCount
      notJudged(first: 120) { __typename id name }
    }
  }
`,
  [hopParts],
);
