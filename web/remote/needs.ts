/** What the state needs from the server, each by what it depends on: `following.ts` asks for it. */

import { readCarded } from '../cards/remote-entities.ts';
import { readNumber } from '../cards/remote-number.ts';
import { VOTE } from '../cards/topics.ts';
import { chainIn } from '../data/chain.ts';
import type { Loading } from '../data/loading.ts';
import { readAllies } from '../lenses/allies/remote.ts';
import { readConvergences } from '../lenses/convergences/remote.ts';
import { goneIn } from '../lenses/dependencies/model.ts';
import { readPassages, readShelf } from '../lenses/documents/remote.ts';
import { readAbout, readOpening } from '../lenses/home/remote.ts';
import { readCell, readMatrix } from '../lenses/matrix/remote.ts';
import { readGlobe } from '../lenses/places/remote.ts';
import { readFlows } from '../lenses/state/remote-flows.ts';
import { readStories, readStory } from '../lenses/stories/remote.ts';
import { languageOf, type State } from '../state.ts';
import { CARD, isListed } from '../view.ts';
import type { Language } from '../words/language.ts';
import { readAtlas } from './atlas.ts';
import { readChain } from './chain.ts';
import { readLayout } from './layout.ts';
import { readSheet } from './sheet.ts';
import { readSourced, readTexts } from './texts.ts';

export type Place =
  | 'atlas'
  | 'layout'
  | 'about'
  | 'opening'
  | 'stories'
  | 'story'
  | 'texts'
  | 'sourced'
  | 'flows'
  | 'convergences'
  | 'number'
  | 'matrix'
  | 'cell'
  | 'gaps'
  | 'money'
  | 'ground'
  | 'weakness'
  | 'risk'
  | 'summary'
  | 'sheet'
  | 'chain'
  | 'globe'
  | 'allies'
  | 'shelf'
  | 'passages';
export type Values = { [P in Place]: State[P] extends Loading<infer T> ? T : never };

export interface Need<P extends Place> {
  /** What it depends on; null while it is not needed. `asked` is what it depended on when it was last asked. */
  readonly key: (state: State, asked: string | undefined) => string | null;
  readonly read: (key: string, language: Language, told: Told) => Promise<Values[P]>;
}

/** What is known before all of it is here. */
interface Told {
  readonly atlas: (early: Values['atlas']) => void;
  readonly progress: (share: number) => void;
}

export const NEEDS: { readonly [P in Place]: Need<P> } = {
  atlas: {
    key: (state) => (draws(state) ? 'all' : null),
    read: (_key, _language, told) => readAtlas(told.atlas),
  },
  // The layout belongs to the drawing's rows: another drawing, another layout.
  layout: {
    key: (state, asked) => {
      const { atlas, layout } = state;
      if (!draws(state)) return null;
      const stamp = atlas.step === 'ready' ? atlas.value.columns.stamp : null;
      const other = stamp !== null && layout.step === 'ready' && layout.value.stamp !== stamp;
      return other ? stamp : (asked ?? 'first');
    },
    read: (_key, _language, told) => readLayout(told.progress),
  },
  about: { key: languageOf, read: (_, language) => readAbout(language) },
  opening: {
    key: (state) => (state.view.lens === 'home' ? languageOf(state) : null),
    read: (_, language) => readOpening(language),
  },
  stories: {
    key: (state) => {
      const { lens, story } = state.view;
      return lens === 'home' || (lens === 'stories' && story === null) ? languageOf(state) : null;
    },
    read: (_, language) => readStories(language),
  },
  story: {
    key: (state) => (state.view.story === null ? null : `${languageOf(state)} ${state.view.story}`),
    read: (key, language) => readStory(key.slice(key.indexOf(' ') + 1), language),
  },
  texts: {
    key: (state) =>
      isListed(state.view.lens) || state.view.lens === 'home' ? languageOf(state) : null,
    read: (_, language) => readTexts(language),
  },
  sourced: {
    key: ({ view }) => view.filters.source,
    read: (id) => (id.startsWith(CARD) ? readCarded(id.slice(CARD.length)) : readSourced(id)),
  },
  flows: {
    key: (state) => (state.view.lens === 'state' ? languageOf(state) : null),
    read: (_, language) => readFlows(language),
  },
  convergences: {
    key: (state) => boardKey(state, 'convergences'),
    read: (key, language) => readConvergences(JSON.parse(key), language),
  },
  number: {
    key: (state) => {
      const { lens, card, choices } = state.view;
      const name = choices['number'];
      if (lens !== 'convergences' || card === null || name === undefined) return null;
      const most = mostOf(state, `${card} ${name}`);
      return JSON.stringify({ id: card, name, most, language: languageOf(state) });
    },
    read: (key, language) => readNumber(JSON.parse(key), language),
  },
  matrix: {
    key: matrixKey,
    read: (key, language) => readMatrix(JSON.parse(key), language),
  },
  cell: {
    key: (state) => {
      const { lens, card: id, among: stakeholder } = state.view;
      if (lens !== 'matrix' || id === null || stakeholder === null) return null;
      const most = mostOf(state, `${id} ${stakeholder}`);
      return JSON.stringify({ id, stakeholder, most, language: languageOf(state) });
    },
    read: (key, language) => readCell(JSON.parse(key), language),
  },
  gaps: {
    key: gapsKey,
    read: async (key, language) =>
      (await import('../lenses/gaps/remote.ts')).readGaps(JSON.parse(key), language),
  },
  money: {
    key: (state) => {
      const { lens, choices, filters } = state.view;
      if (lens !== 'flows') return null;
      const { year, statuses, only } = filters;
      const asked = { choices: { ...choices, currency: '' }, shared: { year, statuses, only } };
      return JSON.stringify({ ...asked, language: languageOf(state) });
    },
    read: async (key, language) =>
      (await import('../lenses/flows/remote.ts')).readMoney(JSON.parse(key), language),
  },
  ground: {
    key: (state) => {
      const { lens, selected, choices } = state.view;
      if (lens !== 'dependencies') return null;
      const asked = { selected, gone: goneIn(choices, 'gone'), versus: goneIn(choices, 'versus') };
      return JSON.stringify({ ...asked, language: languageOf(state) });
    },
    read: async (key, language) =>
      (await import('../lenses/dependencies/remote.ts')).readGround(JSON.parse(key), language),
  },
  weakness: {
    key: (state) => (state.view.lens === 'dependencies' ? languageOf(state) : null),
    read: async (_, language) =>
      (await import('../lenses/dependencies/remote.ts')).readWeakness(language),
  },
  risk: {
    key: (state) => {
      const { sheet } = state;
      // Only a codebase has a risk card: what is selected is known once its sheet has come.
      if (sheet.step !== 'ready' || sheet.value?.kind !== 'Codebase') return null;
      return `${languageOf(state)} ${sheet.value.id}`;
    },
    read: async (key, language) =>
      (await import('../lenses/entity/remote-risk.ts')).readRisk(
        key.slice(key.indexOf(' ') + 1),
        language,
      ),
  },
  summary: {
    key: (state) => (state.view.lens === 'state' ? languageOf(state) : null),
    read: async (_, language) => (await import('../lenses/state/remote.ts')).readSummary(language),
  },
  sheet: {
    key: (state) => {
      const { selected, story } = state.view;
      return selected === null || story !== null ? null : `${languageOf(state)} ${selected}`;
    },
    read: (key, language) => readSheet(key.slice(key.indexOf(' ') + 1), language),
  },
  chain: {
    key: (state) => {
      const ids = chainIn(state);
      return ids.length === 0 ? null : [languageOf(state), ...ids].join(' ');
    },
    read: (key, language) => readChain(key.split(' ').slice(1), language),
  },
  globe: {
    key: ({ view }) => (view.lens === 'places' ? 'all' : null),
    read: readGlobe,
  },
  allies: {
    key: (state) => {
      const { lens, selected } = state.view;
      return lens === 'allies' && selected !== null ? `${languageOf(state)} ${selected}` : null;
    },
    read: (key, language) => readAllies(key.slice(key.indexOf(' ') + 1), language),
  },
  shelf: {
    key: (state) => (state.view.lens === 'documents' ? languageOf(state) : null),
    read: (_, language) => readShelf(language),
  },
  passages: {
    key: (state) => {
      const { lens, card } = state.view;
      return lens === 'documents' && card !== null ? `${languageOf(state)} ${card}` : null;
    },
    read: (key, language) => readPassages(key.slice(key.indexOf(' ') + 1), language),
  },
};

/** What is dropped as soon as it is not needed any more: it belongs to one choice. */
export const FORGOTTEN: ReadonlySet<Place> = new Set([
  'sourced',
  'sheet',
  'chain',
  'story',
  'passages',
  'allies',
  'number',
]);

/** How many of a list are wanted, where the reader asked for more than come first. */
const mostOf = ({ reach }: State, list: string | null) => (reach?.of === list ? reach?.most : 0);

/** The first screen says its sentence before it draws; help needs no data at all. */
function draws({ view, opening, atlas }: State): boolean {
  if (atlas.step !== 'idle') return true;
  const says = view.lens === 'home' && (opening.step === 'idle' || opening.step === 'loading');
  return !says && view.lens !== 'help';
}

function gapsKey(state: State): string | null {
  const { lens, topic, among, about, page, card } = state.view;
  if (lens !== 'gaps') return null;
  const asked = { topic, knowledge: among, about, page, card, most: mostOf(state, card) };
  return JSON.stringify({ ...asked, language: languageOf(state) });
}

function boardKey(state: State, lens: 'convergences'): string | null {
  const { view } = state;
  if (view.lens !== lens || view.topic === VOTE) return null;
  const { topic, among, about, within, page, card } = view;
  const wide = { kind: topic, among, about, within, page, card, most: mostOf(state, card) };
  return JSON.stringify({ ...wide, language: languageOf(state) });
}

/** Of the filters that lenses share, kinds, source, what is around one and what was gathered narrow the rows. */
function matrixKey(state: State): string | null {
  const { lens, topic, within, about, filters, page } = state.view;
  if (lens !== 'matrix') return null;
  const source = filters.source?.startsWith(CARD) ? null : filters.source;
  const on = about ?? filters.focus;
  const narrowed = {
    kind: topic,
    kinds: filters.kinds,
    within: within ?? source,
    about: on === null ? filters.only : [on],
    page,
  };
  return JSON.stringify({ ...narrowed, language: languageOf(state) });
}
