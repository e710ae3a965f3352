/** The ends of a link speak of it themselves; two entries that may be one are seen side by side before, and after. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../api/graph/graph.ts';
import { rowsOf } from '../../api/interchange/csv.ts';
import { exportOf, filesOf } from '../support/exported.ts';
import { type Browser, browser, codeOf, person } from '../support/people.ts';
import { serving } from '../support/serving.ts';
import { world } from '../support/world.ts';

const ADMIN = 'the-token-of-the-environment';
const SHELL =
  '<!doctype html><html lang="fr"><head><title>Lacis</title></head><body><div id="page"></div></body></html>';
const web = mkdtempSync(join(tmpdir(), 'lacis-ends-'));
afterAll(() => rmSync(web, { recursive: true }));

let graph: Graph;
let address: string;
let speaker: Browser;
let reader: Browser;
let editor: Browser;
beforeAll(async () => {
  writeFileSync(join(web, 'index.html'), SHELL);
  graph = await world();
  address = await serving(graph, { adminToken: ADMIN, web });
  speaker = await person(graph, address, 'Ada of the town', { entity: 'une-ville' });
  reader = browser(address);
  editor = browser(address, { authorization: `Bearer ${ADMIN}` });
});

const CONFIRM =
  'mutation ($input: ConfirmInput!) { confirm(input: $input) { revision touchedCount } }';
const told = async (link: string) =>
  (
    await reader.ask(
      `query ($id: ID!) { link(id: $id) { endsSay fr: endsSay(language: FR)
        confirmedBy { id } disputedBy { id } citations { locator source { name documentKind } } } }`,
      { id: link },
    )
  ).data.link;
const HELD = 'une-ville--holds--le-lac-est-a-tous';
const GRANT = 'une-ville--funds--coop-du-lac';

describe('an end of a link', () => {
  test('whoever speaks for it disputes a stance that was read from a text, and the fact says so', async () => {
    const input = { link: HELD, end: 'une-ville', disputes: true, message: 'We only asked.' };
    expect(codeOf(await speaker.ask(CONFIRM, { input }))).toBeNull();
    const link = await told(HELD);
    expect(link).toMatchObject({
      endsSay: 'disputed by a town of the region',
      fr: 'contesté par une ville de la région',
      disputedBy: [{ id: 'une-ville' }],
      confirmedBy: [],
    });
    expect(link.citations).toContainEqual({
      locator: 'We only asked.',
      source: expect.objectContaining({ documentKind: 'TESTIMONY' }),
    });
  });

  test('changes its mind: it never says both', async () => {
    const input = { link: HELD, end: 'une-ville', message: 'We stand by it now.' };
    await speaker.ask(CONFIRM, { input });
    expect((await told(HELD)).endsSay).toBe('confirmed by a town of the region');
  });

  test('says so on the page without JavaScript, in tables, and in the history', async () => {
    await speaker.ask(CONFIRM, {
      input: { link: GRANT, end: 'une-ville', message: 'We paid it.' },
    });
    const page = await (await fetch(`${address}/e/coop-du-lac?lang=en`)).text();
    expect(page).toContain('(confirmed by a town of the region)');
    const french = await (await fetch(`${address}/e/coop-du-lac?lang=fr`)).text();
    expect(french).toContain('(confirmé par une ville de la région)');
    const files = await filesOf('csv', await exportOf(graph));
    const [header = [], ...rows] = rowsOf(files['links.csv'] ?? '');
    const at = header.indexOf('confirmed_by');
    expect(rows.find(([id]) => id === GRANT)?.[at]).toBe('une-ville');
    const { changes } = (
      await reader.ask('{ changes(first: 1) { kind author touched { sentence } } }')
    ).data;
    expect(changes[0]).toMatchObject({ kind: 'CONFIRM', author: 'Ada of the town' });
  });

  test.each([
    ['another end', { link: GRANT, end: 'coop-du-lac', message: 'm' }, 'FORBIDDEN'],
    [
      'a link of others',
      { link: 'ana--member-of--coop-du-lac', end: 'ana', message: 'm' },
      'FORBIDDEN',
    ],
    [
      'what is no end of it',
      { link: 'ana--member-of--coop-du-lac', end: 'une-ville', message: 'm' },
      'BAD_INPUT',
    ],
    ['nothing', { link: GRANT, end: 'une-ville', message: ' ' }, 'BAD_INPUT'],
  ])('does not speak for %s', async (_, input, code) => {
    expect(codeOf(await speaker.ask(CONFIRM, { input }))).toBe(code);
    expect(codeOf(await reader.ask(CONFIRM, { input }))).toBe('UNAUTHENTICATED');
  });

  test('is not heard twice for one request, nor past a change that it did not see', async () => {
    const link = 'une-ville--uses--riviere';
    const input = { link, end: 'une-ville', message: 'We do.', key: 'one-request' };
    const [first, second] = [
      await speaker.ask(CONFIRM, { input }),
      await speaker.ask(CONFIRM, { input }),
    ];
    expect(second.data.confirm.revision).toBe(first.data.confirm.revision);
    const late = { ...input, key: 'another', disputes: true, expectedRevision: 1 };
    expect(codeOf(await speaker.ask(CONFIRM, { input: late }))).toBe('CONFLICT');
    expect((await told(link)).disputedBy).toEqual([]);
  });
});

const AHEAD = `query ($id: ID!, $into: ID!) { mergePreview(id: $id, into: $into) {
  goes { id } stays { id } differing { field label goes stays isKept } gained { field goes }
  names movedCount joinedCount droppedCount partCount touched(first: 100) { sentence } } }`;
const MERGE =
  'mutation ($input: MergeInput!) { merge(input: $input) { revision touched(first: 100) { sentence } } }';
const PAIR = { id: 'oeuvre-du-port', into: 'coop-du-lac' };

describe('a merge', () => {
  test('is told before: what moves, what is one, what goes, where the two differ; nothing is changed', async () => {
    const before = (await reader.ask('{ about { revision } }')).data;
    const { mergePreview } = (await reader.ask(AHEAD, PAIR)).data;
    expect(mergePreview).toMatchObject({
      goes: { id: 'oeuvre-du-port' },
      stays: { id: 'coop-du-lac' },
      names: ['Œuvre du Port', 'Harbour Society'],
      gained: [{ field: 'until', goes: '2015-06' }],
      // Located, the other need, and its grant move; the common need is one; it served the other.
      movedCount: 3,
      joinedCount: 1,
      droppedCount: 1,
    });
    expect(mergePreview.differing).toEqual([
      {
        field: 'legalForm',
        label: 'legal form',
        goes: 'non-profit',
        stays: 'worker co-operative',
        isKept: true,
      },
    ]);
    expect(mergePreview.partCount).toBeGreaterThan(3);
    expect((await reader.ask('{ about { revision } }')).data).toEqual(before);
    const input = { ...PAIR, reason: 'one body', source: 'le-registre', at: 'fiche 9' };
    const done = (await editor.ask(MERGE, { input: { ...input, dryRun: true } })).data.merge;
    const sentences = (all: { sentence: string }[]) => all.map(({ sentence }) => sentence).sort();
    expect(sentences(mergePreview.touched).length).toBe(sentences(done.touched).length);
  });

  test('that cannot be is refused before as it is when it is done', async () => {
    const code = async (id: string, into: string) => codeOf(await reader.ask(AHEAD, { id, into }));
    expect(await code('coop-du-lac', 'riviere')).toBe('BAD_INPUT');
    expect(await code('coop-du-lac', 'coop-du-lac')).toBe('BAD_INPUT');
    expect(await code('nobody', 'coop-du-lac')).toBe('NOT_FOUND');
  });

  test('stays readable from the heir: why, who says so, the history of both; and is undone', async () => {
    const input = { ...PAIR, reason: 'one body', source: 'le-registre', at: 'fiche 9' };
    const { revision } = (await editor.ask(MERGE, { input })).data.merge;
    const query = `{ entity(id: "oeuvre-du-port") { id mergedIn { id name kind reason at by
      source { id } change { number } history(first: 100) { change { number } touched { sentence } } } } }`;
    const { entity } = (await reader.ask(query)).data;
    expect(entity).toMatchObject({
      id: 'coop-du-lac',
      mergedIn: [
        {
          ...{ id: 'oeuvre-du-port', name: 'Harbour Society', kind: 'ORGANISATION' },
          ...{ reason: 'one body', at: 'fiche 9', by: 'administrator' },
          ...{ source: { id: 'le-registre' }, change: { number: revision } },
        },
      ],
    });
    const numbers = entity.mergedIn[0].history.map(
      (one: { change: { number: number } }) => one.change.number,
    );
    expect(numbers).toContain(1);
    expect(numbers[0]).toBe(revision);
    const undo = 'mutation ($input: RevertInput!) { revert(input: $input) { revision } }';
    await editor.ask(undo, { input: { change: revision, message: 'two bodies' } });
    expect((await reader.ask(query)).data.entity).toEqual({ id: 'oeuvre-du-port', mergedIn: [] });
  });
});

test('who looked at a source again says so with the same passage: then it is confirmed, and comes later', async () => {
  const list = async () =>
    (await reader.ask('{ toConfirm(first: 100) { entity { id } lastConfirmedOn } }')).data
      .toConfirm;
  const at = async () =>
    (await list()).findIndex(({ entity }: { entity: { id: string } }) => entity.id === 'riviere');
  const before = await at();
  const cite = { source: 'le-journal', quote: 'le logiciel libre Rivière', read: '2026-11-30' };
  const edit = 'mutation ($input: EditInput!) { edit(input: $input) { touchedCount } }';
  const input = { message: 'still true', entities: [{ id: 'riviere', cite }] };
  expect((await editor.ask(edit, { input })).data.edit.touchedCount).toBeGreaterThan(0);
  const { entity } = (
    await reader.ask('{ entity(id: "riviere") { lastConfirmedOn citations { quote } } }')
  ).data;
  expect(entity.lastConfirmedOn).toBe('2026-11-30');
  expect(await at()).toBeGreaterThanOrEqual(before);
});
