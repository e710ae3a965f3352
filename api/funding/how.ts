/** What a table of totals counts, and what its rows are called. */
import type { Context } from '../context.ts';
import type { Language } from '../errors.ts';
import { bilingual } from '../vocabulary/values.ts';
import { inWords, wordsIn } from '../words/words.ts';
import type { GroupBy, TotalRow } from './totals.ts';

export interface Totals {
  readonly flows: number;
  readonly counted: number;
  readonly groupBy: GroupBy;
}

export const howCounted = ({ flows, counted, groupBy }: Totals, language: Language): string =>
  wordsIn(language).funding.how({ flows, counted, arriving: groupBy === 'RECIPIENT' });

type Row = TotalRow & { readonly groupBy: GroupBy };

const OF_ENTITIES = new Set<GroupBy>(['PAYER', 'RECIPIENT', 'PLACE']);

export const entityOfRow = ({ key, groupBy }: Row, context: Context) =>
  OF_ENTITIES.has(groupBy) ? context.entity(key) : null;

export async function labelOfRow({ key, groupBy }: Row, language: Language, context: Context) {
  if (key === null) return wordsIn(language).funding.unknown;
  if (groupBy === 'KIND') {
    const choice = context.vocabulary.choices['flowKind']?.find(({ id }) => id === key);
    return choice === undefined ? key : inWords(choice.label, language);
  }
  const names = key.split(' + ').map(async (id) => {
    const entity = OF_ENTITIES.has(groupBy) ? await context.entity(id) : null;
    return entity === null ? id : (bilingual('name')(entity, { language }, context) ?? id);
  });
  return (await Promise.all(names)).join(' + ');
}
