/** Scenarios that people keep. Always by POST: no cache keeps the answers. */
import { graphql } from '../../remote/graphql.ts';

export const keptOperation = graphql(`
  query KeptScenario($id: ID!, $version: Int) {
    keptScenario(id: $id) {
      id
      name
      author
      isMine
      isShared
      changedAt
      forkOf { id name }
      versions { number at note restores }
      version(number: $version) {
        number
        at
        note
        changedFacts {
          id
          fact {
            __typename
            ... on Entity { id name }
            ... on Link { from { __typename id name } to { __typename id name } }
          }
        }
        input {
          template
          shipped
          codebase
          way
          rule
          decision
          members
          memberCount
          classes
          buyer
          function
          currency
          seed
          assumptions { key value low high }
          keptValues { key value low high }
        }
      }
    }
  }
`);

export const keptListOperation = graphql(`
  query KeptScenarios {
    keptScenarios { id name isShared changedAt versions { number } forkOf { id name } }
  }
`);

export const keepScenario = graphql(`
  mutation KeepScenario($input: KeepInput!) { keepScenario(input: $input) { id version { number } } }
`);
export const renameScenario = graphql(`
  mutation RenameScenario($id: ID!, $name: String!) { renameScenario(id: $id, name: $name) { id } }
`);
export const restoreScenario = graphql(`
  mutation RestoreScenario($id: ID!, $version: Int!) {
    restoreScenario(id: $id, version: $version) { id version { number } }
  }
`);
export const shareScenario = graphql(`
  mutation ShareScenario($id: ID!, $isShared: Boolean!) { shareScenario(id: $id, isShared: $isShared) { id } }
`);
export const forkScenario = graphql(`
  mutation ForkScenario($id: ID!, $version: Int) {
    forkScenario(id: $id, version: $version) { id version { number } }
  }
`);
export const deleteScenario = graphql(`
  mutation DeleteScenario($id: ID!) { deleteScenario(id: $id) }
`);
