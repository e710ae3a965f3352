/** View ⇄ address, both ways: what cannot be read falls back to the first view, piece by piece. */
import {
  CHOICES,
  COLUMNS,
  FIRST_VIEW,
  type Filters,
  LENSES,
  type Lens,
  MOST_STEPS,
  NO_FILTERS,
  type Sort,
  THEMES,
  type View,
} from './view.ts';

/** Lenses that one narrows card by card. */
const BOARDS: ReadonlySet<Lens> = new Set([
  'convergences',
  'gaps',
  'matrix',
  'documents',
  'places',
]);

/** From a path with its query (`/map?e=koumbit`) to a view. */
export function viewAt(address: string): View {
  const url = new URL(address, 'http://lacis');
  const query = url.searchParams;
  const [, first = '', second = ''] = url.pathname.split('/');
  // The list of all, which the server writes for readers without scripts, is the table here.
  const lens = first === 'e' && second === '' ? 'table' : lensOf(first);
  return {
    lens,
    language: oneOf(['fr', 'en'] as const, query.get('lang')),
    theme: oneOf(THEMES, query.get('theme')),
    selected: (lens === 'entity' ? decoded(second) : query.get('e')) || null,
    to: query.get('to') || null,
    filters: filtersIn(query),
    card: query.get('card') || null,
    topic: query.get('topic') || null,
    among: query.get('among') || null,
    story: lens === 'stories' ? decoded(second) || null : null,
    step: lens === 'stories' ? (whole(query.get('step'), 1, 99) ?? 1) : 1,
    choices: choicesIn(query, lens),
    about: query.get('about') || null,
    within: query.get('within') || null,
    page: whole(query.get('page'), 1, 9999) ?? 1,
    rows: query.get('rows') === 'links' ? 'links' : 'entities',
    sort: sortOf(query.get('sort')),
    without: COLUMNS.filter((one) => list(query.get('without'))?.includes(one)),
  };
}

export function addressOf(view: View): string {
  if (view.story !== null) return storyAddress(view, view.story);
  const query = new URLSearchParams();
  const put = (name: string, value: string | null) => value !== null && query.set(name, value);
  const { filters, sort } = view;
  const path = pathOf(view);
  if (!path.startsWith('/e/')) put('e', view.selected);
  put('to', view.to);
  put('kinds', filters.kinds?.join(',') ?? null);
  put('status', filters.statuses?.join(',') ?? null);
  put('verbs', filters.verbs?.join(',') ?? null);
  put('source', filters.source);
  if (BOARDS.has(view.lens)) {
    put('card', view.card);
    put('topic', view.topic);
    put('among', view.among);
    put('about', view.about);
    put('within', view.within);
    put('page', view.page === 1 ? null : String(view.page));
  }
  for (const name of CHOICES[view.lens] ?? []) put(name, view.choices[name] ?? null);
  if (filters.least !== NO_FILTERS.least) put('links', String(filters.least));
  put('focus', filters.focus);
  if (filters.steps !== NO_FILTERS.steps) put('steps', String(filters.steps));
  put('year', filters.year === null ? null : String(filters.year));
  if (filters.hidden.length > 0) put('hide', filters.hidden.join(','));
  if (filters.pinned.length > 0) put('pin', filters.pinned.join(','));
  put('only', filters.only?.join(',') ?? null);
  if (view.rows === 'links') put('rows', 'links');
  if (!sameSort(sort, FIRST_VIEW.sort)) put('sort', `${sort.down ? '-' : ''}${sort.by}`);
  if (view.without.length > 0) put('without', view.without.join(','));
  put('lang', view.language);
  put('theme', view.theme);
  const text = query.toString().replaceAll('%2C', ',');
  return text === '' ? path : `${path}?${text}`;
}

/** What a step shows is in the story: the address says where one is in it, and nothing else. */
function storyAddress({ step, language, theme }: View, story: string): string {
  const query = new URLSearchParams();
  if (step > 1) query.set('step', String(step));
  if (language !== null) query.set('lang', language);
  if (theme !== null) query.set('theme', theme);
  const path = `/stories/${encodeURIComponent(story)}`;
  return query.size === 0 ? path : `${path}?${query}`;
}

function pathOf({ lens, selected }: View): string {
  if (lens === 'home') return '/';
  if (lens === 'entity') return selected === null ? '/' : `/e/${encodeURIComponent(selected)}`;
  return `/${lens}`;
}

function lensOf(segment: string): Lens {
  if (segment === 'e') return 'entity';
  return LENSES.find((lens) => lens === segment && lens !== 'entity') ?? 'home';
}

function filtersIn(query: URLSearchParams): Filters {
  return {
    kinds: list(query.get('kinds')),
    statuses: list(query.get('status')),
    verbs: list(query.get('verbs')),
    source: query.get('source') || null,
    least: whole(query.get('links'), 0, 99) ?? NO_FILTERS.least,
    focus: query.get('focus') || null,
    steps: whole(query.get('steps'), 1, MOST_STEPS) ?? NO_FILTERS.steps,
    year: whole(query.get('year'), 1000, 9999),
    hidden: list(query.get('hide')) ?? [],
    pinned: list(query.get('pin')) ?? [],
    only: list(query.get('only')),
  };
}

function choicesIn(query: URLSearchParams, lens: Lens): Readonly<Record<string, string>> {
  return Object.fromEntries(
    (CHOICES[lens] ?? []).flatMap((name) => {
      const chosen = query.get(name);
      return chosen === null || chosen === '' ? [] : [[name, chosen]];
    }),
  );
}

function sortOf(text: string | null): Sort {
  const by = COLUMNS.find((column) => column === text?.replace(/^-/, ''));
  return by === undefined ? FIRST_VIEW.sort : { by, down: text?.startsWith('-') === true };
}

const sameSort = (a: Sort, b: Sort) => a.by === b.by && a.down === b.down;

function oneOf<T extends string>(all: readonly T[], text: string | null): T | null {
  return all.find((one) => one === text) ?? null;
}

function list(text: string | null): readonly string[] | null {
  return text === null ? null : [...new Set(text.split(',').filter((one) => one !== ''))];
}

function whole(text: string | null, least: number, most: number): number | null {
  if (text === null || !/^\d{1,4}$/.test(text)) return null;
  const number = Number(text);
  return number >= least && number <= most ? number : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
