/** Reads all facts about one entity, with their sources. */
import type { ResultOf } from 'gql.tada';
import type { EntityDetails, Field, FieldValue, LinkDetails } from '../../data/sheet.ts';
import { ask } from '../../remote/ask.ts';
import { named } from '../../remote/named.ts';
import type { Language } from '../../words/language.ts';
import { detailsOperation } from './operations.ts';

type Answer = NonNullable<ResultOf<typeof detailsOperation>['entity']>;
type AnsweredLink = Answer['links']['nodes'][number];

export async function readDetails(id: string, language: Language): Promise<EntityDetails | null> {
  const { entity } = await ask(detailsOperation, { id, after: null }, language);
  if (entity === null) return null;
  const links = [...entity.links.nodes];
  for (let { pageInfo } = entity.links; pageInfo.hasNextPage; ) {
    const next = (await ask(detailsOperation, { id, after: pageInfo.endCursor }, language)).entity;
    if (next === null) break;
    links.push(...next.links.nodes);
    pageInfo = next.links.pageInfo;
  }
  return {
    ...named(entity),
    status: small(entity.status),
    named: entity.named,
    description: entity.description,
    note: entity.note,
    aliases: entity.aliases,
    lastConfirmed: entity.lastConfirmedOn,
    fields: fieldsIn(entity, NOT_FIELDS),
    citations: entity.citations,
    quantities: entity.quantities.map((one) => ({ ...one, status: small(one.status) })),
    absences: entity.absences.map((one) => ({ ...one, status: small(one.status) })),
    differences: entity.differences,
    links: links.map((link) => linkDetails(link, entity.id)),
    total: entity.links.totalCount,
  };
}

function linkDetails(link: AnsweredLink, here: string): LinkDetails {
  return {
    id: link.id,
    kind: link.kind,
    said: link.said,
    outward: link.from.id === here,
    other: named(link.other),
    status: small(link.status),
    endsSay: link.endsSay,
    since: link.since,
    until: link.until,
    note: link.note,
    amount: link.amount,
    fields: fieldsIn(link, NOT_LINK_FIELDS),
    reportedBy: link.reportedBy === null ? null : named(link.reportedBy),
    intermediary: link.intermediary === null ? null : named(link.intermediary),
    differences: link.differences,
    citations: link.citations,
  };
}

/** Said elsewhere in the panel, so not among the fields. */
const NOT_FIELDS = [
  '__typename',
  'id',
  'name',
  'status',
  'named',
  'description',
  'note',
  'lastConfirmedOn',
] as const satisfies readonly (keyof Answer)[];
const NOT_LINK_FIELDS = [
  'id',
  'kind',
  'said',
  'status',
  'endsSay',
  'since',
  'until',
  'note',
] as const satisfies readonly (keyof AnsweredLink)[];

function fieldsIn(row: object, but: readonly string[]): readonly Field[] {
  return Object.entries(row).flatMap(([id, value]: [string, unknown]) =>
    but.includes(id) || !isFieldValue(value) ? [] : [{ id, value }],
  );
}

function isFieldValue(value: unknown): value is FieldValue {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

const small = (value: string) => value.toLowerCase();
