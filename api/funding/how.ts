/** What a table of totals counts, and what its rows are called. */
import type { Context } from '../context.ts';
import type { Language } from '../errors.ts';
import type { GroupBy, TotalRow } from './totals.ts';

export interface Totals {
  readonly flows: number;
  readonly counted: number;
  readonly groupBy: GroupBy;
}

export function howCounted({ flows, counted, groupBy }: Totals, language: Language): string {
  const arriving = groupBy === 'RECIPIENT';
  const twice = flows - counted;
  if (language === 'FR')
    return `${flows} flux, dont ${counted} comptés dans les sommes. ${twice} transmettent un argent qu’un autre flux compte déjà : il figure deux fois parmi les flux et une fois dans les sommes, ${arriving ? 'là où il arrive' : 'là d’où il vient'}. Chaque ligne est d’une seule monnaie; les estimations et les montants inconnus sont à part.`;
  return `${flows} flows, of which ${counted} are counted in the sums. ${twice} pass on money that another flow already counts: it stands twice among the flows and once in the sums, ${arriving ? 'where it arrives' : 'where it comes from'}. Each row is of one currency; estimates and unknown amounts are apart.`;
}

type Row = TotalRow & { readonly groupBy: GroupBy };

const OF_ENTITIES = new Set<GroupBy>(['PAYER', 'RECIPIENT', 'PLACE']);

export const entityOfRow = ({ key, groupBy }: Row, context: Context) =>
  OF_ENTITIES.has(groupBy) ? context.entity(key) : null;

export async function labelOfRow(row: Row, language: Language, context: Context) {
  if (row.key === null) return language === 'FR' ? 'inconnu' : 'unknown';
  const french = language === 'FR';
  if (row.groupBy === 'KIND') {
    const choice = context.vocabulary.choices['flowKind']?.find(({ id }) => id === row.key);
    return (french ? choice?.label.fr : choice?.label.en) ?? row.key;
  }
  const [first, second] = french
    ? (['nameFr', 'nameEn'] as const)
    : (['nameEn', 'nameFr'] as const);
  const names = row.key.split(' + ').map(async (id) => {
    const entity = OF_ENTITIES.has(row.groupBy) ? await context.entity(id) : null;
    return String(entity?.[first] ?? entity?.[second] ?? id);
  });
  return (await Promise.all(names)).join(' + ');
}
