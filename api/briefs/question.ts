/** The queries of a brief. */

const PASSAGE = `fragment Passage on Citation {
  quote locator language read licence source { id name address }
}`;

const FACT = `fragment Fact on Link {
  verb status endsSay since until from { name } to { name } citations { ...Passage }
}`;

/** What an organisation itself publishes for whoever wants to reach it. */
const CONTACT = `fragment Contact on Entity {
  ... on Organisation { website }
  ... on Codebase { website repository }
  ... on Service { website }
  ... on Programme { website }
}`;

/** What several briefs say beside their own facts, of the things that they are about. */
export const AROUND_QUESTION = `query ($ids: [ID!]!) {
  convergences(about: $ids, first: 4) { nodes { id sentence } }
  divergences(about: $ids, first: 4) { nodes { id sentence } }
  gaps(about: $ids, first: 5) { nodes { id sentence invitation } }
}`;

export const ENTITY_QUESTION = `query ($id: ID!) {
  about { name licence }
  entity(id: $id) {
    __typename id name description note status aliases
    ...Contact
    citations { ...Passage }
    quantities { value max unit qualifier period measures status citations { ...Passage } }
    absences { what note citations { ...Passage } }
    links(first: 200) {
      totalCount
      nodes {
        said status endsSay since until other { name }
        amount { value max unit qualifier period }
        citations { ...Passage }
      }
    }
  }
}
${CONTACT}
${PASSAGE}`;

export const CARD_QUESTION = `query ($id: ID!) {
  about { name licence }
  convergence(id: $id) {
    title sentence factCount
    subject { id name }
    parties(first: 40) { entity { id name ...Contact } stakeholder }
    facts(first: 60) { ...Fact }
    ... on StatementConvergence { divergences { id sentence } }
    ... on MeetingConvergence { disagreements { name } between { ...Fact } }
  }
  divergence(id: $id) {
    sentence
    statement { id name }
    sides {
      stances
      statement { name }
      parties { entity { id name ...Contact } facts(first: 3) { ...Fact } }
    }
  }
  gap(id: $id) {
    title sentence rule invitation factCount
    subject { id name ...Contact }
    facts(first: 60) { ...Fact }
    leads(first: 6) { ...Fact }
  }
}
${CONTACT}
${FACT}
${PASSAGE}`;

export const SCORECARD_QUESTION = `query ($documents: [ID!]) {
  about { name licence }
  scorecard(documents: $documents) {
    asOf measureCount overdueCount
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

export interface EntityAnswer extends Cited, Reached {
  readonly __typename: string;
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
      readonly endsSay: string | null;
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
  readonly endsSay: string | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly from: { readonly name: string };
  readonly to: { readonly name: string };
}

/** Somebody or something with what it publishes for whoever wants to reach it. */
export interface Reached {
  readonly id: string;
  readonly name: string;
  readonly website?: string | null;
  readonly repository?: string | null;
}

export interface CardAnswer {
  readonly title: string;
  readonly sentence: string;
  readonly factCount: number;
  readonly rule?: string;
  readonly invitation?: string;
  readonly subject?: Reached | null;
  readonly parties?: readonly { readonly entity: Reached; readonly stakeholder: string }[];
  readonly facts: readonly FactAnswer[];
  readonly leads?: readonly FactAnswer[];
  readonly divergences?: readonly Said[];
  readonly disagreements?: readonly { readonly name: string }[];
  readonly between?: readonly FactAnswer[];
}

export interface DivergenceAnswer {
  readonly sentence: string;
  readonly statement: { readonly id: string; readonly name: string };
  readonly sides: readonly {
    readonly stances: readonly string[];
    readonly statement: { readonly name: string };
    readonly parties: readonly {
      readonly entity: Reached;
      readonly facts: readonly FactAnswer[];
    }[];
  }[];
}

interface Said {
  readonly id: string;
  readonly sentence: string;
}

/** Cards on the same things; each list the most telling first. */
export interface AroundAnswer {
  readonly convergences: { readonly nodes: readonly Said[] };
  readonly divergences: { readonly nodes: readonly Said[] };
  readonly gaps: { readonly nodes: readonly (Said & { readonly invitation: string })[] };
}

export interface About {
  readonly name: string;
  readonly licence: string;
}

export const MONEY_QUESTION = `query ($filter: FundingFilter) {
  about { name licence }
  fundingTotals(filter: $filter, groupBy: CURRENCY) {
    how
    rows(first: 12) { currency nature minimum estimated countedCount }
    leftOut { said flowCount }
    parts(first: 12) { name }
  }
  fundingFlows(filter: $filter, first: 100) {
    totalCount
    nodes {
      nature status purpose sum
      payer { id name ...Contact } recipient { id name ...Contact }
      amount { value max unit qualifier period }
      citations { ...Passage }
    }
  }
}
${CONTACT}
${PASSAGE}`;

export interface MoneyAnswer {
  readonly fundingTotals: {
    readonly how: string;
    readonly rows: readonly {
      readonly currency: string | null;
      readonly nature: 'FUNDING' | 'PURCHASE';
      readonly minimum: number | null;
      readonly estimated: number | null;
      readonly countedCount: number;
    }[];
    readonly leftOut: readonly { readonly said: string; readonly flowCount: number }[];
    readonly parts: readonly { readonly name: string }[];
  };
  readonly fundingFlows: {
    readonly totalCount: number;
    readonly nodes: readonly (Cited & {
      readonly nature: 'FUNDING' | 'PURCHASE';
      readonly status: string;
      readonly purpose: string | null;
      readonly sum: number | null;
      readonly payer: Reached;
      readonly recipient: Reached;
      readonly amount: AmountAnswer | null;
    })[];
  };
}

export const STATE_QUESTION = `query {
  about { name licence }
  gapCounts { title totalCount }
  convergences(first: 8) { totalCount nodes { sentence } }
  divergences(first: 4) { nodes { sentence } }
  fundingTotals(groupBy: CURRENCY) {
    how
    rows(first: 12) { currency nature minimum estimated countedCount }
    leftOut { said flowCount }
    parts(first: 12) { name }
  }
  scorecard { measures(first: 200) { entity { name citations { ...Passage } } deadline overdue } }
}
${PASSAGE}`;

export interface StateAnswer {
  readonly gapCounts: readonly { readonly title: string; readonly totalCount: number }[];
  readonly convergences: { readonly nodes: readonly { readonly sentence: string }[] };
  readonly divergences: { readonly nodes: readonly { readonly sentence: string }[] };
  readonly fundingTotals: MoneyAnswer['fundingTotals'];
  readonly scorecard: {
    readonly measures: readonly {
      readonly entity: Cited & { readonly name: string };
      readonly deadline: string | null;
      readonly overdue: boolean;
    }[];
  } | null;
}
