/** The whole graph as two tables, entities and links, each row with its sources. They are read page by page. */

import type { Language } from '../errors.ts';
import type { Graph } from '../graph/graph.ts';
import { verbIn } from '../links/verbs.ts';
import { type Field, linkFields, type Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Cell, Row } from './csv.ts';
import {
  citationsOf,
  entitiesOf,
  everyEntityId,
  everyLinkId,
  type LinkRow,
  linksOf,
  type Properties,
} from './queries.ts';

/** Rows of a page. Other requests are served between two pages. */
const PAGE = 500;

/** Does a part of the work when it is its turn. */
type Admit = <T>(work: () => Promise<T>) => Promise<T>;

export type Table = (
  graph: Graph,
  words: Vocabulary,
  language: Language,
  admit: Admit,
) => AsyncGenerator<readonly Row[]>;

/** The header, then the rows by the order of their ids. */
export const entityTable: Table = async function* (graph, words, language, admit) {
  const fields = unique(words.kinds.flatMap((kind) => kind.fields));
  const columns = ['id', 'kind', 'name', 'aliases', 'description', 'status', 'named'];
  const all = await admit(() => graph.read(everyEntityId, {}));
  yield [[...columns, ...fields.map(({ id }) => id), 'sources']];
  for (const page of pages(all)) {
    const ids = page.map(({ id }) => id);
    const [rows, cited] = await admit(async () => [
      await graph.read(entitiesOf, { ids }),
      await sourcesOf(graph, ids),
    ]);
    yield rows.map(({ entity }) => [
      text(entity['id']),
      text(entity['kind']),
      inLanguage(entity, 'name', language),
      list(entity['aliases']),
      inLanguage(entity, 'description', language),
      text(entity['status']),
      entity['named'] !== false,
      ...fields.map((field) => value(entity, field, language)),
      cited.get(String(entity['id']))?.sources ?? '',
    ]);
  }
};

export const linkTable: Table = async function* (graph, words, language, admit) {
  const fields = linkFields(words);
  const before = ['id', 'from', 'from_name', 'kind', 'verb', 'to', 'to_name'];
  const columns = [...before, 'status', 'since', 'until', ...fields.flatMap(columnsOf)];
  const all = await admit(() => graph.read(everyLinkId, {}));
  yield [[...columns, 'sources', 'quotes']];
  for (const page of pages(all)) {
    const ids = page.map(({ id }) => id);
    const starts = [...new Set(page.map(({ from }) => from))];
    const [rows, cited] = await admit(async () => [
      await graph.read(linksOf, { ids, starts }),
      await sourcesOf(graph, ids),
    ]);
    yield rows.map((row) => linkRow(row, fields, words, language, cited));
  }
};

function linkRow(
  row: LinkRow,
  fields: readonly Field[],
  vocabulary: Vocabulary,
  language: Language,
  cited: ReadonlyMap<string, Sources>,
): Row {
  const { link, kind } = row;
  const [fromName, toName] = language === 'FR' ? [row.fromFr, row.toFr] : [row.fromEn, row.toEn];
  return [
    text(link['id']),
    text(link['from']),
    fromName,
    kind,
    verbIn({ ...link, kind }, 'label', language, vocabulary),
    text(link['to']),
    toName,
    text(link['status']),
    text(link['since']),
    text(link['until']),
    ...fields.flatMap((field) =>
      columnsOf(field).map((name) =>
        field.kind === 'bilingual' ? inLanguage(link, field.id, language) : text(link[name]),
      ),
    ),
    cited.get(String(link['id']))?.sources ?? '',
    cited.get(String(link['id']))?.quotes ?? '',
  ];
}

/** An amount stands in several columns. */
const columnsOf = ({ id, kind }: Field): string[] =>
  kind === 'amount' ? ['Value', 'Max', 'Unit', 'Qualifier'].map((part) => `${id}${part}`) : [id];

interface Sources {
  readonly sources: string;
  readonly quotes: string;
}

async function sourcesOf(graph: Graph, ids: readonly string[]): Promise<Map<string, Sources>> {
  const found = new Map<string, { sources: Set<string>; quotes: string[] }>();
  for (const { of, source, quote } of await graph.read(citationsOf, { ids })) {
    const one = found.get(of) ?? { sources: new Set<string>(), quotes: [] };
    one.sources.add(source);
    if (quote !== null) one.quotes.push(quote);
    found.set(of, one);
  }
  return new Map(
    [...found].map(([of, { sources, quotes }]) => [
      of,
      { sources: [...sources].join('; '), quotes: quotes.join(' | ') },
    ]),
  );
}

function* pages<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += PAGE) yield all.slice(at, at + PAGE);
}

const unique = (fields: readonly Field[]) => [
  ...new Map(fields.map((field) => [field.id, field])).values(),
];
const text = (one: unknown): Cell => (one === null || one === undefined ? '' : (one as Cell));
const list = (one: unknown): string => (Array.isArray(one) ? one.join('; ') : '');
const value = (row: Properties, { id, kind }: Field, language: Language): Cell =>
  kind === 'bilingual' ? inLanguage(row, id, language) : text(row[id]);

function inLanguage(row: Properties, field: string, language: Language): Cell {
  const [first, second] = language === 'FR' ? ['Fr', 'En'] : ['En', 'Fr'];
  return text(row[`${field}${first}`] ?? row[`${field}${second}`]);
}
