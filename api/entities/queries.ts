import type { Batched } from '../context.ts';
import { cypher } from '../graph/cypher.ts';

/** The properties of an entity, as the graph keeps them. */
export interface EntityRow extends Record<string, unknown> {
  readonly id: string;
  readonly kind: string;
}

export const entityOf: Batched<object, { entity: EntityRow }> = cypher`
  MATCH (e:Entity) WHERE e.id IN $ids RETURN e.id AS of, e {.*} AS entity`;

/** Ids that were merged into another: they keep answering. */
export const mergedInto: Batched<object, { into: string }> = cypher`
  MATCH (e:Entity) WHERE e.merged IS NOT NULL AND size([id IN e.merged WHERE id IN $ids]) > 0
  UNWIND e.merged AS old WITH e, old WHERE old IN $ids RETURN old AS of, e.id AS into`;

/** Every condition is a parameter, null where it does not apply. */
export interface Filter {
  ids: readonly string[] | null;
  kinds: readonly string[] | null;
  statuses: readonly string[] | null;
  named: boolean | null;
  day: string | null;
  last: string | null;
  legalForms: readonly string[] | null;
  freedoms: readonly string[] | null;
  licences: readonly string[] | null;
  programmeKinds: readonly string[] | null;
  policyKinds: readonly string[] | null;
  needKinds: readonly string[] | null;
  statementKinds: readonly string[] | null;
  questionKinds: readonly string[] | null;
  eventKinds: readonly string[] | null;
  placeKinds: readonly string[] | null;
  documentKinds: readonly string[] | null;
  conceptKinds: readonly string[] | null;
}

/** The keys by which a list is ordered, of the ids that pass the filter. `KIND` is a label. */
export const passing = cypher<
  Filter,
  { id: string; sortFr: string; sortEn: string; since: string | null }
>`
  MATCH (e:KIND)
  WHERE ($ids IS NULL OR e.id IN $ids)
    AND ($kinds IS NULL OR e.kind IN $kinds)
    AND ($statuses IS NULL OR e.status IN $statuses)
    AND ($named IS NULL OR e.named = $named)
    AND ($last IS NULL OR coalesce(e.since, e.date) IS NULL OR coalesce(e.since, e.date) <= $last)
    AND ($day IS NULL OR e.until IS NULL OR e.until >= $day)
    AND ($legalForms IS NULL OR e.legalForm IN $legalForms)
    AND ($freedoms IS NULL OR e.freedom IN $freedoms)
    AND ($licences IS NULL OR e.licence IN $licences)
    AND ($programmeKinds IS NULL OR e.programmeKind IN $programmeKinds)
    AND ($policyKinds IS NULL OR e.policyKind IN $policyKinds)
    AND ($needKinds IS NULL OR e.needKind IN $needKinds)
    AND ($statementKinds IS NULL OR e.statementKind IN $statementKinds)
    AND ($questionKinds IS NULL OR e.questionKind IN $questionKinds)
    AND ($eventKinds IS NULL OR e.eventKind IN $eventKinds)
    AND ($placeKinds IS NULL OR e.placeKind IN $placeKinds)
    AND ($documentKinds IS NULL OR e.documentKind IN $documentKinds)
    AND ($conceptKinds IS NULL OR e.conceptKind IN $conceptKinds)
  RETURN e.id AS id, e.sortFr AS sortFr, e.sortEn AS sortEn, coalesce(e.since, e.date) AS since`;

/** A place and all that lies within it. */
export const within = cypher<{ ids: readonly string[] }, { id: string }>`
  MATCH (p:Place)-[:PART_OF|LOCATED_IN*0..5]->(q:Place) WHERE q.id IN $ids
  RETURN DISTINCT p.id AS id`;

export const inPlaces = cypher<{ ids: readonly string[] }, { id: string }>`
  MATCH (e:Entity)-[:LOCATED_IN|ACTIVE_IN|HELD_AT]->(p:Place) WHERE p.id IN $ids
  RETURN DISTINCT e.id AS id`;

/** What these documents, or their parts such as comments, are cited for. */
export const citedBy = cypher<{ ids: readonly string[] }, { id: string }>`
  MATCH (c:Citation)-[:\`IN\`]->(d:Document)
  WHERE d.id IN $ids OR EXISTS { MATCH (d)-[:PART_OF]->(w:Document) WHERE w.id IN $ids }
  RETURN DISTINCT c.of AS id`;

/** A kind of link, its direction (OUT, IN or BOTH), its statuses, and the kinds at its other end. */
export interface LinkCondition {
  kind: string;
  direction: 'OUT' | 'IN' | 'BOTH';
  statuses: readonly string[] | null;
  others: readonly string[] | null;
}

/** Those that have such a link. */
export const withLink = cypher<LinkCondition, { id: string }>`
  MATCH (e:Entity)-[r]-(o:Entity) WHERE type(r) = $kind
    AND ($direction = 'BOTH' OR ($direction = 'OUT' AND r.from = e.id) OR ($direction = 'IN' AND r.to = e.id))
    AND ($statuses IS NULL OR r.status IN $statuses)
    AND ($others IS NULL OR o.kind IN $others)
  RETURN DISTINCT e.id AS id`;
