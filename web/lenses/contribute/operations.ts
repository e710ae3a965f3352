/** What the form asks: what stands there now, who resembles, and the sending. */
import { touchedParts } from '../../proposals/fragments.ts';
import { graphql } from '../../remote/graphql.ts';

export const subjectOperation = graphql(`
  query Subject($id: ID!, $link: ID!) {
    about { revision }
    entity(id: $id) { __typename id name fr: name(language: FR) en: name(language: EN) entry lastConfirmedOn }
    link(id: $link) {
      id
      kind
      entry
      endsSay
      from { __typename id fr: name(language: FR) en: name(language: EN) }
      to { __typename id fr: name(language: FR) en: name(language: EN) }
    }
  }
`);

export const alikeOperation = graphql(`
  query Alike($text: String!) {
    search(text: $text, first: 5) { matched entity { __typename id name } }
  }
`);

export const freeOperation = graphql(`
  query Free($id: ID!) {
    entity(id: $id) { id }
    retired(id: $id) { id }
  }
`);

export const proposeOperation = graphql(`
  mutation Propose($input: ProposeInput!) {
    propose(input: $input) { address proposal { id state } }
  }
`);

export const editOperation = graphql(`
  mutation Edit($input: EditInput!) { edit(input: $input) { revision touchedCount } }
`);

export const mergeOperation = graphql(`
  mutation Merge($input: MergeInput!) { merge(input: $input) { revision touchedCount } }
`);

export const retireOperation = graphql(`
  mutation Retire($input: RetireInput!) { retire(input: $input) { revision touchedCount } }
`);

export const confirmOperation = graphql(`
  mutation Confirm($input: ConfirmInput!) { confirm(input: $input) { revision touchedCount } }
`);

export const mergePreviewOperation = graphql(
  `
  query MergePreview($id: ID!, $into: ID!) {
    mergePreview(id: $id, into: $into) {
      goes { __typename id name }
      stays { __typename id name }
      differing { field label goes stays isKept }
      gained { field label goes }
      names
      movedCount
      joinedCount
      droppedCount
      partCount
      touched(first: 60) { ...TouchedParts }
    }
  }
`,
  [touchedParts],
);
