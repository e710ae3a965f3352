/** The columns in which tables and drawings of the graph give entities and links, in both languages at once. */
import type { Properties } from '../graph/things.ts';
import { type Field, linkFields, type Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Cell } from './csv.ts';
import type { Cited, Exported, Part, WholeEntity, WholeLink } from './whole.ts';

export interface Column<T> {
  readonly name: string;
  readonly type: 'text' | 'number' | 'boolean';
  readonly of: (one: T) => Cell;
}

/** Between several values of one cell. */
const [BETWEEN, BETWEEN_PASSAGES] = ['; ', ' | '];

type Held = { readonly properties: Properties };
type CitedFact = { readonly citations: readonly Cited[] };

export function entityColumns({ vocabulary }: Pick<Exported, 'vocabulary'>): Column<WholeEntity>[] {
  const kinds = new Map(vocabulary.kinds.map(({ id, label }) => [id, label]));
  return [
    text('id', ({ id }) => id),
    text('kind', ({ kind }) => kind),
    text('kind_fr', ({ kind }) => kinds.get(kind)?.fr),
    text('kind_en', ({ kind }) => kinds.get(kind)?.en),
    ...both('name'),
    text('aliases', ({ properties }) => list(properties['aliases'])),
    text('identifiers', ({ properties }) => list(properties['identifiers'])),
    ...both('description'),
    property('status'),
    { name: 'named', type: 'boolean', of: ({ properties }) => properties['named'] !== false },
    ...entityFields(vocabulary).flatMap(columnsOf),
    ...both('note'),
    ...cited(),
  ];
}

export function linkColumns({ vocabulary, of }: Exported): Column<WholeLink>[] {
  const kinds = new Map(vocabulary.links.map(({ id, label }) => [id, label]));
  return [
    text('id', ({ id }) => id),
    text('from', ({ from }) => from),
    text('from_name_fr', ({ from }) => of(from)?.fr ?? of(from)?.en),
    text('from_name_en', ({ from }) => of(from)?.en ?? of(from)?.fr),
    text('kind', ({ kind }) => kind),
    text('verb_fr', ({ kind }) => kinds.get(kind)?.fr),
    text('verb_en', ({ kind }) => kinds.get(kind)?.en),
    text('to', ({ to }) => to),
    text('to_name_fr', ({ to }) => of(to)?.fr ?? of(to)?.en),
    text('to_name_en', ({ to }) => of(to)?.en ?? of(to)?.fr),
    property('status'),
    property('since'),
    property('until'),
    text('confirmed_by', ({ properties }) => list(properties['confirmedBy'])),
    text('disputed_by', ({ properties }) => list(properties['disputedBy'])),
    ...linkFields(vocabulary).flatMap(columnsOf),
    ...both('note'),
    ...cited(),
  ];
}

/** Money that goes from one to another. What a payer, a sum and a period are stands in columns of their own. */
export function moneyColumns({ of }: Exported): Column<WholeLink>[] {
  const amount = (name: string, part: string, type: 'text' | 'number' = 'text') => ({
    ...property<WholeLink>(name, `amount${part}`),
    type,
  });
  return [
    text('id', ({ id }) => id),
    text('payer_id', ({ from }) => from),
    text('payer_name_fr', ({ from }) => of(from)?.fr ?? of(from)?.en),
    text('payer_name_en', ({ from }) => of(from)?.en ?? of(from)?.fr),
    text('recipient_id', ({ to }) => to),
    text('recipient_name_fr', ({ to }) => of(to)?.fr ?? of(to)?.en),
    text('recipient_name_en', ({ to }) => of(to)?.en ?? of(to)?.fr),
    property('intermediary_id', 'intermediary'),
    property('flow_kind', 'flowKind'),
    amount('value', 'Value', 'number'),
    amount('max', 'Max', 'number'),
    amount('currency', 'Unit'),
    amount('qualifier', 'Qualifier'),
    amount('period_fr', 'PeriodFr'),
    amount('period_en', 'PeriodEn'),
    amount('measures_fr', 'MeasuresFr'),
    amount('measures_en', 'MeasuresEn'),
    ...both<WholeLink>('purpose'),
    property('status'),
    property('since'),
    property('until'),
    ...cited<WholeLink>(),
  ];
}

/** A row of a table beside: what hangs on an entity or a link, or says where a fact comes from. */
export interface Hanging {
  readonly on: string;
  readonly part: Part;
}

export const quantityColumns = (): Column<Hanging>[] => [
  text('id', ({ part }) => part.id),
  text('of', ({ on }) => on),
  ...within<Hanging>(
    ({ part }) => part,
    [
      ...both('measures'),
      number('value'),
      number('max'),
      property('unit'),
      property('qualifier'),
      ...both('period'),
      property('status'),
      ...both('note'),
      ...cited<Part>(),
    ],
  ),
];

export const absenceColumns = (): Column<Hanging>[] => [
  text('id', ({ part }) => part.id),
  text('of', ({ on }) => on),
  ...within<Hanging>(
    ({ part }) => part,
    [property('what'), property('how'), property('status'), ...both('note'), ...cited<Part>()],
  ),
];

export const valueColumns = (): Column<Hanging>[] => [
  text('id', ({ part }) => part.id),
  text('of', ({ on }) => on),
  ...within<Hanging>(
    ({ part }) => part,
    [
      property('field'),
      text('value', ({ properties }) => plain(properties['value'])),
      { ...property('preferred'), type: 'boolean' },
      text('sources', ({ properties }) => list(properties['sources'])),
    ],
  ),
];

export interface CitedOf {
  readonly of: string;
  readonly cited: Cited;
}

export const citationColumns = ({ of: entity }: Exported): Column<CitedOf>[] => [
  text('id', ({ cited: one }) => one.id),
  text('of', ({ of }) => of),
  text('source', ({ cited: one }) => one.source),
  text('source_name_fr', ({ cited: one }) => entity(one.source)?.fr ?? entity(one.source)?.en),
  text('source_name_en', ({ cited: one }) => entity(one.source)?.en ?? entity(one.source)?.fr),
  text('fields', ({ cited: one }) => list(one.fields)),
  text('quote', ({ cited: one }) => one.quote),
  text('locator', ({ cited: one }) => one.locator),
  text('read', ({ cited: one }) => one.read),
  text('licence', ({ cited: one }) => one.licence),
  text('language', ({ cited: one }) => one.language),
  text('folder', ({ cited: one }) => one.folder),
];

/** Columns of a field, each with the property that it shows. */
export function propertiesOf({ id, kind }: Field): { name: string; property: string }[] {
  if (kind === 'bilingual') return inBoth(id, id);
  if (kind !== 'amount') return [{ name: id, property: id }];
  return [
    { name: `${id}_value`, property: `${id}Value` },
    { name: `${id}_max`, property: `${id}Max` },
    { name: `${id}_currency`, property: `${id}Unit` },
    { name: `${id}_qualifier`, property: `${id}Qualifier` },
    ...inBoth(`${id}_period`, `${id}Period`),
    ...inBoth(`${id}_measures`, `${id}Measures`),
  ];
}

/** The fields of all kinds of entity, each once. */
export const entityFields = ({ kinds }: Vocabulary): Field[] => [
  ...new Map(kinds.flatMap(({ fields }) => fields).map((field) => [field.id, field])).values(),
];

const inBoth = (name: string, property: string) => [
  { name: `${name}_fr`, property: `${property}Fr` },
  { name: `${name}_en`, property: `${property}En` },
];

function columnsOf(field: Field): Column<Held>[] {
  return propertiesOf(field).map(({ name, property: own }) => ({
    ...property(name, own),
    type:
      field.kind === 'number' || /(Value|Max)$/.test(own)
        ? 'number'
        : field.kind === 'boolean'
          ? 'boolean'
          : 'text',
  }));
}

const text = <T>(name: string, of: (one: T) => Cell): Column<T> => ({ name, type: 'text', of });
const property = <T extends Held>(name: string, own = name): Column<T> =>
  text(name, ({ properties }) => properties[own] as Cell);
const number = <T extends Held>(name: string): Column<T> => ({
  ...property<T>(name),
  type: 'number',
});
const both = <T extends Held>(name: string): Column<T>[] =>
  inBoth(name, name).map(({ name: own, property: from }) => property<T>(own, from));
const within = <T>(inner: (one: T) => Part, columns: readonly Column<Part>[]): Column<T>[] =>
  columns.map(({ name, type, of }) => ({ name, type, of: (one) => of(inner(one)) }));

/** Where a fact comes from, in two cells that belong together. */
const cited = <T extends CitedFact>(): Column<T>[] => [
  text('sources', ({ citations }) => list([...new Set(citations.map(({ source }) => source))])),
  text('passages', ({ citations }) => citations.map(passageOf).join(BETWEEN_PASSAGES)),
];

const passageOf = ({ quote, locator }: Cited) => [quote, locator].filter(Boolean).join(' · ');
/** A value is kept as JSON; a reader of a table sees the text that it holds. */
function plain(value: unknown): string {
  const held: unknown = JSON.parse(String(value));
  return Array.isArray(held) ? list(held) : typeof held === 'string' ? held : JSON.stringify(held);
}

const list = (all: unknown): string => (Array.isArray(all) ? all.join(BETWEEN) : '');
