/** Tables, from CSV or a spreadsheet: each row an entity or a link, by a mapping of its columns. */
import { foldWord } from '../../folding.ts';
import { linkFields, linkKindOf } from '../../vocabulary/vocabulary.ts';
import { fieldsIn, type Here, inBoth, refuse, stated, textAt } from '../importing/cells.ts';
import { rowsIn, type TableRow } from '../importing/delimited.ts';
import {
  type Asked,
  add,
  type Body,
  count,
  type Gathered,
  given,
  type Names,
} from '../importing/facts.ts';
import { kindFrom, linkFrom } from '../importing/kinds.ts';
import { fitting, givenMapping, guessed, type Mapping, targetOf } from '../importing/mapping.ts';
import { personalName } from '../importing/personal.ts';
import { sentence, Unimportable, unimportable } from '../importing/refusing.ts';
import { date, keyOf, repository, slug, text } from '../importing/shaping.ts';
import type { Reader } from './reader.ts';

export const table: Reader = {
  id: 'csv',
  label: sentence(({ formats }) => formats.table),
  recognises: ({ form }) => form.form === 'table' && form.header.length > 1,
  read: (file, found, asked) => readTable(rowsIn(file.path), found, asked).then(() => undefined),
};

/** How many rows the guess looks at. */
const SAMPLE = 200;
/** How many rows are shown, and how many characters of a cell. */
const SHOWN = 5;
const SHORT = 200;

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
    mapping = mappingOf(header, sample, found, asked, sheet);
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

/** The decided mapping, or a guess; the table is noted with it, also where it is not enough. */
function mappingOf(
  header: readonly string[],
  sample: readonly (readonly string[])[],
  found: Gathered,
  asked: Asked,
  sheet: string,
): Mapping {
  const decided = asked.mapping ?? fitting(asked.mappings ?? [], header);
  const note = (mapping: unknown, problem: Unimportable | null) =>
    found.tables.push({
      sheet,
      header,
      rows: sample.slice(0, SHOWN).map((cells) => cells.map((cell) => cell.slice(0, SHORT))),
      mapping,
      problem: problem?.words ?? null,
    });
  if (decided === undefined) {
    const { mapping, lacks } = guessed(header, sample, asked);
    note(mapping, lacks);
    if (lacks !== null) throw lacks;
    return mapping;
  }
  try {
    const mapping = givenMapping(decided, header, asked.vocabulary);
    note(mapping, null);
    return mapping;
  } catch (error) {
    if (error instanceof Unimportable) note(decided, error);
    throw error;
  }
}

function noteColumns(header: readonly string[], mapping: Mapping, { unused }: Gathered): void {
  for (const name of header)
    if (targetOf(mapping, name) === '-' && name !== '' && personalName(foldWord(name)) === null)
      count(unused, name);
}

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
    const target = targetOf(mapping, name);
    const personal = personalName(foldWord(name));
    // A column of addresses may hold those of websites; nobody maps a street or a telephone to anything.
    const isTaken = target !== '-' && (personal === null || /^https?:\/\//i.test(value));
    if (!isTaken && personal !== null) found.personal[personal] += 1;
    if (isTaken && !cells.has(target)) cells.set(target, { value, column: at + 1 });
  }
  if (cells.size === 0) return;
  const at = `${sheet === '' ? '' : `${sheet}, `}row ${row.number}`;
  const here = { at, line: row.line, cells, mapping, found, asked };
  if (mapping.rows === 'links') linkRow(here);
  else entityRow(here);
}

function entityRow(here: Here): void {
  const { at, line, mapping, found, asked } = here;
  const name = namesIn(here);
  if (name === null) return refuse(here, 'name', ({ rowWithoutName }) => rowWithoutName());
  const word = textAt(here, 'kind');
  const kind =
    word === undefined
      ? mapping.kind
      : (givenKind(mapping, word) ?? kindFrom(word, asked.vocabulary) ?? mapping.kind);
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
    fields: {
      ...fieldsIn(here, fields),
      ...stated(here),
      ...given({ note: inBoth(here, 'note') ?? undefined }),
    },
    places,
    at,
    spot: { line },
  });
  linksOfRow(here, key);
}

const givenKind = ({ kinds = {} }: Mapping, word: string): string | undefined =>
  Object.hasOwn(kinds, word) ? kinds[word] : undefined;

function namesIn(here: Here): Names | null {
  const [both, fr, en] = ['name', 'name.fr', 'name.en'].map((target) => textAt(here, target));
  if (fr !== undefined && fr === en) return { both: fr };
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
  // The id of a link of ours ends with its key, where it has one.
  const key = textAt(here, 'key') ?? textAt(here, 'id')?.split('--')[3];
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
      ...given({
        note:
          inBoth(here, 'note') ?? (note === undefined ? undefined : { [mapping.language]: note }),
      }),
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
