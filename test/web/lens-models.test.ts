/** What lenses compute: the state of things, layers of dependencies, links of a panel, tables to download, the title. */
import { describe, expect, test } from 'vitest';
import { ready } from '../../web/data/loading.ts';
import { type EntityDetails, grouped, type LinkDetails, sourcesOf } from '../../web/data/sheet.ts';
import { visible } from '../../web/data/visible.ts';
import { byDistance, reachedFrom, type Step } from '../../web/lenses/dependencies/model.ts';
import { overview } from '../../web/lenses/state/model.ts';
import { overdue, type Summary } from '../../web/lenses/state/summary.ts';
import { storyNeed } from '../../web/lenses/stories/needs.ts';
import { entityRows, linkRows } from '../../web/lenses/table/rows.ts';
import { tableOf } from '../../web/lenses/table/table-export.ts';
import { timelineOf } from '../../web/lenses/time/model.ts';
import { timeTable } from '../../web/lenses/time/table.ts';
import { titleOf } from '../../web/page/title.ts';
import type { State } from '../../web/state.ts';
import { atlasFrom, EVERYTHING, sceneOf, stateOf } from './small-atlas.ts';

const ENTITIES = [
  { id: 'lac', kind: 'Codebase', fr: 'Lac', en: 'Lake', since: '2010' },
  { id: 'coop', fr: 'Coop 10', en: 'Co-op 10' },
  { id: 'port', fr: 'Coop 2', en: 'Co-op 2', since: '2009', until: '2012' },
  { id: 'peur', kind: 'Barrier', fr: 'Peur', en: 'Fear' },
];
const LINKS = [
  { from: 'coop', kind: 'USES', to: 'lac' },
  { from: 'port', kind: 'USES', to: 'lac' },
  { from: 'port', kind: 'DEPENDS_ON', to: 'lac' },
  { from: 'coop', kind: 'FUNDS', to: 'lac', status: 'planned' },
  { from: 'coop', kind: 'FACES', to: 'peur', since: '2011' },
];
const atlas = atlasFrom(ENTITIES, LINKS);
/** The same where somebody plans to work on the codebase: it is of the field, and not only used. */
const worked = atlasFrom(ENTITIES, [
  ...LINKS,
  { from: 'coop', kind: 'DEVELOPS', to: 'lac', status: 'planned' },
]);
const shown = visible(atlas, EVERYTHING, null);

describe('the state of things', () => {
  test('counts each actor once, and only facts', () => {
    const { barriers, commons } = overview(worked, '2026-11-30');
    expect(barriers.map(({ entity, of }) => [entity.id, of])).toEqual([['peur', { holders: 1 }]]);
    // Two links of one user count once; money that is planned is not paid.
    expect(commons[0]?.of).toEqual({ users: 2, maintainers: 0, payers: 0 });
  });

  test('lists no codebase that is only used here', () => {
    expect(overview(atlas, '2026-11-30').commons).toEqual([]);
  });

  test('lists nothing that nobody uses, and nothing at all of an empty atlas', () => {
    const empty = overview(atlasFrom([{ id: 'seul', kind: 'Codebase' }]), '2026-11-30');
    expect(empty).toEqual({ barriers: [], commons: [] });
  });

  test('measures that are late stand in the order of their deadlines', () => {
    const measure = (id: string, deadline: string | null, late: boolean) => ({
      ...{ id, name: id, kind: 'Policy', answered: false },
      ...{ deadline, overdue: late },
    });
    const measures = [
      measure('year', '2025', true),
      measure('kept', '2020', false),
      measure('first', '2024-01', true),
      measure('none', null, false),
    ];
    expect(overdue({ measures } as unknown as Summary).map(({ id }) => id)).toEqual([
      'first',
      'year',
    ]);
    expect(overdue({ measures: [] } as unknown as Summary)).toEqual([]);
  });
});

describe('layers', () => {
  const entity = (id: string) => ({ id, name: id, kind: 'Codebase' });
  const step = (id: string, distance: number, path: Step['path'] = []): Step => ({
    ...{ entity: entity(id), distance, path, people: [], money: [] },
  });

  test('stand by distance, the nearest first; a distance without any is left out', () => {
    const levels = byDistance([step('far', 3), step('near', 1), step('also', 1)]);
    expect(levels.map((level) => level.map(({ entity: { id } }) => id))).toEqual([
      ['near', 'also'],
      ['far'],
    ]);
    expect(byDistance([])).toEqual([]);
  });

  test('know from which entity each is reached, whichever way the last link points', () => {
    const hop = (from: string, to: string) => ({
      ...{ id: `${from}-${to}`, verb: 'uses' },
      ...{ from: entity(from), to: entity(to) },
    });
    expect(reachedFrom(step('c', 2, [hop('a', 'b'), hop('b', 'c')]))).toBe('b');
    expect(reachedFrom(step('c', 1, [hop('c', 'a')]))).toBe('a');
    expect(reachedFrom(step('c', 0))).toBeNull();
  });
});

describe('the details of an entity', () => {
  const source = (id: string) => ({ id, name: id, address: null, date: null });
  const citation = (id: string) => ({ id, source: source(id) });
  const link = (id: string, kind: string, said: string, sources: readonly string[]) =>
    ({ id, kind, said, citations: sources.map(citation) }) as unknown as LinkDetails;
  const links = [
    link('1', 'USES', 'uses', ['x']),
    link('2', 'FUNDS', 'funds', ['y', 'x']),
    link('3', 'USES', 'uses', ['x']),
    link('4', 'USES', 'is used by', []),
  ];

  test('group links by verb and direction, in the order in which they came', () => {
    expect(grouped(links).map((group) => [group.said, group.links.map(({ id }) => id)])).toEqual([
      ['uses', ['1', '3']],
      ['funds', ['2']],
      ['is used by', ['4']],
    ]);
    expect(grouped([])).toEqual([]);
  });

  test('name the documents behind them, the most cited first', () => {
    const details = {
      ...{ citations: [citation('y')], links, quantities: [], absences: [] },
    } as unknown as EntityDetails;
    expect(sourcesOf(details).map(({ source: { id }, times }) => [id, times])).toEqual([
      ['x', 3],
      ['y', 2],
    ]);
  });
});

describe('the table', () => {
  const ids = (by: 'name' | 'kind' | 'status' | 'links' | 'since', down = false) =>
    entityRows(atlas, shown, { by, down }, 'en').map(({ entity }) => entity.id);

  test('sorts names as a person counts: 2 before 10', () => {
    expect(ids('name')).toEqual(['port', 'coop', 'peur', 'lac']);
    expect(ids('name', true)).toEqual(['lac', 'peur', 'coop', 'port']);
  });

  test('sorts by links, kind and date; equals by name', () => {
    expect(ids('links', true)[0]).toBe('lac');
    expect(ids('kind').at(-1)).toBe('coop');
    expect(ids('since', true)[0]).toBe('lac');
    expect(ids('status')).toEqual(ids('name'));
  });

  test('of links has both ends, and sorts by either', () => {
    const rows = linkRows(atlas, shown, { by: 'links', down: false }, 'en');
    expect(rows.map(({ to }) => to.id)).toEqual(['peur', 'lac', 'lac', 'lac', 'lac']);
  });

  test('is downloaded with ids, in the reader’s words, without the columns left out', () => {
    const state = stateOf(atlas, { without: ['status', 'since'] });
    expect(tableOf(sceneOf(state, 'fr'), atlas, shown).slice(0, 2)).toEqual([
      ['id', 'Nom', 'Sorte', 'Liens'],
      ['lac', 'Lac', 'base de code', '4'],
    ]);
    const links = stateOf(atlas, { rows: 'links' });
    const [head, ...rows] = tableOf(sceneOf(links), atlas, shown);
    expect(head).toEqual(['id', 'id From', 'From', 'Verb', 'id To', 'To', 'Status', 'Since']);
    expect(rows.find(([id]) => id === 'coop--faces--peur')).toEqual([
      ...['coop--faces--peur', 'coop', 'Co-op 10', 'faces', 'peur', 'Fear', 'stated', '2011'],
    ]);
  });
});

test('the timeline is downloaded with what has a date first, and nothing in the place of a date', () => {
  const table = (rows: 'entities' | 'links') =>
    timeTable(sceneOf(stateOf(atlas, { rows })), atlas, timelineOf(atlas, shown, rows));
  expect(table('entities').map(([id, , , , since, until]) => [id, since, until])).toEqual([
    ['id', 'Since', 'Until'],
    ['port', '2009', '2012'],
    ['lac', '2010', ''],
    ['coop', '', ''],
    ['peur', '', ''],
  ]);
  expect(table('links')[1]?.[0]).toBe('coop--faces--peur');
});

describe('the title', () => {
  const title = (state: State) => titleOf(state);

  test('names what is read, the lens and the page', () => {
    expect(title(stateOf(atlas, { selected: 'lac' }))).toBe('Lake · Table · Lacis');
    expect(title(stateOf(atlas, { selected: 'lac', language: 'fr' }))).toBe(
      'Lac · Tableau · Lacis',
    );
  });

  test('leaves out what is not known', () => {
    expect(title(stateOf(atlas, { selected: 'nobody' }))).toBe('Table · Lacis');
    expect(title(stateOf(null, { selected: 'lac', lens: 'home' }))).toBe('Lacis');
  });

  test('names the story that is read, once it is here', () => {
    const state = stateOf(atlas, { story: { id: 'le-lac', step: 2 } });
    expect(title(state)).toBe('Stories · Lacis');
    const story = { id: 'le-lac', title: 'The lake', lead: '', steps: [] };
    const here = { ...state, remote: { ...state.remote, [storyNeed.name]: ready(story) } };
    expect(title(here)).toBe('The lake · Stories · Lacis');
  });
});
