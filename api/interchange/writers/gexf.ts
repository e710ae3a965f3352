/** GEXF, for Gephi and its relatives: <https://gexf.net>. Quantities and absences are counted, not told. */
import { type Column, entityColumns, linkColumns } from '../columns.ts';
import type { Exported, WholeEntity, WholeLink } from '../whole.ts';
import { briefStatementOf } from './stating.ts';
import type { Content, Format } from './writer.ts';
import { DECLARATION, element, escaped } from './xml.ts';

const VERSIONS = {
  '1.3': { xmlns: 'http://gexf.net/1.3', where: 'http://gexf.net/1.3/gexf.xsd' },
  '1.2': { xmlns: 'http://www.gexf.net/1.2draft', where: 'http://www.gexf.net/1.2draft/gexf.xsd' },
} as const;

export const gexf = (version: keyof typeof VERSIONS): Format => ({
  extension: 'gexf',
  type: 'application/gexf+xml; charset=utf-8',
  write: (all) => written(all, version),
});

const TYPES = { text: 'string', number: 'double', boolean: 'boolean' } as const;

/** Of the format itself: they need no column. */
const [OF_NODE, OF_EDGE] = [new Set(['id']), new Set(['id', 'from', 'to'])];

async function* written(all: Exported, version: keyof typeof VERSIONS): Content {
  const { xmlns, where } = VERSIONS[version];
  const [entities, links] = [nodeColumns(all), edgeColumns(all)];
  const { fr, en } = briefStatementOf(all);
  const day = (all.stated.at ?? new Date().toISOString()).slice(0, 10);
  yield `${DECLARATION}<gexf xmlns="${xmlns}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${xmlns} ${where}" version="${version}">\n`;
  yield element(
    'meta',
    { lastmodifieddate: day },
    ['creator', 'description']
      .map((name) => element(name, {}, name === 'creator' ? 'Lacis' : escaped(`${fr} — ${en}`)))
      .join(''),
  );
  yield `\n<graph defaultedgetype="directed" mode="static">\n`;
  yield `${declared('node', entities)}\n${declared('edge', links)}\n`;
  yield `<nodes count="${all.selection.entities.length}">\n`;
  for await (const page of all.entities()) yield page.map((one) => nodeXml(one, entities)).join('');
  yield `</nodes>\n<edges count="${all.selection.links.length}">\n`;
  for await (const page of all.links()) yield page.map((one) => edgeXml(one, links, all)).join('');
  yield '</edges>\n</graph>\n</gexf>\n';
}

export const nodeColumns = (all: Exported): Column<WholeEntity>[] => [
  ...entityColumns(all).filter(({ name }) => !OF_NODE.has(name)),
  { name: 'quantities', type: 'number', of: ({ quantities }) => quantities.length },
  { name: 'absences', type: 'number', of: ({ absences }) => absences.length },
];

export const edgeColumns = (all: Exported): Column<WholeLink>[] =>
  linkColumns(all).filter(({ name }) => !OF_EDGE.has(name) && !/^(from|to)_name/.test(name));

export const nameOf = ({ id, properties }: WholeEntity): string =>
  String(properties['nameEn'] ?? properties['nameFr'] ?? id);

const declared = <T>(of: 'node' | 'edge', columns: readonly Column<T>[]) =>
  element(
    'attributes',
    { class: of, mode: 'static' },
    columns
      .map(({ name, type }, id) => element('attribute', { id, title: name, type: TYPES[type] }))
      .join(''),
  );

function valuesXml<T>(one: T, columns: readonly Column<T>[]): string {
  const values = columns.flatMap(({ of }, at) => {
    const value = of(one);
    const isThere = value !== null && value !== undefined && value !== '';
    return isThere ? [element('attvalue', { for: at, value })] : [];
  });
  return values.length === 0 ? '' : element('attvalues', {}, values.join(''));
}

const nodeXml = (one: WholeEntity, columns: readonly Column<WholeEntity>[]) =>
  `${element('node', { id: one.id, label: nameOf(one) }, valuesXml(one, columns))}\n`;

const edgeXml = (one: WholeLink, columns: readonly Column<WholeLink>[], { vocabulary }: Exported) =>
  `${element(
    'edge',
    {
      id: one.id,
      source: one.from,
      target: one.to,
      label: vocabulary.links.find(({ id }) => id === one.kind)?.label.en ?? one.kind,
    },
    valuesXml(one, columns),
  )}\n`;
