/** The atlas: entities and links as views on columns, found by id and by index. */
import { describe, expect, test } from 'vitest';
import { entityAt, linkIndex, linksOf, otherEnd } from '../../web/data/atlas.ts';
import { atlasOf } from '../../web/data/atlas-of.ts';
import { firstOf } from '../../web/data/columns.ts';
import { countsOf } from '../../web/data/counts.ts';
import { atlasFrom, columnsFrom, VOCABULARY } from './small-atlas.ts';

const ENTITIES = [
  { id: 'lac', kind: 'Codebase', fr: 'Le lac', en: 'The lake', since: '2010-05' },
  { id: 'coop', fr: 'Coopérative « du Lac »', en: 'Lake Co-op', until: '2020' },
  { id: 'seule', kind: 'Need', status: 'proposed' },
];
const LINKS = [
  { from: 'coop', kind: 'DEVELOPS', to: 'lac', since: '2012', until: '2013-01' },
  { from: 'coop', kind: 'USES', to: 'coop', status: 'planned', id: 'own-id' },
];
const atlas = atlasFrom(ENTITIES, LINKS);

describe('an entity', () => {
  test('has its kind, family, shape, names, dates, status and number of links', () => {
    expect(atlas.entities[0]).toMatchObject({
      id: 'lac',
      kind: 'Codebase',
      family: 'commons',
      name: { fr: 'Le lac', en: 'The lake' },
      status: 'stated',
      named: true,
      since: '2010-05',
      until: null,
      links: 1,
    });
    expect(atlas.entities[2]).toMatchObject({ status: 'proposed', links: 0 });
  });

  test('is found by its id; an unknown id and none give null', () => {
    expect(entityAt(atlas, 'coop')?.name.fr).toBe('Coopérative « du Lac »');
    expect(entityAt(atlas, 'nobody')).toBeNull();
    expect(entityAt(atlas, null)).toBeNull();
  });

  test('counts a link to itself once', () => {
    expect(linksOf(atlas, 1).map(({ kind }) => kind)).toEqual(['DEVELOPS', 'USES']);
    expect(atlas.entities[1]?.links).toBe(2);
    expect(linksOf(atlas, 2)).toEqual([]);
    expect(linksOf(atlas, 99)).toEqual([]);
  });
});

describe('a link', () => {
  test('has the usual id, from its ends and its kind, or one of its own', () => {
    expect(atlas.links.map(({ id }) => id)).toEqual(['coop--develops--lac', 'own-id']);
  });

  test('is found by the usual id; an unknown id gives -1', () => {
    expect(linkIndex(atlas, 'coop--develops--lac')).toBe(0);
    expect(linkIndex(atlas, 'coop--develops--nobody')).toBe(-1);
    expect(linkIndex(atlas, 'nobody--develops--lac')).toBe(-1);
    expect(linkIndex(atlas, '')).toBe(-1);
  });

  test('has another end, seen from either', () => {
    const [link] = linksOf(atlas, 0);
    if (link === undefined) throw new Error('no link');
    expect([otherEnd(link, 0), otherEnd(link, 1)]).toEqual([1, 0]);
  });
});

test('lists are made when they are asked for, and are lists all the same', () => {
  expect([...atlas.links].length).toBe(2);
  expect(atlas.links.map(({ status }) => status)).toEqual(['stated', 'planned']);
  expect(atlas.links[7]).toBeUndefined();
  expect(atlas.around.map((links) => links.length)).toEqual([1, 2, 0]);
});

test('years are read from dates, 0 where there is none', () => {
  const { since, until, linkSince, linkUntil } = atlas.years();
  expect([...since]).toEqual([2010, 0, 0]);
  expect([...until]).toEqual([0, 2020, 0]);
  expect([[...linkSince], [...linkUntil]]).toEqual([
    [2012, 0],
    [2013, 0],
  ]);
});

test('what idle time prepares ends, and changes nothing of what is read', () => {
  const fresh = atlasFrom(ENTITIES, LINKS);
  let steps = 0;
  while (fresh.prepareNext()) steps += 1;
  expect(steps).toBeLessThan(10);
  expect(fresh.entities.map(({ id }) => id)).toEqual(['lac', 'coop', 'seule']);
});

test('without names it can be drawn: kinds and links are there, ids and dates are not', () => {
  const nameless = atlasOf(columnsFrom(ENTITIES, LINKS), null, VOCABULARY);
  expect(nameless.complete).toBe(false);
  expect(nameless.indexes.size).toBe(0);
  expect(nameless.entities[0]).toMatchObject({ id: '', kind: 'Codebase', since: null });
  expect(nameless.links[0]?.id).toBe('');
});

test('an atlas of nothing has nothing, and says so without an error', () => {
  const empty = atlasFrom([]);
  expect([empty.entities.length, empty.links.length, empty.indexes.size]).toEqual([0, 0, 0]);
  expect(empty.prepareNext()).toBe(false);
  expect(countsOf(empty)).toEqual({
    kinds: new Map(),
    verbs: new Map(),
    statuses: new Map(),
    years: [],
  });
});

describe('counts', () => {
  test('tell kinds, verbs, statuses of links, and years, the latest first', () => {
    const { kinds, verbs, statuses, years } = countsOf(atlas);
    expect([...kinds]).toEqual([
      ['Codebase', 1],
      ['Organisation', 1],
      ['Need', 1],
    ]);
    expect([...verbs]).toEqual([
      ['DEVELOPS', 1],
      ['USES', 1],
    ]);
    // A status that only an entity has is no status of a link.
    expect([...statuses]).toEqual([
      ['stated', 1],
      ['planned', 1],
    ]);
    expect(years).toEqual([2020, 2013, 2012, 2010]);
  });

  test('are made once for an atlas', () => {
    expect(countsOf(atlas)).toBe(countsOf(atlas));
  });
});

describe('the first part of columns', () => {
  const columns = columnsFrom(ENTITIES, LINKS);

  test('keeps so many entities, and the links between them', () => {
    const part = firstOf(columns, 1, 10);
    expect([part.count, part.from.length]).toEqual([1, 0]);
    expect([...part.around().starts]).toEqual([0, 0]);
  });

  test('keeps at most so many links', () => {
    expect(firstOf(columns, 3, 1).from.length).toBe(1);
    expect(firstOf(columns, 99, 99)).toMatchObject({ count: 3 });
  });
});
