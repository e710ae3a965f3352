/** Everything as tables: one for entities, one for links, and one for each thing that hangs on them. */
import {
  absenceColumns,
  type CitedOf,
  type Column,
  citationColumns,
  entityColumns,
  type Hanging,
  linkColumns,
  moneyColumns,
  quantityColumns,
  valueColumns,
} from '../columns.ts';
import type { Row } from '../csv.ts';
import type { Cited, Exported, Part, WholeEntity, WholeLink } from '../whole.ts';

export type TableName =
  | 'entities'
  | 'links'
  | 'money'
  | 'citations'
  | 'quantities'
  | 'absences'
  | 'differences';

export interface Table {
  readonly name: TableName;
  readonly header: readonly string[];
  rows(): AsyncGenerator<readonly Row[]>;
}

export function tablesOf(all: Exported): Table[] {
  const entities = <T>(read: (one: WholeEntity) => readonly T[]) => mapped(all.entities(), read);
  const links = <T>(read: (one: WholeLink) => readonly T[]) => mapped(all.links(), read);
  return [
    table('entities', entityColumns(all), () => all.entities()),
    table('links', linkColumns(all), () => all.links()),
    table('money', moneyColumns(all), () => links((one) => (one.kind === 'FUNDS' ? [one] : []))),
    table('citations', citationColumns(all), () => both(entities(citedIn), links(citedIn))),
    table('quantities', quantityColumns(), () =>
      entities(({ id, quantities }) => hanging(id, quantities)),
    ),
    table('absences', absenceColumns(), () =>
      entities(({ id, absences }) => hanging(id, absences)),
    ),
    table('differences', valueColumns(), () =>
      both(
        entities(({ id, values }) => hanging(id, values)),
        links(({ id, values }) => hanging(id, values)),
      ),
    ),
  ];
}

function table<T>(
  name: TableName,
  columns: readonly Column<T>[],
  read: () => AsyncIterable<readonly T[]>,
): Table {
  return {
    name,
    header: columns.map((column) => column.name),
    async *rows() {
      for await (const page of read())
        if (page.length > 0) yield page.map((one) => columns.map(({ of }) => of(one)));
    },
  };
}

async function* mapped<A, B>(
  pages: AsyncIterable<readonly A[]>,
  read: (one: A) => readonly B[],
): AsyncGenerator<B[]> {
  for await (const page of pages) yield page.flatMap(read);
}

async function* both<T>(first: AsyncIterable<T>, second: AsyncIterable<T>): AsyncGenerator<T> {
  yield* first;
  yield* second;
}

const hanging = (on: string, parts: readonly Part[]): Hanging[] =>
  parts.map((part) => ({ on, part }));

/** Citations of a fact, and of what hangs on it. */
function citedIn(one: WholeEntity | WholeLink): CitedOf[] {
  const parts = 'quantities' in one ? [...one.quantities, ...one.absences] : [];
  const of = (id: string, citations: readonly Cited[]) =>
    citations.map((cited) => ({ of: id, cited }));
  return [...of(one.id, one.citations), ...parts.flatMap(({ id, citations }) => of(id, citations))];
}
