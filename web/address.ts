/** View and address, both ways: a part of an address that cannot be read falls back to the first view. */
import type { LensOf } from './lenses/lens.ts';
import { LENSES, NAMES } from './lenses/lenses.ts';
import { listed, wholeOf } from './parameters.ts';
import {
  COLUMNS,
  FIRST_VIEW,
  type Filters,
  type Lens,
  MOST_STEPS,
  NO_FILTERS,
  type Sort,
  THEMES,
  type View,
} from './view.ts';

/** From a path with its query (`/map?e=koumbit`) to a view. */
export function viewAt(address: string): View {
  const url = new URL(address, 'http://lacis');
  const query = url.searchParams;
  const [, first = '', second = ''] = url.pathname.split('/');
  // The list of all, which the server writes for readers without scripts, is the table here.
  const lens = first === 'e' && second === '' ? 'table' : lensAt(first);
  const story = lens === 'stories' ? decoded(second) : '';
  return {
    lens,
    own: LENSES[lens].address.read(query),
    language: oneOf(['fr', 'en'] as const, query.get('lang')),
    theme: oneOf(THEMES, query.get('theme')),
    selected: (lens === 'entity' ? decoded(second) : query.get('e')) || null,
    to: query.get('to') || null,
    filters: filtersIn(query),
    story: story === '' ? null : { id: story, step: wholeOf(query.get('step'), 1, 99) ?? 1 },
    rows: query.get('rows') === 'links' ? 'links' : 'entities',
    sort: sortOf(query.get('sort')),
    without: COLUMNS.filter((one) => list(query.get('without'))?.includes(one)),
  } as View;
}

export function addressOf(view: View): string {
  if (view.story !== null) return storyAddress(view, view.story);
  const query = new URLSearchParams();
  const put = (name: string, value: string | null) => value !== null && query.set(name, value);
  const { filters, sort } = view;
  const lens: LensOf<Lens> = LENSES[view.lens];
  const path = pathOf(view);
  if (!path.startsWith('/e/')) put('e', view.selected);
  put('to', view.to);
  put('kinds', filters.kinds?.join(',') ?? null);
  put('status', filters.statuses?.join(',') ?? null);
  put('verbs', filters.verbs?.join(',') ?? null);
  put('source', filters.source);
  for (const [name, value] of lens.address.write(view.own)) put(name, value);
  if (filters.least !== NO_FILTERS.least) put('links', String(filters.least));
  put('focus', filters.focus);
  if (filters.steps !== NO_FILTERS.steps) put('steps', String(filters.steps));
  put('year', filters.year === null ? null : String(filters.year));
  if (filters.hidden.length > 0) put('hide', filters.hidden.join(','));
  if (filters.pinned.length > 0) put('pin', filters.pinned.join(','));
  put('only', filters.only?.join(',') ?? null);
  if (view.rows === 'links') put('rows', 'links');
  if (!isSameSort(sort, FIRST_VIEW.sort)) put('sort', `${sort.down ? '-' : ''}${sort.by}`);
  if (view.without.length > 0) put('without', view.without.join(','));
  put('lang', view.language);
  put('theme', view.theme);
  const text = query.toString().replaceAll('%2C', ',');
  return text === '' ? path : `${path}?${text}`;
}

/** The address of a story holds its current step only: the story itself says which view each step shows. */
function storyAddress({ language, theme }: View, { id, step }: NonNullable<View['story']>): string {
  const query = new URLSearchParams();
  if (step > 1) query.set('step', String(step));
  if (language !== null) query.set('lang', language);
  if (theme !== null) query.set('theme', theme);
  const path = `/stories/${encodeURIComponent(id)}`;
  return query.size === 0 ? path : `${path}?${query}`;
}

function pathOf({ lens, selected }: View): string {
  if (lens === 'home') return '/';
  if (lens === 'entity') return selected === null ? '/' : `/e/${encodeURIComponent(selected)}`;
  return `/${lens}`;
}

function lensAt(segment: string): Lens {
  if (segment === 'e') return 'entity';
  return NAMES.find((lens) => lens === segment && lens !== 'entity') ?? 'home';
}

function filtersIn(query: URLSearchParams): Filters {
  return {
    kinds: list(query.get('kinds')),
    statuses: list(query.get('status')),
    verbs: list(query.get('verbs')),
    source: query.get('source') || null,
    least: wholeOf(query.get('links'), 0, 99) ?? NO_FILTERS.least,
    focus: query.get('focus') || null,
    steps: wholeOf(query.get('steps'), 1, MOST_STEPS) ?? NO_FILTERS.steps,
    year: wholeOf(query.get('year'), 1000, 9999),
    hidden: list(query.get('hide')) ?? [],
    pinned: list(query.get('pin')) ?? [],
    only: list(query.get('only')),
  };
}

function sortOf(text: string | null): Sort {
  const by = COLUMNS.find((column) => column === text?.replace(/^-/, ''));
  return by === undefined ? FIRST_VIEW.sort : { by, down: text?.startsWith('-') === true };
}

const isSameSort = (a: Sort, b: Sort) => a.by === b.by && a.down === b.down;

function oneOf<T extends string>(all: readonly T[], text: string | null): T | null {
  return all.find((one) => one === text) ?? null;
}

const list = (text: string | null) => (text === null ? null : listed(text));

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
