/** A funding flow as facts hold it, made from the link as the graph keeps it. */
import type { LinkRow } from '../links/queries.ts';
import type { FlowFact } from '../snapshot/queries.ts';

const made = new WeakMap<LinkRow, FlowFact>();

/** Made once for each row, so that its amount is read once however many fields ask. */
export function flowOf(row: LinkRow): FlowFact {
  const known = made.get(row);
  if (known !== undefined) return known;
  const text = (name: string) => (row[name] as string | undefined) ?? null;
  const amount = (name: string) => (row[name] as number | undefined) ?? null;
  const flow: FlowFact = {
    ...{ id: row.id, kind: row.kind, from: row.from, to: row.to },
    ...{ status: text('status') ?? 'stated', since: text('since'), until: text('until') },
    ...{ flowKind: text('flowKind'), intermediary: text('intermediary') },
    ...{ value: amount('amountValue'), max: amount('amountMax'), unit: text('amountUnit') },
    ...{ qualifier: text('amountQualifier') },
    ...{ periodFr: text('amountPeriodFr'), periodEn: text('amountPeriodEn') },
    ...{ purposeFr: text('purposeFr'), purposeEn: text('purposeEn') },
  };
  made.set(row, flow);
  return flow;
}
