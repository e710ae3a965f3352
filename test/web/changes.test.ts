/** Changes of the state: each is a pure function, and leaves alone what it does not speak of. */
import { describe, expect, test } from 'vitest';
import {
  both,
  choose,
  clearFilters,
  clearGathered,
  filter,
  gather,
  goHome,
  leaveStory,
  open,
  openFound,
  reach,
  readStory,
  say,
  see,
  select,
  setLanguage,
  setTheme,
  sortBy,
  toggled,
  turn,
} from '../../web/changes.ts';
import { addressed, flag, ids, oneOf, text, whole } from '../../web/parameters.ts';
import { firstState, isListed, languageOf, mostOf, type State } from '../../web/state.ts';
import { FIRST_VIEW, given, NO_FILTERS, ownOf } from '../../web/view.ts';

const first = firstState('fr', ['map', 'table']);
const at = (change: (state: State) => State, state: State = first) => change(state);

describe('selecting', () => {
  test('drops the path from the last entity, and keeps the rest', () => {
    const before = at(see({ to: 'lac', rows: 'links' }), at(select('coop')));
    const after = at(select('port'), before);
    expect(after.view).toMatchObject({ selected: 'port', to: null, rows: 'links' });
  });

  test('the same again changes nothing', () => {
    const one = at(select('coop'));
    expect(at(select('coop'), one)).toBe(one);
  });

  test('nothing leaves the page of an entity for the table', () => {
    const page = at(both(turn('entity'), select('coop')));
    expect(at(select(null), page).view.lens).toBe('table');
    expect(at(select(null), at(turn('map'), at(select('coop')))).view.lens).toBe('map');
  });

  test('to read asks for the focus, and leaves a story', () => {
    const story = at(readStory('le-lac'));
    const read = at(open('coop'), story);
    expect(read.view).toMatchObject({ selected: 'coop', story: null });
    expect(read.attention).toBe(story.attention + 1);
  });

  test('what search found opens on the map, where neither map nor list is in sight', () => {
    expect(at(openFound('coop')).view).toMatchObject({ lens: 'map', selected: 'coop' });
    expect(at(openFound('coop'), at(turn('table'))).view.lens).toBe('table');
  });
});

describe('a lens', () => {
  test('is shown over the same selection and filters', () => {
    const before = at(both(select('coop'), filter({ year: 2020 })));
    const { view } = at(turn('flows'), before);
    expect(view).toMatchObject({ lens: 'flows', selected: 'coop', own: {} });
    expect(view.filters.year).toBe(2020);
  });

  test('has choices of its own; null takes one back, and the others stay', () => {
    const one = at(choose('documents', { document: 'x', supports: 'USES' }));
    expect(ownOf(one.view, 'documents')).toEqual({ document: 'x', supports: 'USES' });
    const two = at(choose('documents', { supports: null }), one);
    expect(ownOf(two.view, 'documents')).toEqual({ document: 'x' });
    // Seen from another lens there are none.
    expect(ownOf(two.view, 'places')).toEqual({});
  });

  test('tells whether it reads the shared selection', () => {
    expect([isListed(at(turn('table'))), isListed(at(turn('help')))]).toEqual([true, false]);
  });
});

test('the first screen keeps language and theme, and nothing else', () => {
  const before = at(both(setLanguage('en'), setTheme('dark'), select('coop'), turn('map')));
  expect(at(goHome, before).view).toEqual({ ...FIRST_VIEW, language: 'en', theme: 'dark' });
});

test('the language is the chosen one, or that of the browser', () => {
  expect([languageOf(first), languageOf(at(setLanguage('en')))]).toEqual(['fr', 'en']);
});

test('a story begins at its first step, and is left where its view is', () => {
  const story = at(readStory('le-lac'));
  expect(story.view).toMatchObject({ lens: 'stories', story: { id: 'le-lac', step: 1 } });
  expect(at(leaveStory, story).view.story).toBeNull();
  expect(at(leaveStory)).toBe(first);
});

test('filters are changed one by one and cleared at once', () => {
  const one = at(both(filter({ year: 2020 }), filter({ hidden: ['coop'] })));
  expect(one.view.filters).toEqual({ ...NO_FILTERS, year: 2020, hidden: ['coop'] });
  expect(at(clearFilters, one).view.filters).toEqual(NO_FILTERS);
});

describe('gathering', () => {
  test('adds, and takes out again what was all there', () => {
    const two = at(gather(['a', 'b']));
    expect(two.gathered).toEqual(['a', 'b']);
    expect(at(gather(['b', 'c']), two).gathered).toEqual(['a', 'b', 'c']);
    expect(at(gather(['b']), two).gathered).toEqual(['a']);
    expect(at(clearGathered, two).gathered).toEqual([]);
  });

  test('nothing changes nothing', () => {
    expect(at(gather([]), at(gather(['a']))).gathered).toEqual(['a']);
  });
});

describe('sorting', () => {
  test('turns round at a second press; links begin with the most', () => {
    const name = at(sortBy('name'));
    expect(name.view.sort).toEqual({ by: 'name', down: false });
    expect(at(sortBy('name'), name).view.sort.down).toBe(true);
    expect(at(sortBy('links'), name).view.sort).toEqual({ by: 'links', down: true });
  });
});

test('more of a list is asked for by its name; of another list nothing is', () => {
  const more = at(reach('facts', 50));
  expect([mostOf(more, 'facts'), mostOf(more, 'others'), mostOf(first, null)]).toEqual([50, 0, 0]);
});

test('a notice that is said already is no change', () => {
  const said = at(say('so'));
  expect(said.notice).toBe('so');
  expect(at(say('so'), said)).toBe(said);
});

describe('a list of choices', () => {
  const [all, shown] = [
    ['a', 'b', 'c'],
    ['a', 'b'],
  ];

  test('begins with what is shown at first', () => {
    expect(toggled(null, 'c', all, shown)).toEqual(['a', 'b', 'c']);
    expect(toggled(null, 'b', all, shown)).toEqual(['a']);
  });

  test('that is what is shown at first is no filter', () => {
    expect(toggled(['a'], 'b', all, shown)).toBeNull();
  });

  test('keeps the order of all, and nothing that is not among them', () => {
    expect(toggled(['c', 'x'], 'a', all, shown)).toEqual(['a', 'c']);
    expect(toggled(['a'], 'a', all, shown)).toEqual([]);
  });
});

describe('parameters of an address', () => {
  interface Own {
    readonly card?: string;
    readonly gone?: readonly string[];
    readonly page?: number;
    readonly silence?: 'KNOWN' | 'UNKNOWN';
    readonly everything?: true;
  }
  const part = addressed<Own>({
    card: text('card'),
    gone: ids('gone'),
    page: whole('page', 2, 99),
    silence: oneOf('among', ['KNOWN', 'UNKNOWN']),
    everything: flag('all', 'yes'),
  });
  const read = (query: string) => part.read(new URLSearchParams(query));

  test('are read and written back in their order', () => {
    const own = read('page=3&gone=b,a,b&card=x&among=KNOWN&all=yes');
    expect(own).toEqual({
      card: 'x',
      gone: ['b', 'a'],
      page: 3,
      silence: 'KNOWN',
      everything: true,
    });
    expect(part.write(own).map(([name, value]) => `${name}=${value}`)).toEqual([
      ...['card=x', 'gone=b,a', 'page=3'],
      ...['among=KNOWN', 'all=yes'],
    ]);
  });

  test.each(['card=', 'gone=,,', 'page=1', 'page=100', 'page=1e1', 'among=known', 'all=no', ''])(
    '“%s” says nothing, and is left out',
    (query) => expect(read(query)).toEqual({}),
  );

  test('that are not set are not written', () => {
    expect(part.write({})).toEqual([]);
    expect(
      given<Own>({ card: null, gone: null, page: 2, silence: null, everything: null }),
    ).toEqual({
      page: 2,
    });
  });
});
