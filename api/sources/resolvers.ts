import { concept } from '../concept.ts';
import type { Context } from '../context.ts';
import { type PageArguments, page, sliced } from '../entities/pages.ts';
import { bilingual } from '../vocabulary/values.ts';
import { partsWhere } from './parts.ts';
import {
  allAbsences,
  allQuantities,
  type CitationRow,
  type PartRow,
  supportedBy,
  wholeOf,
} from './queries.ts';
import { bySourceThenPassage, citationsOf, supportedAt } from './statements.ts';

const spoken = {
  note: bilingual('note'),
  of: ({ of }: PartRow, _: unknown, context: Context) => context.entity(of),
  citations: ({ id }: PartRow, _: unknown, context: Context) => citationsOf(id, null, context),
};
const measured = { period: bilingual('period'), measures: bilingual('measures') };

async function citedFor({ id }: { id: string }, args: PageArguments, context: Context) {
  const rows = await context.each(supportedBy, {}, id);
  const list = `cited for ${id}`;
  const slice = sliced(
    rows.map(({ citation }) => citation).sort(bySourceThenPassage),
    list,
    (one) => one.id,
    args,
  );
  return page(slice, list, slice.shown, (one) => one.id);
}

/** A comment of a comment belongs to the post: the parts are followed to their end. */
async function whole(row: { id: string }, _: unknown, context: Context): Promise<unknown> {
  const [part] = await context.each(wholeOf, {}, row.id);
  if (part === undefined || part.whole === row.id) return row;
  return whole({ ...(await context.entity(part.whole)), id: part.whole }, _, context);
}

export const sources = concept(import.meta.url, {
  Query: {
    quantities: partsWhere('quantities', allQuantities),
    absences: partsWhere('absences', allAbsences),
  },
  Citation: {
    source: ({ source }: CitationRow, _: unknown, context: Context) => context.entity(source),
    fields: ({ fields }: CitationRow) => fields ?? [],
    supports: ({ of }: CitationRow, _: unknown, context: Context) => supportedAt(of, context),
  },
  Supported: {
    __resolveType: (row: { __typename?: string; kind: string }) => row.__typename ?? row.kind,
  },
  Amount: measured,
  Quantity: { ...spoken, ...measured },
  Absence: spoken,
  DifferingValue: {
    value: ({ value }: PartRow) => String(JSON.parse(String(value))),
    sources: ({ sources: ids }: PartRow, _: unknown, context: Context) =>
      Promise.all((ids as readonly string[]).map((id) => context.entity(id))),
  },
  Document: { citedFor, whole },
});
