/** Tables, from CSV or a spreadsheet: each row an entity or a link, by a mapping of its columns. */
import { fold } from '../../folding.ts';
import { type Field, linkFields, linkKindOf } from '../../vocabulary/vocabulary.ts';
import { rowsIn, type TableRow } from '../importing/delimited.ts';
import {
  type Asked,
  add,
  type Body,
  count,
  type Gathered,
  type Names,
} from '../importing/facts.ts';
import { choiceFrom, kindFrom, linkFrom } from '../importing/kinds.ts';
import { givenMapping, guessed, type Mapping } from '../importing/mapping.ts';
import { personalName } from '../importing/personal.ts';
import { sentence, unimportable } from '../importing/refusing.ts';
import { address, date, keyOf, number, repository, slug, text } from '../importing/shaping.ts';
import type { Reader } from './reader.ts';

export const table: Reader = {
  id: 'csv',
  label: sentence(({ formats }) => formats.table),
  recognises: ({ form }) => form.form === 'table' && form.header.length > 1,
  read: (file, found, asked) => readTable(rowsIn(file.path), found, asked).then(() => undefined),
};

/** How many rows the guess looks at. */
const SAMPLE = 200;

/** @param sheet names the table in locators, where a file holds several. @returns the mapping that was used */
export async function readTable(
  rows: AsyncIterable<TableRow> | Iterable<TableRow>,
  found: Gathered,
  asked: Asked,
  sheet = '',
): Promise<Mapping> {
  let header: readonly string[] | undefined;
  let mapping: Mapping | undefined;
  let waiting: TableRow[] = [];
  const begin = () => {
    if (header === undefined) throw unimportable(({ empty }) => empty());
    const sample = waiting.map(({ cells }) => cells);
    const decided = asked.mapping;
    mapping =
      decided === undefined
        ? guessed(header, sample, asked)
        : givenMapping(decided, header, asked.vocabulary);
    found.mapping ??= mapping;
    noteColumns(header, mapping, found);
    for (const row of waiting) readRow(row, header, mapping, found, asked, sheet);
    waiting = [];
    return mapping;
  };
  for await (const row of rows) {
    if (header === undefined) header = row.cells;
    else if (mapping === undefined) {
      waiting.push(row);
      if (waiting.length === SAMPLE) begin();
    } else readRow(row, header, mapping, found, asked, sheet);
  }
  return mapping ?? begin();
}

function noteColumns(header: readonly string[], { columns }: Mapping, { unused }: Gathered): void {
  for (const name of header)
    if ((columns[name] ?? '-') === '-' && name !== '' && personalName(fold(name)) === null)
      count(unused, name);
}

/** The cells of a row by their targets. */
type Cells = ReadonlyMap<string, { readonly value: string; readonly column: number }>;

function readRow(
  row: TableRow,
  header: readonly string[],
  mapping: Mapping,
  found: Gathered,
  asked: Asked,
  sheet: string,
): void {
  const cells = new Map<string, { value: string; column: number }>();
  for (const [at, name] of header.entries()) {
    const value = row.cells[at] ?? '';
    if (value === '') continue;
    const target = mapping.columns[name] ?? '-';
    const personal = personalName(fold(name));
    if (target === '-' && personal !== null) found.personal[personal] += 1;
    if (target !== '-' && !cells.has(target)) cells.set(target, { value, column: at + 1 });
  }
  if (cells.size === 0) return;
  const at = `${sheet === '' ? '' : `${sheet}, `}row ${row.number}`;
  const here = { at, line: row.line, cells, mapping, found, asked };
  if (mapping.rows === 'links') linkRow(here);
  else entityRow(here);
}

interface Here {
  readonly at: string;
  readonly line: number;
  readonly cells: Cells;
  readonly mapping: Mapping;
  readonly found: Gathered;
  readonly asked: Asked;
}

const textAt = ({ cells }: Here, target: string) => text(cells.get(target)?.value);

type Say = Parameters<typeof sentence>[0];

function refuse(here: Here, target: string, say: Say, isPart = false): void {
  const { at, line, cells, found } = here;
  const column = cells.get(target)?.column;
  const spot = column === undefined ? { line } : { line, column };
  found.refused.push({ at, spot, words: sentence(say), isPart });
}

/** A cell that is no value of its field is left out, and told; the row is taken. */
const leaveOut = (here: Here, target: string, say: Say) => refuse(here, target, say, true);

function entityRow(here: Here): void {
  const { at, line, mapping, found, asked } = here;
  const name = namesIn(here);
  if (name === null) return refuse(here, 'name', ({ rowWithoutName }) => rowWithoutName());
  const word = textAt(here, 'kind');
  const kind =
    word === undefined
      ? mapping.kind
      : (mapping.kinds?.[word] ?? kindFrom(word, asked.vocabulary) ?? mapping.kind);
  if (kind === undefined) return refuse(here, 'kind', ({ unknownWord }) => unknownWord(word ?? ''));
  const fields = asked.vocabulary.kinds.find(({ id }) => id === kind)?.fields ?? [];
  const id = textAt(here, 'id');
  const code = repository(textAt(here, 'repository'));
  // Two of one name whose code lies apart are two.
  const key =
    id ?? (code === undefined ? keyOf(kind, Object.values(name)[0] ?? '') : `${kind} ${code}`);
  const places = listed(textAt(here, 'link:LOCATED_IN:Place'));
  add(found, {
    key,
    kind,
    id: id === undefined ? undefined : slug(id) === id ? id : undefined,
    name,
    aliases: listed(textAt(here, 'aliases')),
    identifiers: identifiersIn(here),
    description: describedIn(here),
    fields: { ...fieldsIn(here, fields), ...stated(here) },
    places,
    at,
    spot: { line },
  });
  linksOfRow(here, key);
}

function namesIn(here: Here): Names | null {
  const [both, fr, en] = ['name', 'name.fr', 'name.en'].map((target) => textAt(here, target));
  if (fr !== undefined || en !== undefined) return { fr: fr ?? both, en: en ?? both };
  const code = repository(textAt(here, 'repository'))?.split('/').at(-1);
  return both === undefined
    ? code === undefined || code === ''
      ? null
      : { both: code }
    : { both };
}

function describedIn(here: Here): Names | undefined {
  const [fr, en, one] = ['description.fr', 'description.en', 'description'].map((target) =>
    textAt(here, target),
  );
  if (fr === undefined && en === undefined && one === undefined) return undefined;
  return {
    ...(one === undefined ? {} : { [here.mapping.language]: one }),
    ...(fr === undefined ? {} : { fr }),
    ...(en === undefined ? {} : { en }),
  };
}

const listed = (cell: string | undefined): string[] =>
  (cell ?? '').split(/\s*;\s*/).filter((one) => one !== '');

function identifiersIn({ cells }: Here): string[] {
  return [...cells].flatMap(([target, { value }]) => {
    if (target === 'identifiers') return listed(value);
    const scheme = /^identifier:(.*)$/.exec(target)?.[1];
    return scheme === undefined
      ? []
      : [`${scheme}:${value.replace(/^https?:\/\/[^/]*\/(?:wiki\/|entity\/)?/, '')}`];
  });
}

function stated(here: Here): Record<string, unknown> {
  const status = textAt(here, 'status');
  const named = textAt(here, 'named');
  const known = here.asked.vocabulary.statuses.find(({ id, label }) =>
    [id, fold(label.fr), fold(label.en)].includes(fold(status ?? '')),
  );
  return {
    ...(known === undefined ? {} : { status: known.id }),
    ...(named === undefined ? {} : { named: !/^(false|faux|non|no|0)$/i.test(named) }),
  };
}

function fieldsIn(here: Here, fields: readonly Field[]): Record<string, unknown> {
  const { asked, mapping } = here;
  return Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      const { id, kind } = field;
      if (kind === 'amount') return amountIn(here, id);
      const cell = textAt(here, id);
      if (cell === undefined) return [];
      const value = {
        url: () => (id === 'repository' ? repository(cell) : address(cell)),
        date: () => date(cell),
        number: () => number(cell),
        boolean: () => /^(true|vrai|oui|yes|1)$/i.test(cell),
        choice: () => choiceFrom(cell, field.choices ?? '', asked.vocabulary),
        bilingual: () => ({ [mapping.language]: cell }),
        text: () => cell,
        entity: () => slug(cell),
        amount: () => undefined,
      }[kind]();
      if (value === undefined) leaveOut(here, id, ({ wrongCell }) => wrongCell(id, cell));
      return value === undefined ? [] : [[id, value]];
    }),
  );
}

function amountIn(here: Here, id: string): [string, unknown][] {
  const [value, max, unit, qualifier] = ['value', 'max', 'unit', 'qualifier'].map((part) =>
    textAt(here, `${id}.${part}`),
  );
  if (value === undefined && max === undefined && qualifier === undefined) return [];
  const found = number(value);
  if (value !== undefined && found === undefined) {
    leaveOut(here, `${id}.value`, ({ wrongCell }) => wrongCell(id, value));
    return [];
  }
  const most = number(max);
  return [
    [
      id,
      {
        ...(found === undefined ? {} : { value: found }),
        ...(most === undefined ? {} : { max: most }),
        ...(unit === undefined ? {} : { unit }),
        qualifier:
          qualifier === undefined
            ? found === undefined
              ? 'unknown'
              : 'exact'
            : (choiceFrom(qualifier, 'qualifier', here.asked.vocabulary) ?? qualifier),
      },
    ],
  ];
}

/** Columns such as a city or what one uses: each cell is a link to what it names. */
function linksOfRow(here: Here, from: string): void {
  for (const [target, { value, column }] of here.cells) {
    const [, kind, other] = /^link:([A-Z_]+):(\w+)$/.exec(target) ?? [];
    if (kind === undefined || other === undefined) continue;
    for (const name of listed(text(value))) {
      const to = add(here.found, {
        key: keyOf(other, name),
        kind: other,
        name: { both: name },
        mentioned: true,
        at: here.at,
        spot: { line: here.line, column },
      });
      here.found.ties.push({ from, kind, to, at: here.at, spot: { line: here.line, column } });
    }
  }
}

function linkRow(here: Here): void {
  const { at, line, mapping, found, asked } = here;
  const word = textAt(here, 'kind');
  const said = word === undefined ? undefined : linkFrom(word, asked.vocabulary);
  const id = said?.kind ?? mapping.link;
  const kind = id === undefined ? undefined : linkKindOf(asked.vocabulary, id);
  if (kind === undefined) return refuse(here, 'kind', ({ unknownWord }) => unknownWord(word ?? ''));
  const [first, second] =
    said?.backwards === true ? (['to', 'from'] as const) : (['from', 'to'] as const);
  const from = endIn(here, first, kind.from);
  const to = endIn(here, second, kind.to);
  if (from === null || to === null) return;
  const own = linkFields(asked.vocabulary).filter(({ id }) =>
    kind.fields.some((field) => field.id === id),
  );
  const key = textAt(here, 'key');
  const note = textAt(here, 'note');
  found.ties.push({
    from,
    kind: kind.id,
    to,
    key: key === undefined ? undefined : slug(key),
    fields: {
      ...fieldsIn(here, own),
      ...stated(here),
      since: date(textAt(here, 'since')),
      until: date(textAt(here, 'until')),
      ...(note === undefined ? {} : { note: { [mapping.language]: note } }),
    },
    at,
    spot: { line },
  });
}

/** The end of a link is named by an id or a name; of which kind it is may be told by its column, or by the link. */
function endIn(here: Here, end: 'from' | 'to', may: readonly string[]): string | null {
  const name = textAt(here, end);
  if (name === undefined) {
    refuse(here, end, ({ noEnd }) => noEnd(end));
    return null;
  }
  const { vocabulary } = here.asked;
  const word = textAt(here, `${end}.kind`);
  const said = word === undefined ? here.asked.kind : kindFrom(word, vocabulary);
  const kind = said !== undefined && (may.includes('*') || may.includes(said)) ? said : undefined;
  const among = may.includes('*') ? vocabulary.kinds.map(({ id }) => id) : may;
  const body: Body = {
    key: kind === undefined ? keyOf('?', name) : keyOf(kind, name),
    kind: kind ?? '',
    ...(kind === undefined ? { among } : {}),
    name: { both: name },
    id: slug(name) === name ? name : undefined,
    mentioned: true,
    at: here.at,
    spot: {
      line: here.line,
      ...(here.cells.has(end) ? { column: here.cells.get(end)?.column ?? 1 } : {}),
    },
  };
  return add(here.found, body);
}
