/** An entity or a link in the form of an entry: what an edit of it would set, without its citations. */
import type { LinkRow } from '../links/queries.ts';
import { amountIn, type Row } from '../vocabulary/values.ts';
import { type Field, kindOf, linkKindOf, type Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Entered } from './entry.ts';

/** Of every entity, beside the fields of its kind. */
const OF_ALL: readonly Pick<Field, 'id' | 'kind'>[] = [
  { id: 'name', kind: 'bilingual' },
  { id: 'aliases', kind: 'text' },
  { id: 'description', kind: 'bilingual' },
  { id: 'note', kind: 'bilingual' },
  { id: 'status', kind: 'text' },
  { id: 'named', kind: 'boolean' },
];
const OF_LINKS: readonly Pick<Field, 'id' | 'kind'>[] = [
  { id: 'since', kind: 'date' },
  { id: 'until', kind: 'date' },
  { id: 'status', kind: 'text' },
  { id: 'note', kind: 'bilingual' },
];

export function entityEntry(row: Row, vocabulary: Vocabulary): Entered {
  const { id, kind } = row;
  const fields = kindOf(vocabulary, String(kind))?.fields ?? [];
  return { id, kind, ...valuesIn(row, [...OF_ALL, ...fields]) };
}

export function linkEntry(row: LinkRow, vocabulary: Vocabulary): Entered {
  const { id, kind, from, to } = row;
  const fields = linkKindOf(vocabulary, kind)?.fields ?? [];
  const bare = [from, kind.toLowerCase().replaceAll('_', '-'), to].join('--');
  const key = id.startsWith(`${bare}--`) ? { key: id.slice(bare.length + 2) } : {};
  return { from, kind, to, ...key, ...valuesIn(row, [...OF_LINKS, ...fields]) };
}

function valuesIn(row: Row, fields: readonly Pick<Field, 'id' | 'kind'>[]): Entered {
  const values = fields.map(({ id, kind }) => [id, valueIn(row, id, kind)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== null));
}

function valueIn(row: Row, id: string, kind: Field['kind']): unknown {
  if (kind === 'bilingual') return tongues(row, id);
  if (kind !== 'amount') return row[id] ?? null;
  const amount = amountIn(row, id);
  if (amount === null) return null;
  const { value, max, unit, qualifier } = amount;
  const whole = {
    value,
    max,
    unit,
    qualifier,
    ...said(amount, 'period'),
    ...said(amount, 'measures'),
  };
  return Object.fromEntries(Object.entries(whole).filter(([, one]) => one !== undefined));
}

const said = (row: Row, id: string) => {
  const both = tongues(row, id);
  return both === null ? {} : { [id]: both };
};

function tongues(row: Row, id: string): object | null {
  const [fr, en] = [row[`${id}Fr`] ?? null, row[`${id}En`] ?? null];
  if (fr === null && en === null) return null;
  return { ...(fr === null ? {} : { fr }), ...(en === null ? {} : { en }) };
}
