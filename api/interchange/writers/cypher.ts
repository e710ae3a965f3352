/** A script of Cypher that makes the graph in an empty Neo4j 5 or newer, or brings up to date what it made before. */
import type { Properties } from '../../graph/things.ts';
import type { Cited, Exported, Part, WholeEntity, WholeLink } from '../whole.ts';
import { briefStatementOf } from './stating.ts';
import type { Content, Format } from './writer.ts';

export const cypherScript: Format = {
  extension: 'cypher',
  type: 'text/plain; charset=utf-8',
  write: written,
};

/** What a load or the search keeps for itself. */
const INTERNAL = new Set([
  'seeded',
  'hash',
  'edited',
  'sortFr',
  'sortEn',
  'contributor',
  'contributions',
]);
/** Labels and kinds that need no quotes. */
const PLAIN = /^[A-Za-z][A-Za-z0-9_]*$/;

async function* written(all: Exported): Content {
  const { fr, en } = briefStatementOf(all);
  yield `// ${fr}\n// ${en}\n`;
  for (const label of ['Entity', 'Citation', 'Quantity', 'Absence', 'Value'])
    yield `CREATE CONSTRAINT IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE;\n`;
  const documents = all.documents();
  for (const ids of [all.selection.entities, documents])
    for await (const page of all.entities(ids))
      for (const [kind, some] of byKind(page)) yield entities(kind, some);
  for await (const page of all.links())
    for (const [kind, some] of byKind(page)) yield links(kind, some);
  for await (const page of all.entities()) yield page.flatMap(hanging).join('');
  for await (const page of all.links()) yield page.flatMap(hanging).join('');
}

function entities(kind: string, all: readonly WholeEntity[]): string {
  const rows = all.map(({ id, properties }) => ({ id, properties: kept(properties) }));
  return `UNWIND ${value(rows)} AS row\nMERGE (n:Entity {id: row.id})\nSET n:${name(kind)}, n += row.properties;\n`;
}

function links(kind: string, all: readonly WholeLink[]): string {
  const rows = all.map(({ id, from, to, properties }) => ({
    ...{ id, from, to, properties: kept(properties) },
  }));
  return `UNWIND ${value(rows)} AS row\nMATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to})\nMERGE (a)-[r:${name(kind)} {id: row.id}]->(b)\nSET r += row.properties;\n`;
}

/** Citations, quantities, absences and differing values of one thing. */
function hanging(one: WholeEntity | WholeLink): string[] {
  const parts = (label: string, all: readonly Part[]) =>
    all.length === 0
      ? []
      : [
          `UNWIND ${value(all.map(({ id, properties }) => ({ id, properties: kept(properties) })))} AS row\nMERGE (n:${label} {id: row.id})\nSET n += row.properties;\n`,
          ...all.flatMap(({ id, citations }) => cites(id, citations)),
        ];
  return [
    ...cites(one.id, one.citations),
    ...parts('Value', one.values),
    ...('quantities' in one
      ? [...parts('Quantity', one.quantities), ...parts('Absence', one.absences)]
      : []),
  ];
}

function cites(of: string, all: readonly Cited[]): string[] {
  if (all.length === 0) return [];
  const rows = all.map(({ id, source, ...rest }) => ({
    ...{ id, source, properties: kept({ of, source, ...rest }) },
  }));
  return [
    `UNWIND ${value(rows)} AS row\nMATCH (d:Entity {id: row.source})\nMERGE (c:Citation {id: row.id})\nMERGE (c)-[:\`IN\`]->(d)\nSET c += row.properties;\n`,
  ];
}

const kept = (properties: Properties): Properties =>
  Object.fromEntries(
    Object.entries(properties).filter(
      ([key, one]) => !INTERNAL.has(key) && one !== null && one !== undefined,
    ),
  );

const name = (kind: string) => (PLAIN.test(kind) ? kind : `\`${kind.replaceAll('`', '``')}\``);

/** A text of JSON is one of Cypher too: both escape quotes, strokes and control characters alike. */
function value(one: unknown): string {
  if (Array.isArray(one)) return `[${one.map(value).join(', ')}]`;
  if (one !== null && typeof one === 'object')
    return `{${Object.entries(one)
      .map(([key, inner]) => `${name(key)}: ${value(inner)}`)
      .join(', ')}}`;
  return JSON.stringify(one);
}

function byKind<T extends { readonly kind: string }>(page: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of page) found.set(one.kind, [...(found.get(one.kind) ?? []), one]);
  return found;
}
