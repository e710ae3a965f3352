/** The whole graph as two tables, entities and links, each row with its sources. */
import type { Language } from '../errors.ts';
import type { Graph } from '../graph/graph.ts';
import { linkFields } from '../vocabulary/sdl.ts';
import type { Field, Label, Vocabulary } from '../vocabulary/vocabulary.ts';
import { type Cell, longCsv } from './csv.ts';
import { everyCitation, everyEntity, everyLink, type Properties } from './queries.ts';

export async function entitiesCsv(
  graph: Graph,
  words: Vocabulary,
  language: Language,
): Promise<string> {
  const [rows, cited] = [await graph.read(everyEntity, {}), await citations(graph)];
  const fields = unique(words.kinds.flatMap((kind) => kind.fields));
  const header = [
    'id',
    'kind',
    'name',
    'aliases',
    'description',
    'status',
    'named',
    ...fields.map(({ id }) => id),
    'sources',
  ];
  return longCsv(header, rows, ({ entity }) => [
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

export async function linksCsv(
  graph: Graph,
  words: Vocabulary,
  language: Language,
): Promise<string> {
  const [rows, cited] = [await graph.read(everyLink, {}), await citations(graph)];
  const verbs = new Map(words.links.map(({ id, label }) => [id, said(label, language)]));
  const fields = linkFields(words);
  const header = [
    'id',
    'from',
    'from_name',
    'kind',
    'verb',
    'to',
    'to_name',
    'status',
    'since',
    'until',
    ...fields.flatMap(columnsOf),
    'sources',
    'quotes',
  ];
  const [fromName, toName] =
    language === 'FR' ? (['fromFr', 'toFr'] as const) : (['fromEn', 'toEn'] as const);
  return longCsv(header, rows, (row) => [
    text(row.link['id']),
    text(row.link['from']),
    row[fromName],
    row.kind,
    verbs.get(row.kind) ?? row.kind,
    text(row.link['to']),
    row[toName],
    text(row.link['status']),
    text(row.link['since']),
    text(row.link['until']),
    ...fields.flatMap((field) =>
      columnsOf(field).map((name) =>
        field.kind === 'bilingual'
          ? inLanguage(row.link, field.id, language)
          : text(row.link[name]),
      ),
    ),
    cited.get(String(row.link['id']))?.sources ?? '',
    cited.get(String(row.link['id']))?.quotes ?? '',
  ]);
}

/** An amount stands in several columns. */
const columnsOf = ({ id, kind }: Field): string[] =>
  kind === 'amount' ? ['Value', 'Max', 'Unit', 'Qualifier'].map((part) => `${id}${part}`) : [id];

async function citations(graph: Graph): Promise<Map<string, { sources: string; quotes: string }>> {
  const found = new Map<string, { sources: Set<string>; quotes: string[] }>();
  for (const { of, source, quote } of await graph.read(everyCitation, {})) {
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

const unique = (fields: readonly Field[]) => [
  ...new Map(fields.map((field) => [field.id, field])).values(),
];
const said = (label: Label, language: Language) => (language === 'FR' ? label.fr : label.en);
const text = (one: unknown): Cell => (one === null || one === undefined ? '' : (one as Cell));
const list = (one: unknown): string => (Array.isArray(one) ? one.join('; ') : '');
const value = (row: Properties, { id, kind }: Field, language: Language): Cell =>
  kind === 'bilingual' ? inLanguage(row, id, language) : text(row[id]);

function inLanguage(row: Properties, field: string, language: Language): Cell {
  const [first, second] = language === 'FR' ? ['Fr', 'En'] : ['En', 'Fr'];
  return text(row[`${field}${first}`] ?? row[`${field}${second}`]);
}
