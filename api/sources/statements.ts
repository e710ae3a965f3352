/** Who says so: the citations, quantities, absences and differences of an entity or link. */
import type { Context } from '../context.ts';
import { linksWithIds } from '../links/queries.ts';
import * as queries from './queries.ts';

/**
 * Those that say they support this field; where none does, those that support the whole, which
 * support each of its fields.
 */
export async function citationsOf(id: string, field: string | null | undefined, context: Context) {
  const rows = await context.each(queries.citationsFor, {}, id);
  const all = rows.map(({ citation }) => citation).sort(bySourceThenPassage);
  if (!field) return all;
  const own = all.filter(({ fields = [] }) => fields.includes(field));
  return own.length > 0 ? own : all.filter(({ fields = [] }) => fields.length === 0);
}

export const bySourceThenPassage = (a: queries.CitationRow, b: queries.CitationRow) =>
  compare(a.source, b.source) || compare(passage(a), passage(b)) || compare(a.id, b.id);

const passage = ({ quote, locator }: queries.CitationRow) => quote ?? locator ?? '';
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

export async function quantitiesOf(id: string, context: Context) {
  return parts(await context.each(queries.quantitiesFor, {}, id));
}

export async function absencesOf(id: string, context: Context) {
  return parts(await context.each(queries.absencesFor, {}, id));
}

const parts = (rows: readonly { part: queries.PartRow }[]) =>
  rows.map(({ part }) => part).sort((a, b) => compare(sortKey(a), sortKey(b)));

const sortKey = (part: queries.PartRow) =>
  String(part['measuresEn'] ?? part['what'] ?? '') + part.id;

export async function differencesOf(id: string, context: Context) {
  const rows = await context.each(queries.valuesFor, {}, id);
  const fields = [...new Set(rows.map(({ part }) => String(part['field'])))].sort();
  return fields.map((field) => ({
    field,
    values: rows
      .map(({ part }) => part)
      .filter((part) => part['field'] === field)
      .sort((a, b) => Number(b['preferred']) - Number(a['preferred']) || compare(a.id, b.id)),
  }));
}

/** The fact that a citation supports: an entity, a link, a quantity or an absence, looked for in this order. */
export async function supportedAt(id: string, context: Context) {
  const entity = await context.entity(id);
  if (entity !== null) return entity;
  const [link] = await context.each(linksWithIds, {}, id);
  if (link !== undefined) return { ...link.link, kind: link.kind, __typename: 'Link' };
  const [part] = await context.each(queries.partsWithIds, {}, id);
  return part === undefined ? null : { ...part.part, __typename: part.label };
}
