/** The queries of a brief. */

const PASSAGE = `fragment Passage on Citation {
  quote locator language read licence source { id name address }
}`;

const FACT = `fragment Fact on Link {
  verb status since until from { name } to { name } citations { ...Passage }
}`;

export const ENTITY_QUESTION = `query ($id: ID!) {
  about { name licence }
  entity(id: $id) {
    __typename id name description note status aliases
    citations { ...Passage }
    quantities { value max unit qualifier period measures status citations { ...Passage } }
    absences { what note citations { ...Passage } }
    links(first: 200) {
      totalCount
      nodes {
        said status since until other { name }
        amount { value max unit qualifier period }
        citations { ...Passage }
      }
    }
  }
}
${PASSAGE}`;

export const CARD_QUESTION = `query ($id: ID!) {
  about { name licence }
  convergence(id: $id) {
    title sentence factCount
    parties(first: 40) { entity { name } }
    facts(first: 60) { ...Fact }
  }
  gap(id: $id) {
    title sentence rule invitation factCount
    subject { name }
    facts(first: 60) { ...Fact }
  }
}
${FACT}
${PASSAGE}`;

export const SCORECARD_QUESTION = `query ($documents: [ID!]) {
  about { name licence }
  scorecard(documents: $documents) {
    day measureCount overdueCount
    documents { document { id name } measureCount }
    verdicts { verdict measureCount }
    measures(first: 200) {
      entity { name citations { ...Passage } }
      document { id name }
      deadline overdue lookedForOn
      bodies { name }
      searches { citations { ...Passage } }
      ratings {
        place { name }
        latest { verdict ratedOn agreed status citations { ...Passage } unreachable { unreachable } }
      }
    }
  }
}
${PASSAGE}`;

export const CAMPAIGN_QUESTION = `query ($id: ID!) {
  about { name licence }
  campaign(policy: $id) {
    policy { name description citations { ...Passage } }
    deciders { ...Fact }
    missing
    allies(first: 24) { stakeholder entity { name } links(first: 2) { ...Fact } }
    opponents(first: 12) { stakeholder entity { name } links(first: 2) { ...Fact } }
    outcome { ratings { place { name } latest { verdict ratedOn citations { ...Passage } } } }
  }
}
${FACT}
${PASSAGE}`;

export interface Passage {
  readonly quote: string | null;
  readonly locator: string | null;
  readonly language: string | null;
  readonly read: string | null;
  readonly licence: string | null;
  readonly source: { readonly id: string; readonly name: string; readonly address: string | null };
}

export interface AmountAnswer {
  readonly value: number | null;
  readonly max: number | null;
  readonly unit: string | null;
  readonly qualifier: string;
  readonly period: string | null;
}

interface Cited {
  readonly citations: readonly Passage[];
}

export interface EntityAnswer extends Cited {
  readonly __typename: string;
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly note: string | null;
  readonly status: string;
  readonly aliases: readonly string[];
  readonly quantities: readonly (AmountAnswer &
    Cited & { readonly measures: string | null; readonly status: string })[];
  readonly absences: readonly (Cited & { readonly what: string; readonly note: string | null })[];
  readonly links: {
    readonly totalCount: number;
    readonly nodes: readonly (Cited & {
      readonly said: string;
      readonly status: string;
      readonly since: string | null;
      readonly until: string | null;
      readonly other: { readonly name: string };
      readonly amount: AmountAnswer | null;
    })[];
  };
}

export interface FactAnswer extends Cited {
  readonly verb: string;
  readonly status: string;
  readonly since: string | null;
  readonly until: string | null;
  readonly from: { readonly name: string };
  readonly to: { readonly name: string };
}

export interface CardAnswer {
  readonly title: string;
  readonly sentence: string;
  readonly factCount: number;
  readonly rule?: string;
  readonly invitation?: string;
  readonly subject?: { readonly name: string };
  readonly parties?: readonly { readonly entity: { readonly name: string } }[];
  readonly facts: readonly FactAnswer[];
}

export interface About {
  readonly name: string;
  readonly licence: string;
}
