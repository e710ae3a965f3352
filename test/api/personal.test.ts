/** A person appears in a public role only: what reaches or identifies a private person is refused, whoever writes it. */
import { expect, test } from 'vitest';
import { applyEdit, type Entered } from '../../api/changes/edit.ts';
import { openEmbedded } from '../../api/graph/embedded.ts';
import { privateIn } from '../../api/loading/personal.ts';
import { propose } from '../../api/proposals/propose.ts';
import { seedFrom } from '../../api/starting/seeding.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { seedsFor } from '../support/seeds.ts';
import { WORLD, world } from '../support/world.ts';

const vocabulary = readVocabulary();
const CITE = { source: 'le-journal', at: 'page 9' };

test.each([
  ['write to ana@lac.example', 'email'],
  ['ana (at) lac.example', 'email'],
  ['514-555-2199', 'phone'],
  ['tél. 514 555-2199', 'phone'],
  ['(438) 555 2199', 'phone'],
  ['+33 6 12 34 56 78', 'phone'],
  ['habite au 4521, rue Saint-Denis', 'address'],
  ['lives at 12 Old Mill Road', 'address'],
  ['H2J 2L4', 'address'],
  ['née le 3 mai 1971', 'birth'],
  ['born in Lyon in 1971', 'birth'],
  ['NAS 046 454 286', 'number'],
  ['professor at the university since 1998', null],
  ['née Tremblay', null],
  ['presented 3 papers in 2012, 2013 and 2014', null],
  ['https://orcid.org/0000-0002-1825-0097', null],
  ['member of the board from 2001 to 2005; 12 articles', null],
])('%s', (text, sort) => {
  expect(privateIn(text)).toBe(sort);
});

const refusedWith = async (entities: readonly Entered[], links: readonly Entered[] = []) => {
  const graph = await world();
  const edit = { entities, links, message: 'm', author: 'ana', expected: null, key: null };
  const refused = { code: 'BAD_INPUT', message: expect.stringContaining('public role only') };
  await expect(applyEdit(graph, edit, vocabulary)).rejects.toMatchObject(refused);
  const proposed = { do: 'edit' as const, entities, links };
  const how = { name: null, account: null, contact: null, expected: null, key: null };
  const asked = { ...how, proposed, message: 'm', isDryRun: false };
  await expect(propose(graph, asked, vocabulary)).rejects.toMatchObject(refused);
};

test('edits and proposals on a person, or on a link of theirs, are refused', async () => {
  await refusedWith([{ id: 'ana', description: { fr: 'Née le 3 mai 1971.' }, cite: CITE }]);
  await refusedWith([{ id: 'ana', aliases: ['ana@lac.example'], cite: CITE }]);
  const link = { from: 'ana', kind: 'MEMBER_OF', to: 'coop-du-lac' };
  await refusedWith([], [{ ...link, note: { en: 'reach her at 514 555-2199' }, cite: CITE }]);
  await refusedWith([], [{ ...link, cite: { source: 'le-journal', quote: 'née en 1971 à Lyon' } }]);
});

test('an organisation has a public address', async () => {
  const graph = await world();
  const entities = [{ id: 'coop-du-lac', description: { fr: 'Au 12, rue du Lac.' }, cite: CITE }];
  const edit = { entities, links: [], message: 'm', author: 'ana', expected: null, key: null };
  await expect(applyEdit(graph, edit, vocabulary)).resolves.toBeDefined();
});

test('so are files', async () => {
  const actors = WORLD['le-journal/actors.yaml'] ?? '';
  const files = {
    ...WORLD,
    'le-journal/actors.yaml': actors.replace(
      'name: { both: Ana }',
      'name: { both: Ana }\n    note: { en: "lives at 12 Old Mill Road" }',
    ),
  };
  const graph = await openEmbedded();
  await expect(seedFrom(seedsFor(files), graph, vocabulary)).rejects.toThrow(/public role/);
  await graph.close();
});
