/** Flat reads of whole kinds: what the snapshot is made from, after a start, a load or a missed change. */
import { cypher } from '../graph/cypher.ts';

/** An entity with the fields by which it is listed, searched, drawn and judged. */
export interface EntityFact {
  id: string;
  kind: string;
  fr: string | null;
  en: string | null;
  /** Other spellings, as sources print them. */
  aliases: readonly string[] | null;
  status: string;
  named: boolean | null;
  /** The names by which lists are ordered. */
  sortFr: string;
  sortEn: string;
  /** The choice that its kind has: legal form, kind of need, of policy, of programme… */
  sort: string | null;
  freedom: string | null;
  licence: string | null;
  deadline: string | null;
  /** When it began, or else its date. */
  since: string | null;
  began: string | null;
  until: string | null;
  date: string | null;
  /** The value of each of the vocabulary’s `filterFields`, in their order. */
  choices: readonly (string | null)[];
}

/** The properties of which a kind has one: its choice. */
export const SORTS = [
  'legalForm',
  'needKind',
  'policyKind',
  'programmeKind',
  'conceptKind',
  'documentKind',
  'placeKind',
] as const;

export const entityFacts = cypher<object, EntityFact>`
  MATCH (e:Entity)
  RETURN e.id AS id, e.kind AS kind, e.nameFr AS fr, e.nameEn AS en, e.aliases AS aliases,
    e.status AS status, e.named AS named, e.sortFr AS sortFr, e.sortEn AS sortEn,
    coalesce(e.legalForm, e.needKind, e.policyKind, e.programmeKind, e.conceptKind, e.documentKind, e.placeKind) AS sort,
    e.freedom AS freedom, e.licence AS licence, e.deadline AS deadline,
    coalesce(e.since, e.date) AS since, e.since AS began, e.until AS until, e.date AS date,
    [e.FIELD] AS choices
  ORDER BY id`;

/** A link without the fields that only its kind has. */
export interface LinkFact {
  id: string;
  kind: string;
  from: string;
  to: string;
  status: string;
  since: string | null;
  until: string | null;
}

/** Read once per kind of link of the vocabulary. */
export const linkFacts = cypher<object, Omit<LinkFact, 'kind'>>`
  MATCH (a:Entity)-[r:KIND]->(b:Entity)
  RETURN r.id AS id, a.id AS from, b.id AS to, r.status AS status, r.since AS since, r.until AS until
  ORDER BY id`;

/** A funding flow with its amount. */
export interface FlowFact extends LinkFact {
  flowKind: string | null;
  intermediary: string | null;
  value: number | null;
  max: number | null;
  unit: string | null;
  qualifier: string | null;
  periodFr: string | null;
  periodEn: string | null;
  purposeFr: string | null;
  purposeEn: string | null;
}

export const flowFacts = cypher<object, Omit<FlowFact, 'kind'>>`
  MATCH (a:Entity)-[r:KIND]->(b:Entity)
  RETURN r.id AS id, a.id AS from, b.id AS to, r.status AS status, r.since AS since,
    r.until AS until, r.flowKind AS flowKind, r.intermediary AS intermediary,
    r.amountValue AS value, r.amountMax AS max, r.amountUnit AS unit,
    r.amountQualifier AS qualifier, r.amountPeriodFr AS periodFr,
    r.amountPeriodEn AS periodEn, r.purposeFr AS purposeFr,
    r.purposeEn AS purposeEn
  ORDER BY id`;

/** A position or a naming, with the words that only these have. */
export interface SpokenFact extends LinkFact {
  stance: string | null;
  reportedBy: string | null;
  instrumentFr: string | null;
  instrumentEn: string | null;
  limitFr: string | null;
  limitEn: string | null;
}

/** The kinds of link by which somebody says something. */
export const SPOKEN = ['HOLDS', 'HAS_NEED', 'NAMES', 'FACES'] as const;

/** Read once for each of `SPOKEN`. */
export const spokenFacts = cypher<object, Omit<SpokenFact, 'kind'>>`
  MATCH (a:Entity)-[r:KIND]->(b:Entity)
  RETURN r.id AS id, a.id AS from, b.id AS to, r.status AS status, r.since AS since,
    r.until AS until, r.stance AS stance, r.reportedBy AS reportedBy,
    r.instrumentFr AS instrumentFr, r.instrumentEn AS instrumentEn,
    r.limitFr AS limitFr, r.limitEn AS limitEn
  ORDER BY id`;

/** How many commits a contribution counts, where a source says it. */
export const commitFacts = cypher<object, { id: string; commits: number }>`
  MATCH (:Entity)-[r:CONTRIBUTES_TO|DEVELOPS|MAINTAINS]->(:Entity) WHERE r.commits IS NOT NULL
  RETURN r.id AS id, r.commits AS commits
  ORDER BY id`;

export interface CitationFact {
  id: string;
  of: string;
  source: string;
  read: string | null;
}

export const citationFacts = cypher<object, CitationFact>`
  MATCH (c:Citation) RETURN c.id AS id, c.of AS of, c.source AS source, c.read AS read
  ORDER BY of, source, read, id`;

export interface AbsenceFact {
  id: string;
  of: string;
  what: string;
  how: string;
}

export const absenceFacts = cypher<object, AbsenceFact>`
  MATCH (n:Absence) RETURN n.id AS id, n.of AS of, n.what AS what, n.how AS how
  ORDER BY id`;

export interface ValueFact {
  id: string;
  of: string;
  field: string;
  value: string;
  preferred: boolean;
  sources: readonly string[];
}

export const valueFacts = cypher<object, ValueFact>`
  MATCH (n:Value)
  RETURN n.id AS id, n.of AS of, n.field AS field, n.value AS value, n.preferred AS preferred,
    n.sources AS sources
  ORDER BY of, field, value, id`;

export interface QuantityFact {
  id: string;
  of: string;
  value: number | null;
  max: number | null;
  unit: string | null;
  qualifier: string;
  measuresFr: string | null;
  measuresEn: string | null;
  periodEn: string | null;
}

export const quantityFacts = cypher<object, QuantityFact>`
  MATCH (n:Quantity)
  RETURN n.id AS id, n.of AS of, n.value AS value, n.max AS max, n.unit AS unit,
    n.qualifier AS qualifier, n.measuresFr AS measuresFr, n.measuresEn AS measuresEn,
    n.periodEn AS periodEn
  ORDER BY id`;

/** Of these changes, those that are recorded, with how many things each touched. */
export const changesNumbered = cypher<
  { numbers: readonly number[] },
  { number: number; at: string; count: number; kind: string }
>`
  UNWIND $numbers AS wanted MATCH (c:Change {number: wanted})
  RETURN c.number AS number, c.at AS at, c.count AS count, c.kind AS kind
  ORDER BY number`;

/** What these changes touched, in their order. */
export const pagesOfChanges = cypher<
  { numbers: readonly number[] },
  { change: number; page: number; body: string }
>`
  UNWIND $numbers AS wanted MATCH (p:ChangePage {change: wanted})
  RETURN p.change AS change, p.page AS page, p.body AS body
  ORDER BY change, page`;
