import { expect, test } from 'vitest';
import type { Citation } from '../../web/data/sheet.ts';
import {
  type CitedFact,
  counted,
  kindsIn,
  passagesOf,
  sortedDocuments,
} from '../../web/lenses/documents/model.ts';

const document = (id: string, name: string, date: string | null) => ({
  ...{ id, name, date, kind: 'Document', documentKind: null, updated: null, language: 'FR' },
  ...{ address: null, licence: null, read: null, authors: [] },
});
const shelf = {
  documents: new Map(
    [
      document('journal', 'Écho du lac', '2016-05'),
      document('register', 'Registre', null),
      document('notes', 'Notes', '2019'),
    ].map((one) => [one.id, one]),
  ),
  supportedBy: new Map([
    ['coop', ['journal', 'journal', 'register']],
    ['coop--uses--tool', ['notes']],
    ['hidden', ['register', 'register', 'register']],
  ]),
};

test('documents are counted by the passages behind what is seen, beside all of theirs', () => {
  const rows = counted(shelf, new Set(['coop']));
  expect(rows.map(({ document: { id }, seen, all }) => [id, seen, all])).toEqual([
    ['journal', 2, 2],
    ['register', 1, 4],
  ]);
  expect(counted(shelf, null)).toHaveLength(3);
});

test('they stand by passages, by date with the undated last, or by name; part of a name finds them', () => {
  const rows = counted(shelf, null);
  const ids = (by: Parameters<typeof sortedDocuments>[1], part = '') =>
    sortedDocuments(rows, by, part, 'fr').map(({ document: { id } }) => id);
  expect(ids('passages')).toEqual(['register', 'journal', 'notes']);
  expect(ids('date')).toEqual(['notes', 'journal', 'register']);
  expect(ids('name')).toEqual(['journal', 'notes', 'register']);
  expect(ids('name', 'ECHO')).toEqual(['journal']);
});

const citation = (quote: string): Citation => ({
  ...{ id: quote, fields: [], quote, language: 'FR', locator: null, read: null, licence: null },
  source: { id: 'journal', name: 'Écho du lac', address: null, date: null },
});
const coop = { id: 'coop', name: 'Coop', kind: 'Organisation' };
const all: readonly CitedFact[] = [
  {
    citation: citation('la coop utilise Outil'),
    supports: { sort: 'entity', entity: coop, status: 'stated' },
  },
  {
    citation: citation('la coop utilise Outil'),
    supports: {
      ...{
        sort: 'link',
        id: 'coop--uses--tool',
        kind: 'USES',
        said: 'uses',
        status: 'stated',
        endsSay: null,
      },
      ...{ from: coop, to: { id: 'tool', name: 'Tool', kind: 'Codebase' }, reportedBy: null },
    },
  },
  {
    citation: citation('aucun site'),
    supports: { sort: 'absence', entity: coop, what: 'website', how: 'looked-for' },
  },
];

test('the same words are one passage, with all that they support', () => {
  const passages = passagesOf(all, null, null);
  expect(passages.map(({ supports }) => supports.length)).toEqual([2, 1]);
});

test('passages are narrowed to a kind and to what is seen', () => {
  expect(passagesOf(all, null, 'USES').map(({ supports }) => supports.length)).toEqual([1]);
  expect(passagesOf(all, new Set(['coop']), 'USES')).toEqual([]);
  expect([...kindsIn(all, null)]).toEqual([
    ['Organisation', 2],
    ['USES', 1],
  ]);
});
