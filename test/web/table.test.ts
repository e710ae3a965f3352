import { expect, test } from 'vitest';
import { addressOf, viewAt } from '../../web/address.ts';
import { verbOf, verbOfKind } from '../../web/data/verbs.ts';
import { csvOf, tsvOf } from '../../web/shared/csv.ts';
import { atlasFrom, VOCABULARY } from './small-atlas.ts';

const rows = [
  ['id', 'Name'],
  ['a', 'One "quoted",\tand\nbroken'],
  ['b', '=SUM(A1)'],
];

test('CSV quotes what it must, and no cell runs as a formula', () => {
  expect(csvOf(rows, 'en')).toBe(
    '\ufeffid,Name\r\na,"One ""quoted"",\tand\nbroken"\r\nb,\'=SUM(A1)\r\n',
  );
});

test('in French, cells stand apart by semicolons, as a French Excel expects', () => {
  const named = [
    ['id', 'Nom'],
    ['a', 'un; deux'],
    ['b', '1,5'],
  ];
  expect(csvOf(named, 'fr')).toBe('\ufeffid;Nom\r\na;"un; deux"\r\nb;"1,5"\r\n');
});

test('for the clipboard, no name ends a cell or a line', () => {
  expect(tsvOf(rows)).toBe('id\tName\na\tOne "quoted", and broken\nb\t\'=SUM(A1)');
});

test('the columns that one left out are in the address; what is no column is dropped', () => {
  const view = viewAt('/table?without=since,nonsense,status');
  expect(view.without).toEqual(['status', 'since']);
  expect(addressOf(view)).toBe('/table?without=status,since');
  expect(viewAt('/table').without).toEqual([]);
});

test('the list that the server writes for readers without scripts is the table', () => {
  expect(viewAt('/e').lens).toBe('table');
  expect(viewAt('/e/koumbit').selected).toBe('koumbit');
});

test('who buys does not fund, whatever the link is kept as', () => {
  const atlas = atlasFrom(
    [{ id: 'city' }, { id: 'firm' }, { id: 'fund' }],
    [
      { from: 'fund', kind: 'FUNDS', to: 'firm' },
      { from: 'city', kind: 'FUNDS', to: 'firm', isPurchase: true },
    ],
  );
  expect([0, 1].map((at) => verbOf(atlas, atlas.links[at] as never).en)).toEqual([
    'buys from',
    'funds',
  ]);
});

test('where one chooses a kind of link, that of money is named by both of its verbs', () => {
  const labels = [...VOCABULARY.links.values()].map((kind) => verbOfKind(kind).en);
  expect(labels).toContain('funds or buys from');
  expect(labels).toContain('uses');
});
