/** An imported file is a contributor like a folder of seeds: it adds, corrects and takes out what it says, no more. */
import { rmSync } from 'node:fs';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { applyEdit } from '../../api/changes/edit.ts';
import { revert } from '../../api/changes/revert.ts';
import { cypher } from '../../api/graph/cypher.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { seedFrom } from '../../api/starting/seeding.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { asking } from '../support/asking.ts';
import { emptyGraph, fileOf, imported, looking } from '../support/importing.ts';
import { type Files, writeSeeds } from '../support/seeds.ts';
import { held } from '../support/state.ts';
import { WORLD } from '../support/world.ts';

const vocabulary = readVocabulary();

const ORGANISATIONS = `name,kind,website,city
Coop des Rives,Organisation,https://rives.example,Laval
Anse,Codebase,,
`;
const LINKS = `from,kind,to,since
Coop des Rives,develops,Anse,2012
`;

const one = cypher<{ ids: readonly string[] }, { whole: Record<string, unknown> }>`
  UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN n {.*} AS whole`;
const entity = async (graph: Graph, id: string) => (await graph.read(one, { ids: [id] }))[0]?.whole;

async function seed(graph: Graph, files: Files) {
  const folder = writeSeeds(files);
  try {
    return await seedFrom(folder, graph, vocabulary);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const edit = (graph: Graph, entities: object[]) =>
  applyEdit(
    graph,
    {
      entities: entities as never,
      links: [],
      message: 'read again',
      author: 'ana',
      expected: null,
      key: null,
    },
    vocabulary,
  );

describe('a file', () => {
  test('brings entities and links, each with the file as its source', async () => {
    const graph = await emptyGraph();
    await imported(graph, fileOf(ORGANISATIONS, 'o.csv'), {
      source: 'A list',
      licence: 'CC-BY-4.0',
      read: '2026-11-30',
    });
    await imported(graph, fileOf(LINKS, 'l.csv'), { source: 'Some links', licence: 'CC0-1.0' });
    const ask = asking(graph);
    const { data } = await ask(
      `{ entity(id: "coop-des-rives") { name citations { locator read licence source { name } } ... on Organisation { develops { nodes { other { name } since citations { source { id } } } } } links(kinds: [LOCATED_IN]) { nodes { other { name } } } } }`,
    );
    expect(data).toEqual({
      entity: {
        name: 'Coop des Rives',
        citations: [
          {
            locator: 'row 2',
            read: '2026-11-30',
            licence: 'CC-BY-4.0',
            source: { name: 'A list' },
          },
        ],
        develops: {
          nodes: [
            {
              other: { name: 'Anse' },
              since: '2012',
              citations: [{ source: { id: 'some-links' } }],
            },
          ],
        },
        links: { nodes: [{ other: { name: 'Laval' } }] },
      },
    });
  });

  test('read again on another day writes nothing', async () => {
    const graph = await emptyGraph();
    const path = fileOf(ORGANISATIONS);
    await imported(graph, path, { read: '2026-11-30' });
    const before = await held(graph);
    const { difference } = await imported(graph, path);
    expect(difference.entities).toEqual({ added: 0, changed: 0, unchanged: 4, removed: 0 });
    expect(await held(graph)).toEqual(before);
  });

  test('that is newer changes what it says, and takes out what it says no more', async () => {
    const graph = await emptyGraph();
    await imported(graph, fileOf(ORGANISATIONS));
    const newer = 'name,kind,website,city\nCoop des Rives,Organisation,,Longueuil\n';
    const { difference } = await imported(graph, fileOf(newer));
    expect(difference.entities).toMatchObject({ added: 1, removed: 2 });
    expect(await entity(graph, 'coop-des-rives')).not.toHaveProperty('website');
    expect(await entity(graph, 'anse')).toBeUndefined();
    expect(await entity(graph, 'laval')).toBeUndefined();
  });

  test('takes out nothing that another file says too', async () => {
    const graph = await emptyGraph();
    await imported(graph, fileOf(ORGANISATIONS), { source: 'One' });
    await imported(graph, fileOf(ORGANISATIONS), { source: 'Two' });
    await imported(graph, fileOf('name,kind\nElsewhere,Organisation\n'), { source: 'One' });
    expect(await entity(graph, 'coop-des-rives')).toMatchObject({
      nameEn: 'Coop des Rives',
      website: 'https://rives.example',
    });
    const { counts } = await held(graph);
    expect(counts).toMatchObject({ links: 1 });
    await imported(graph, fileOf('name,kind\nElsewhere,Organisation\n'), { source: 'Two' });
    expect(await entity(graph, 'coop-des-rives')).toBeUndefined();
  });

  test('leaves the same graph whatever was there before', async () => {
    const graph = await emptyGraph();
    const saying = { read: '2026-11-30' };
    const newer = fileOf('name,kind,website\nCoop des Rives,Organisation,https://new.example\n');
    await imported(graph, newer, saying);
    const direct = (await held(graph)).things;
    const other = await emptyGraph();
    await imported(other, fileOf(ORGANISATIONS), saying);
    await imported(other, newer, saying);
    expect((await held(other)).things).toBe(direct);
  });

  test('keeps both values where two files differ, the first one shown', async () => {
    const graph = await emptyGraph();
    await imported(graph, fileOf(ORGANISATIONS), { source: 'One' });
    await imported(
      graph,
      fileOf(ORGANISATIONS.replace('https://rives.example', 'https://rives.example/fr')),
      { source: 'Two' },
    );
    const { data } = await asking(graph)(
      '{ entity(id: "coop-des-rives") { differences { field values { value sources { id } } } ... on Organisation { website } } }',
    );
    expect(data).toEqual({
      entity: {
        website: 'https://rives.example',
        differences: [
          {
            field: 'website',
            values: [
              { value: 'https://rives.example', sources: [{ id: 'one' }] },
              { value: 'https://rives.example/fr', sources: [{ id: 'two' }] },
            ],
          },
        ],
      },
    });
  });

  test('taken back is gone, and does not come again by itself', async () => {
    const graph = await emptyGraph();
    const { revision } = await imported(graph, fileOf(ORGANISATIONS));
    await revert(graph, { change: revision, author: 'ana', message: 'the wrong file', key: null });
    expect((await held(graph)).counts).toMatchObject({ entities: 0, links: 0, citations: 0 });
    const { conflicts } = await imported(graph, fileOf(ORGANISATIONS));
    expect(conflicts.map(({ why }) => why)).toContain('withdrawn');
    expect((await held(graph)).counts).toMatchObject({ entities: 0 });
  });
});

describe('beside people', () => {
  test('a later edit is kept and listed', async () => {
    const graph = await emptyGraph();
    await imported(graph, fileOf(ORGANISATIONS));
    await edit(graph, [
      {
        id: 'coop-des-rives',
        website: 'https://right.example',
        cite: { source: 'a-file', at: 'row 2' },
      },
    ]);
    const { conflicts } = await imported(
      graph,
      fileOf(ORGANISATIONS.replace('rives.example', 'other.example')),
    );
    expect(conflicts).toMatchObject([
      { id: 'coop-des-rives', field: 'website', why: 'edited', kept: 'https://right.example' },
    ]);
    expect(await entity(graph, 'coop-des-rives')).toMatchObject({
      website: 'https://right.example',
    });
    await imported(graph, fileOf(ORGANISATIONS.replace('rives.example', 'other.example')), {
      prefer: 'files',
    });
    expect(await entity(graph, 'coop-des-rives')).toMatchObject({
      website: 'https://other.example',
    });
  });

  test('what a person corrected stays when the file says it no more', async () => {
    const graph = await emptyGraph();
    await imported(graph, fileOf(ORGANISATIONS));
    await edit(graph, [{ id: 'anse', licence: 'MIT', cite: { source: 'a-file', at: 'row 3' } }]);
    const { conflicts } = await imported(graph, fileOf('name,kind\nCoop des Rives,Organisation\n'));
    expect(conflicts).toMatchObject([{ id: 'anse', why: 'gone-from-files' }]);
    expect(await entity(graph, 'anse')).toMatchObject({ nameEn: 'Anse', licence: 'MIT' });
  });
});

describe('beside seed files', () => {
  const LIST =
    'name,kind,website\nCoopérative du Lac,Organisation,https://lac.example/imported\nRivière,Codebase,https://riviere.example/imported\n';

  test('a load leaves what was imported, and an import what was loaded', async () => {
    const graph = await emptyGraph();
    await seed(graph, WORLD);
    const before = await entity(graph, 'coop-du-lac');
    const { before: look } = await imported(graph, fileOf(LIST));
    expect(look.doubtful).toEqual([]);
    expect(await entity(graph, 'coop-du-lac')).toMatchObject({
      website: before?.['website'],
      seeded: true,
    });
    expect(await entity(graph, 'riviere')).toMatchObject({
      website: 'https://riviere.example/imported',
    });
    const stands = await held(graph);
    const loaded = await seed(graph, WORLD);
    expect(loaded).toMatchObject({ added: 0, changed: 0, removed: 0 });
    expect((await held(graph)).things).toBe(stands.things);
  });

  test('taken out again, the import leaves the graph as the seed files made it', async () => {
    const graph = await emptyGraph();
    await seed(graph, WORLD);
    const { things } = await held(graph);
    await imported(graph, fileOf(LIST), { source: 'A list' });
    await imported(graph, fileOf('name,kind\nElsewhere,Organisation\n'), { source: 'A list' });
    expect(await entity(graph, 'riviere')).not.toHaveProperty('website');
    await edit(graph, []).catch(() => {});
    const other = await emptyGraph();
    await seed(other, WORLD);
    expect((await held(other)).things).toBe(things);
    for (const id of ['riviere', 'coop-du-lac'])
      expect(await entity(graph, id)).toEqual(await entity(other, id));
  });

  test('seed files that come after take their place before the import', async () => {
    const graph = await emptyGraph();
    await imported(graph, fileOf(LIST));
    await seed(graph, WORLD);
    const other = await emptyGraph();
    await seed(other, WORLD);
    await imported(other, fileOf(LIST));
    for (const id of ['riviere', 'coop-du-lac']) {
      const [now, then] = [await entity(graph, id), await entity(other, id)];
      const { contributions: _, ...first } = now ?? {};
      const { contributions: __, ...second } = then ?? {};
      expect(first).toEqual(second);
    }
    // And the same load again changes nothing.
    expect(await seed(graph, WORLD)).toMatchObject({ added: 0, changed: 0, removed: 0 });
  });
});

describe('who is who', () => {
  const KNOWN =
    'name,kind,website,repository,identifiers,city\nUniversité du Fleuve,Organisation,,,ror:0161xgx34,\nAnse,Codebase,,https://github.com/rives/anse,,\nAtelier,Organisation,https://atelier.example,,,Laval\n';
  const look = async (table: string, saying = {}) => {
    const graph = await emptyGraph();
    await imported(graph, fileOf(KNOWN), { source: 'Known' });
    return { graph, ...(await looking(graph, fileOf(table), { source: 'New', ...saying })) };
  };

  test('an identifier joins two names', async () => {
    const { state } = await look(
      'name,kind,identifiers\nRiver University,Organisation,https://ror.org/0161xgx34\n',
    );
    expect(state.entities.map(({ id }) => id)).not.toContain('universite-du-fleuve');
    const { state: right } = await look(
      'name,kind,identifiers\nRiver University,Organisation,ror:0161xgx34\n',
    );
    expect(right.entities.map(({ id }) => id)).toContain('universite-du-fleuve');
  });

  test('a repository joins, with or without .git', async () => {
    const { state } = await look(
      'name,kind,repository\nrives-anse,Codebase,https://github.com/Rives/anse.git\n',
    );
    expect(state.entities.map(({ id }) => id)).toEqual(['new', 'anse']);
  });

  test('a name joins whatever its accents and capitals', async () => {
    const { state } = await look('name,kind\nUNIVERSITE DU FLEUVE,Organisation\n');
    expect(state.entities.map(({ id }) => id)).toEqual(['new', 'universite-du-fleuve']);
  });

  test('a name in another place, or with another website, is doubtful', async () => {
    const { doubtful } = await look(
      'name,kind,website,city\nAtelier,Organisation,https://other.example,\n',
    );
    expect(doubtful.map(({ candidates }) => candidates)).toEqual([
      [{ id: 'atelier', score: 0.75, reasons: ['name', 'other-website'] }],
    ]);
  });

  test('a similar name is doubtful, and nothing is written of it before somebody decides', async () => {
    const table = 'name,kind\nAtelier inc.,Organisation\n';
    const { doubtful, state, graph } = await look(table);
    expect(doubtful).toMatchObject([{ candidates: [{ id: 'atelier', reasons: ['similar'] }] }]);
    expect(state.entities.map(({ id }) => id)).toEqual(['new']);
    const key = doubtful[0]?.body.key ?? '';
    const as = async (decision: string) =>
      (
        await looking(graph, fileOf(table), { source: 'New', decisions: { [key]: decision } })
      ).state.entities.map(({ id }) => id);
    expect(await as('atelier')).toEqual(['new', 'atelier']);
    expect(await as('new')).toEqual(['new', 'atelier-inc']);
    expect(await as('skip')).toEqual(['new']);
    const { state: fresh } = await looking(graph, fileOf(table), { source: 'New', asNew: true });
    expect(fresh.entities.map(({ id }) => id)).toEqual(['new', 'atelier-inc']);
  });

  test('the same name is another thing where it is of another kind', async () => {
    const { state } = await look('name,kind\nAnse,Organisation\n');
    expect(state.entities.map(({ id }) => id)).toEqual(['new', 'anse-organisation']);
  });
});

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

test('source and licence are asked for where the file does not say them', async () => {
  const graph = await emptyGraph();
  const path = fileOf(ORGANISATIONS);
  await expect(looking(graph, path, { source: '', licence: '' })).rejects.toThrow(
    /--source TITLE.*--licence L/,
  );
  await expect(looking(graph, path, { licence: '' })).rejects.toThrow(/does not say its licence/);
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
