/** Rows of the snapshot from the properties that a change recorded: the same as the statements of `queries.ts` give. */
import type { Properties, Touched } from '../graph/things.ts';
import { filterFields, type Vocabulary } from '../vocabulary/vocabulary.ts';
import {
  type AbsenceFact,
  type CitationFact,
  type EntityFact,
  type FlowFact,
  type LinkFact,
  type QuantityFact,
  SORTS,
  SPOKEN,
  type SpokenFact,
  type ValueFact,
} from './queries.ts';

/** The property that each field of a row is read from. */
type Columns<T> = Readonly<Record<string, keyof T & string>>;

const ENTITY = {
  nameFr: 'fr',
  nameEn: 'en',
  aliases: 'aliases',
  status: 'status',
  named: 'named',
  sortFr: 'sortFr',
  sortEn: 'sortEn',
  freedom: 'freedom',
  licence: 'licence',
  deadline: 'deadline',
  since: 'began',
  until: 'until',
  date: 'date',
} as const satisfies Columns<EntityFact>;

const LINK = {
  status: 'status',
  since: 'since',
  until: 'until',
} as const satisfies Columns<LinkFact>;

const FLOW = {
  ...LINK,
  flowKind: 'flowKind',
  intermediary: 'intermediary',
  amountValue: 'value',
  amountMax: 'max',
  amountUnit: 'unit',
  amountQualifier: 'qualifier',
  amountPeriodFr: 'periodFr',
  amountPeriodEn: 'periodEn',
  purposeFr: 'purposeFr',
  purposeEn: 'purposeEn',
} as const satisfies Columns<FlowFact>;

const SAID = {
  ...LINK,
  stance: 'stance',
  reportedBy: 'reportedBy',
  instrumentFr: 'instrumentFr',
  instrumentEn: 'instrumentEn',
  limitFr: 'limitFr',
  limitEn: 'limitEn',
} as const satisfies Columns<SpokenFact>;

const CITATION = {
  of: 'of',
  source: 'source',
  read: 'read',
} as const satisfies Columns<CitationFact>;
const ABSENCE = { of: 'of', what: 'what', how: 'how' } as const satisfies Columns<AbsenceFact>;
const VALUE = {
  of: 'of',
  field: 'field',
  value: 'value',
  preferred: 'preferred',
  sources: 'sources',
} as const satisfies Columns<ValueFact>;
const QUANTITY = {
  of: 'of',
  value: 'value',
  max: 'max',
  unit: 'unit',
  qualifier: 'qualifier',
  measuresFr: 'measuresFr',
  measuresEn: 'measuresEn',
  periodEn: 'periodEn',
} as const satisfies Columns<QuantityFact>;

export type PartFact = CitationFact | AbsenceFact | ValueFact | QuantityFact;
const PARTS = { Citation: CITATION, Absence: ABSENCE, Value: VALUE, Quantity: QUANTITY } as const;
export type PartLabel = keyof typeof PARTS;

/** What a change made of a row. @returns null where it removed the thing */
export interface Rows {
  entity(touched: Touched, before: EntityFact | undefined): EntityFact | null;
  link(touched: Touched, before: LinkFact | undefined): LinkFact | null;
  part(label: PartLabel, touched: Touched, before: PartFact | undefined): PartFact | null;
}

export function rowsBy(vocabulary: Vocabulary): Rows {
  const fields = filterFields(vocabulary.kinds).map(({ id }) => id);
  return {
    entity({ id, kind, after }, before) {
      if (after === null) return null;
      const row = { ...patched(ENTITY, after, before), id, kind } as EntityFact;
      row.since = row.began ?? row.date;
      row.sort = sortIn(after, before?.sort ?? null);
      row.choices = fields.map((field, at) =>
        field in after ? propertyOf(after, field) : (before?.choices[at] ?? null),
      ) as EntityFact['choices'];
      return row;
    },
    link({ id, kind, from = '', to = '', after }, before) {
      if (after === null) return null;
      return { ...patched(columnsOf(kind), after, before), id, kind, from, to } as LinkFact;
    },
    part(label, { id, after }, before) {
      if (after === null) return null;
      return { ...patched(PARTS[label], after, before), id } as PartFact;
    },
  };
}

const columnsOf = (kind: string) =>
  kind === 'FUNDS' ? FLOW : (SPOKEN as readonly string[]).includes(kind) ? SAID : LINK;

/** The row as it was, with what the change set. A row that was not there starts with nothing known. */
function patched(
  columns: Readonly<Record<string, string>>,
  after: Properties,
  before: object | undefined,
): Record<string, unknown> {
  const row: Record<string, unknown> = { ...before };
  for (const [property, field] of Object.entries(columns))
    if (before === undefined || property in after) row[field] = propertyOf(after, property);
  return row;
}

const propertyOf = (properties: Properties, name: string): unknown => properties[name] ?? null;

/** An entity has one of these properties; with its kind, the one that it has may become another. */
function sortIn(after: Properties, before: string | null): string | null {
  const told = SORTS.filter((name) => name in after);
  if (told.length === 0) return before;
  return (told.map((name) => propertyOf(after, name)).find((value) => value !== null) ?? null) as
    | string
    | null;
}
