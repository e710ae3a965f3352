/** What a table of totals counts and leaves out, and what its rows are called. */
import type { Context } from '../context.ts';
import type { Language } from '../errors.ts';
import { bilingual } from '../vocabulary/values.ts';
import { inWords, wordsIn } from '../words/words.ts';
import type { GroupBy, LeftOut, TotalRow } from './totals.ts';

export interface Counted {
  readonly flowCount: number;
  readonly countedCount: number;
  readonly leftOut: readonly LeftOut[];
  readonly widerCount: number;
  readonly parts: readonly string[];
  readonly unnamedParts: readonly string[];
}

export async function howCounted(totals: Counted, language: Language, context: Context) {
  const { flowCount: flows, countedCount: counted, widerCount: wider, leftOut } = totals;
  const names = (ids: readonly string[]) =>
    Promise.all(ids.map((id) => nameOf(id, language, context)));
  return wordsIn(language).funding.how({
    ...{ flows, counted, wider },
    leftOut: leftOut.map(({ reason, flows: left }) => ({ reason, flows: left.length })),
    parts: await names(totals.parts),
    unnamedParts: await names(totals.unnamedParts),
  });
}

export const reasonSaid = ({ reason, flows }: LeftOut, language: Language): string =>
  wordsIn(language).funding.reasons[reason](flows.length);

type Row = Pick<TotalRow, 'key'> & { readonly groupBy: GroupBy };

const OF_ENTITIES = new Set<GroupBy>(['PAYER', 'RECIPIENT', 'PLACE']);

export const entityOfRow = ({ key, groupBy }: Row, context: Context) =>
  OF_ENTITIES.has(groupBy) ? context.entity(key) : null;

export async function labelOfRow({ key, groupBy }: Row, language: Language, context: Context) {
  if (key === null) return wordsIn(language).funding.unknown;
  if (groupBy === 'KIND') {
    const choice = context.vocabulary.choices['flowKind']?.find(({ id }) => id === key);
    return choice === undefined ? key : inWords(choice.label, language);
  }
  if (!OF_ENTITIES.has(groupBy)) return key;
  const names = await Promise.all(key.split(' + ').map((id) => nameOf(id, language, context)));
  return names.join(' + ');
}

async function nameOf(id: string, language: Language, context: Context): Promise<string> {
  const entity = await context.entity(id);
  return entity === null ? id : String(bilingual('name')(entity, { language }, context) ?? id);
}
