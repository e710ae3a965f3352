/** GraphML, for networkx, igraph, yEd and others: <http://graphml.graphdrawing.org>. */
import type { Column } from '../columns.ts';
import type { Exported } from '../whole.ts';
import { edgeColumns, nameOf, nodeColumns } from './gexf.ts';
import { briefStatementOf } from './stating.ts';
import type { Content, Format } from './writer.ts';
import { DECLARATION, element, escaped } from './xml.ts';

export const graphml: Format = {
  extension: 'graphml',
  type: 'application/graphml+xml; charset=utf-8',
  write: written,
};

const XMLNS = 'http://graphml.graphdrawing.org/xmlns';
const TYPES = { text: 'string', number: 'double', boolean: 'boolean' } as const;

async function* written(all: Exported): Content {
  const entities = [{ name: 'label', type: 'text', of: nameOf } as const, ...nodeColumns(all)];
  const links = edgeColumns(all);
  const { fr, en } = briefStatementOf(all);
  yield `${DECLARATION}<graphml xmlns="${XMLNS}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${XMLNS} ${XMLNS}/1.0/graphml.xsd">\n`;
  yield `${element('desc', {}, escaped(`${fr} — ${en}`))}\n`;
  yield `${declared('node', entities)}${declared('edge', links)}`;
  yield '<graph id="lacis" edgedefault="directed">\n';
  for await (const page of all.entities())
    yield page
      .map((one) => `${element('node', { id: one.id }, valuesXml('node', one, entities))}\n`)
      .join('');
  for await (const page of all.links())
    yield page
      .map(
        (one) =>
          `${element('edge', { id: one.id, source: one.from, target: one.to }, valuesXml('edge', one, links))}\n`,
      )
      .join('');
  yield '</graph>\n</graphml>\n';
}

const declared = <T>(of: 'node' | 'edge', columns: readonly Column<T>[]) =>
  columns
    .map(
      ({ name, type }, at) =>
        `${element('key', { id: `${of}-${at}`, for: of, 'attr.name': name, 'attr.type': TYPES[type] })}\n`,
    )
    .join('');

const valuesXml = <T>(of: 'node' | 'edge', one: T, columns: readonly Column<T>[]) =>
  columns
    .flatMap((column, at) => {
      const value = column.of(one);
      const isThere = value !== null && value !== undefined && value !== '';
      return isThere ? [element('data', { key: `${of}-${at}` }, escaped(String(value)))] : [];
    })
    .join('');
