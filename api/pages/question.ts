/** The query of the page of an entity. */

export const PAGE_QUESTION = `query ($id: ID!) {
  entity(id: $id) {
    __typename
    id
    name
    description
    note
    aliases
    status
    quantities { value max unit qualifier period measures citations { ...Passage } }
    absences { what how note citations { ...Passage } }
    citations { ...Passage }
    links(first: 300) { totalCount nodes { kind said status endsSay since until other { __typename id name } citations { ...Passage } } }
    ... on Organisation { legalForm since until website }
    ... on Person { pseudonym }
    ... on Codebase { freedom licence repository website since until }
    ... on Service { freedom website since until }
    ... on Programme { programmeKind since until website }
    ... on Policy { policyKind jurisdiction horizon deadline since until website }
    ... on Need { needKind }
    ... on Statement { statementKind }
    ... on Question { questionKind }
    ... on Event { eventKind since until website }
    ... on Place { placeKind postalAddress latitude longitude }
    ... on Document { documentKind date updated language address licence read }
    ... on Concept { conceptKind }
  }
}
fragment Passage on Citation { quote locator language read source { id name } }`;

export interface Passage {
  readonly quote: string | null;
  readonly locator: string | null;
  readonly language: string | null;
  readonly read: string | null;
  readonly source: { readonly id: string; readonly name: string };
}

export interface PageLink {
  readonly kind: string;
  readonly said: string;
  readonly status: string;
  readonly endsSay: string | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly other: { readonly __typename: string; readonly id: string; readonly name: string };
  readonly citations: readonly Passage[];
}

export interface PageAbsence {
  readonly what: string;
  readonly how: string;
  readonly note: string | null;
  readonly citations: readonly Passage[];
}

export interface PageQuantity {
  readonly value: number | null;
  readonly max: number | null;
  readonly unit: string | null;
  readonly qualifier: string;
  readonly period: string | null;
  readonly measures: string | null;
  readonly citations: readonly Passage[];
}

export interface PageEntity {
  readonly __typename: string;
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly note: string | null;
  readonly aliases: readonly string[];
  readonly status: string;
  readonly citations: readonly Passage[];
  readonly quantities: readonly PageQuantity[];
  readonly absences: readonly PageAbsence[];
  readonly links: { readonly totalCount: number; readonly nodes: readonly PageLink[] };
  readonly legalForm?: string | null;
  readonly since?: string | null;
  readonly until?: string | null;
  readonly website?: string | null;
  readonly licence?: string | null;
  readonly repository?: string | null;
  readonly date?: string | null;
  readonly address?: string | null;
  readonly postalAddress?: string | null;
  readonly latitude?: number | null;
  readonly longitude?: number | null;
}
