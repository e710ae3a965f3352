/** What the history asks: changes of all, of one entity, between two moments; and taking one back. */
import { touchedParts } from '../../proposals/fragments.ts';
import { graphql } from '../../remote/graphql.ts';

export const changesOperation = graphql(
  `
  query Changes($before: Int, $author: String, $place: ID, $theme: ID, $of: ID!) {
    entity(id: $of) { __typename id name }
    changes(first: 20, before: $before, author: $author, place: $place, theme: $theme) {
      number
      at
      kind
      author
      reviewer
      message
      touchedCount
      touched(first: 6) { ...TouchedParts }
    }
  }
`,
  [touchedParts],
);

export const oneChangeOperation = graphql(
  `
  query OneChange($number: Int!) {
    change(number: $number) {
      number
      at
      kind
      author
      reviewer
      message
      touchedCount
      touched(first: 100) { ...TouchedParts }
    }
  }
`,
  [touchedParts],
);

export const entityHistoryOperation = graphql(
  `
  query EntityHistory($id: ID!, $skip: Int!) {
    entity(id: $id) {
      __typename
      id
      name
      lastConfirmedOn
      history(first: 60, skip: $skip) {
        change { number at kind author reviewer message touchedCount }
        touched { ...TouchedParts }
      }
    }
  }
`,
  [touchedParts],
);

export const betweenOperation = graphql(
  `
  query Between($id: ID!, $from: Int!, $to: Int) {
    entity(id: $id) { id between(from: $from, to: $to) { ...TouchedParts } }
  }
`,
  [touchedParts],
);

export const revertOperation = graphql(
  `
  mutation Revert($input: RevertInput!) {
    revert(input: $input) { revision touchedCount touched(first: 50) { ...TouchedParts } }
  }
`,
  [touchedParts],
);

export const knownOperation = graphql(
  `
  query Known($id: ID!, $day: String!) {
    changeOn(day: $day) { number }
    entity(id: $id) { id knownOn(day: $day) { ...TouchedParts } }
  }
`,
  [touchedParts],
);
