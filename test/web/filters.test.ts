/** Filters: what each lets pass, alone and together, and what a selection adds. */
import { describe, expect, test } from 'vitest';
import { entityMask, linkMask, showsKind, sourceMasks } from '../../web/data/filter-masks.ts';
import { ready } from '../../web/data/loading.ts';
import { visible, withSelected } from '../../web/data/visible.ts';
import { filteredIn, visibleIn } from '../../web/data/visible-in-state.ts';
import { FILTER_NAMES, follows } from '../../web/filters/followed.ts';
import { sentence } from '../../web/filters/sentence.ts';
import { type Filters, NO_FILTERS } from '../../web/view.ts';
import { atlasFrom, EVERYTHING, sceneOf, stateOf } from './small-atlas.ts';

const atlas = atlasFrom(
  [
    { id: 'coop', since: '2010' },
    { id: 'port', until: '2015' },
    { id: 'lac', kind: 'Codebase' },
    { id: 'note', kind: 'Document' },
    { id: 'seul', kind: 'Need', status: 'proposed' },
  ],
  [
    { from: 'coop', kind: 'DEVELOPS', to: 'lac', since: '2012' },
    { from: 'port', kind: 'USES', to: 'lac', status: 'planned' },
    { from: 'note', kind: 'NAMES', to: 'coop' },
    { from: 'coop', kind: 'PARTNERS_WITH', to: 'port' },
  ],
);
const ids = (filters: Partial<Filters>, source: ReadonlySet<string> | null = null) =>
  visible(atlas, { ...EVERYTHING, ...filters }, source)
    .entities.map((index) => atlas.entities[index]?.id)
    .sort();
const linkIds = (filters: Partial<Filters>) =>
  visible(atlas, { ...EVERYTHING, ...filters }, null).links.map((index) => atlas.links[index]?.id);

describe('kinds', () => {
  test('that tie everything to everything are hidden at first', () => {
    expect(showsKind(NO_FILTERS, 'Document')).toBe(false);
    expect(showsKind(NO_FILTERS, 'Organisation')).toBe(true);
    expect(ids({})).toEqual(['coop', 'lac', 'port', 'seul']);
  });

  test('are shown as chosen; none chosen shows nothing, an unknown kind too', () => {
    expect(ids({ kinds: ['Document', 'Organisation'] })).toEqual(['coop', 'note', 'port']);
    expect(ids({ kinds: [] })).toEqual([]);
    expect(ids({ kinds: ['Unicorn'] })).toEqual([]);
  });
});

test('statuses hide entities and links that have another one', () => {
  expect(ids({ statuses: ['stated'] })).toEqual(['coop', 'lac', 'port']);
  expect(linkIds({ statuses: ['planned'] })).toEqual([]);
  expect(linkIds({ statuses: ['stated'] })).not.toContain('port--uses--lac');
});

test('verbs leave only their links, and the ends of these', () => {
  expect(linkIds({ verbs: ['DEVELOPS'] })).toEqual(['coop--develops--lac']);
  expect(ids({ verbs: ['DEVELOPS'] })).toEqual(['coop', 'lac']);
  expect(ids({ verbs: [] })).toEqual([]);
});

test('a year hides what begins later or ends before; what has no date stays', () => {
  expect(ids({ year: 2009 })).toEqual(['lac', 'port', 'seul']);
  expect(ids({ year: 2016 })).toEqual(['coop', 'lac', 'seul']);
  expect(ids({ year: 2015 })).toEqual(['coop', 'lac', 'port', 'seul']);
  expect(linkIds({ year: 2011 })).not.toContain('coop--develops--lac');
});

test('a least number of links counts what is shown', () => {
  expect(ids({ least: 1 })).toEqual(['coop', 'lac', 'port']);
  expect(ids({ least: 3 })).toEqual([]);
});

test('a focus shows what lies within so many steps; an unknown one filters nothing away', () => {
  expect(ids({ focus: 'lac', steps: 1 })).toEqual(['coop', 'lac', 'port']);
  expect(ids({ focus: 'seul', steps: 3 })).toEqual(['seul']);
  expect(ids({ focus: 'nobody' })).toEqual(['coop', 'lac', 'port', 'seul']);
});

test('hidden entities are gone, pinned ones stay, and only those chosen by hand are shown', () => {
  expect(ids({ hidden: ['coop', 'nobody'] })).toEqual(['lac', 'port', 'seul']);
  expect(ids({ kinds: ['Need'], pinned: ['lac', 'nobody'] })).toEqual(['lac', 'seul']);
  expect(ids({ only: ['coop', 'nobody'] })).toEqual(['coop']);
  expect(ids({ only: [] })).toEqual([]);
});

describe('a source', () => {
  const said = new Set(['seul', 'coop--develops--lac', 'nobody', 'nobody--uses--lac']);

  test('shows what it supports: its entities, and the ends of its links', () => {
    expect(ids({ source: 'note' }, said)).toEqual(['coop', 'lac', 'seul']);
    expect(ids({ source: 'note' }, new Set())).toEqual([]);
  });

  test('as masks has 1 for what it supports; unknown ids are left out', () => {
    const { entities, links } = sourceMasks(atlas, said);
    expect([...entities]).toEqual([0, 0, 0, 0, 1]);
    expect([...links]).toEqual(atlas.links.map(({ kind }) => Number(kind === 'DEVELOPS')));
  });
});

test('masks hold 1 for what passes by itself; a focus always passes', () => {
  expect([...entityMask(atlas, EVERYTHING, -1)]).toEqual([1, 1, 1, 0, 1]);
  expect([...entityMask(atlas, EVERYTHING, 3)]).toEqual([1, 1, 1, 1, 1]);
  const verbs = { ...EVERYTHING, verbs: ['USES'] };
  expect([...linkMask(atlas, verbs, null)]).toEqual(
    atlas.links.map(({ kind }) => Number(kind === 'USES')),
  );
});

describe('a selection', () => {
  const few = { ...EVERYTHING, least: 2 };
  const state = (selected: string | null) => stateOf(atlas, { selected, filters: few });

  test('is shown with its neighbours, whatever the least number of links', () => {
    const before = visible(atlas, few, null);
    const after = withSelected(atlas, before, null, 'port');
    const added = after.entities.filter((index) => !before.shows(index));
    expect(after.shows(1)).toBe(true);
    expect(added.every((index) => after.shows(index))).toBe(true);
    expect(after.entities).toEqual(visible(atlas, few, null, 'port').entities);
    expect(after.linkCount).toBe(after.links.length);
  });

  test('of nothing, or of an unknown id, adds nothing', () => {
    const before = visible(atlas, few, null);
    expect(withSelected(atlas, before, null, null)).toBe(before);
    expect(withSelected(atlas, before, null, 'nobody')).toBe(before);
  });

  test('that a filter hides is shown all the same', () => {
    const needs = { ...EVERYTHING, kinds: ['Need'] };
    const after = withSelected(atlas, visible(atlas, needs, null), null, 'coop');
    expect(after.shows(0)).toBe(true);
  });

  test('is computed once while nothing that it depends on changes', () => {
    const one = state('coop');
    expect(visibleIn(one)).toBe(visibleIn({ ...one, notice: 'said' }));
    // A link that leads to the same filters brings a copy of them.
    const copy = { ...one, view: { ...one.view, filters: { ...one.view.filters } } };
    expect(filteredIn(copy)).toBe(filteredIn(one));
    expect(visibleIn(state(null))?.shows(4)).toBe(false);
  });
});

test('without data, or while what a source supports is on its way, nothing is known yet', () => {
  expect(visibleIn(stateOf(null))).toBeNull();
  const sourced = stateOf(atlas, { filters: { ...EVERYTHING, source: 'note' } });
  expect(filteredIn(sourced)).toBeNull();
  const here = { ...sourced, remote: { ...sourced.remote, sourced: ready(new Set(['seul'])) } };
  expect(filteredIn(here)?.entities).toEqual([4]);
});

describe('a lens', () => {
  test('that names no filters follows them all', () => {
    expect(FILTER_NAMES.every((name) => follows(undefined, name))).toBe(true);
    expect(FILTER_NAMES).not.toContain('steps');
  });

  test('follows only those that it names', () => {
    expect(follows(['year'], 'year')).toBe(true);
    expect(follows(['year'], 'kinds')).toBe(false);
    expect(follows([], 'year')).toBe(false);
  });
});

describe('the sentence under the map', () => {
  const said = (language: 'fr' | 'en', filters: Partial<Filters> = {}) =>
    sentence(
      sceneOf(stateOf(atlas, { filters: { ...EVERYTHING, ...filters } }), language),
    ).replaceAll('\u00a0', ' ');

  test('says how much is shown of how much, in both languages', () => {
    expect(said('en')).toMatch(/^You see 4 entities and 3 links of 5 entities and 4 links/);
    expect(said('fr')).toMatch(/^Vous voyez 4 entités et 3 liens sur 5 entités et 4 liens/);
  });

  test('names each filter that is set', () => {
    const all = said('en', {
      verbs: ['DEVELOPS'],
      year: 2013,
      hidden: ['port'],
      statuses: ['stated'],
      focus: 'lac',
    });
    for (const part of ['only links that say “develops”', 'as of 2013', '1 entity hidden'])
      expect(all).toContain(part);
    expect(all).toContain('only what is stated');
    expect(all).toContain('within 1 link of lac');
  });

  test('says that it waits while the data is on its way', () => {
    expect(sentence(sceneOf(stateOf(null)))).not.toMatch(/^You see/);
  });
});
