/** Tables that people keep: headers in both languages, a mapping, money as it is written, spreadsheets. */
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { cypher } from '../../api/graph/cypher.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { asking } from '../support/asking.ts';
import { emptyGraph, fileOf, imported, looking } from '../support/importing.ts';
import { held } from '../support/state.ts';

const one = cypher<{ ids: readonly string[] }, { whole: Record<string, unknown> }>`
  UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN n {.*} AS whole`;
const entity = async (graph: Graph, id: string) => (await graph.read(one, { ids: [id] }))[0]?.whole;

describe('tables', () => {
  test('in French headers and values', async () => {
    const graph = await emptyGraph();
    await imported(
      graph,
      fileOf(
        'Nom;Sorte;Site web;Ville;Forme juridique\nCoop des Rives;organisation;rives.example;Laval;coopérative de travail\n',
      ),
    );
    expect(await entity(graph, 'coop-des-rives')).toMatchObject({
      kind: 'Organisation',
      website: 'https://rives.example',
      legalForm: 'worker-co-op',
    });
  });

  test('by a mapping that was kept from another file', async () => {
    const graph = await emptyGraph();
    const table = 'A,B\nCoop des Rives,https://rives.example\n';
    await expect(looking(graph, fileOf(table))).rejects.toThrow(
      /no column is recognised as the name/,
    );
    const mapping = {
      rows: 'entities',
      kind: 'Organisation',
      language: 'fr',
      columns: { A: 'name', B: 'website' },
    };
    await imported(graph, fileOf(table), { mapping });
    expect(await entity(graph, 'coop-des-rives')).toMatchObject({
      website: 'https://rives.example',
    });
    await expect(
      looking(graph, fileOf(table), { mapping: { ...mapping, columns: { C: 'name' } } }),
    ).rejects.toThrow(/lacks “C”/);
    await expect(
      looking(graph, fileOf(table), { mapping: { ...mapping, columns: { A: 'nome' } } }),
    ).rejects.toThrow(/“nome”/);
  });

  test('money is read as people write it, and nothing is funding but what the file calls so', async () => {
    const graph = await emptyGraph();
    const { before } = await imported(
      graph,
      fileOf(
        'from,from_kind,kind,to,to_kind,amount,currency,flowKind\nVille,Organisation,funds,Rives,Organisation,"1 234,50",CAD,contract\nVille,Organisation,funds,Anse,Codebase,many,CAD,grant\n',
      ),
    );
    expect(before.refused.map(({ spot, words }) => [spot, words.en])).toEqual([
      [{ line: 3, column: 6 }, '“many” is no value that amount can have'],
    ]);
    const { data } = await asking(graph)(
      '{ entity(id: "ville") { links { nodes { other { id } amount { value unit qualifier } flowKind } } } }',
    );
    expect(data).toEqual({
      entity: {
        links: {
          nodes: [
            { other: { id: 'anse' }, amount: null, flowKind: 'GRANT' },
            {
              other: { id: 'rives' },
              amount: { value: 1234.5, unit: 'CAD', qualifier: 'EXACT' },
              flowKind: 'CONTRACT',
            },
          ],
        },
      },
    });
  });

  test('people, e-mail and street addresses are left out and counted', async () => {
    const graph = await emptyGraph();
    const { before } = await imported(
      graph,
      fileOf(
        'name,kind,email,street,description\nRives,Organisation,a@rives.example,1 rue du Quai,"Écrire à b@rives.example"\nAna Roy,Person,,,\n',
      ),
    );
    expect(before.personal).toEqual({ people: 1, emails: 2, addresses: 1 });
    expect(JSON.stringify(before.state)).not.toMatch(/@|Quai|Roy/);
  });

  test('of a spreadsheet: each sheet, entities and links', async () => {
    const graph = await emptyGraph();
    const { before } = await imported(
      graph,
      fileOf(
        workbook({
          Entities: [
            ['name', 'kind'],
            ['Coop des Rives', 'Organisation'],
            ['Anse', 'Codebase'],
          ],
          Links: [
            ['from', 'kind', 'to'],
            ['Coop des Rives', 'develops', 'Anse'],
          ],
          Notes: [['what this is']],
        }),
        'x.dat',
      ),
    );
    expect(before.format.id).toBe('xlsx');
    expect((await held(graph)).counts).toMatchObject({ entities: 3, links: 1 });
  });
});

/** A spreadsheet with its cells as inline text. */
function workbook(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Uint8Array {
  const text = (value: string) =>
    new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>${value}`);
  const names = Object.keys(sheets);
  const cells = (row: readonly string[], at: number) =>
    row
      .map(
        (cell, column) =>
          `<c r="${String.fromCharCode(65 + column)}${at + 1}" t="inlineStr"><is><t>${cell}</t></is></c>`,
      )
      .join('');
  const main =
    'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipSync({
    '[Content_Types].xml': text(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    'xl/workbook.xml': text(
      `<workbook ${main}><sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': text(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}</Relationships>`,
    ),
    ...Object.fromEntries(
      Object.values(sheets).map((rows, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        text(
          `<worksheet ${main}><sheetData>${rows.map((row, line) => `<row r="${line + 1}">${cells(row, line)}</row>`).join('')}</sheetData></worksheet>`,
        ),
      ]),
    ),
  });
}
