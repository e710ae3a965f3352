/** The needs of more than one lens; a lens keeps those of its own in its folder. */
import type { Atlas } from '../data/atlas.ts';
import type { Layout } from '../data/layout.ts';
import { same } from '../data/same.ts';
import { isListed, languageOf, type State } from '../state.ts';
import { CARD, type Lens } from '../view.ts';
import { readAbout } from './about.ts';
import { readAtlas } from './atlas.ts';
import { readCardIds } from './card-ids.ts';
import { readPaths } from './chain.ts';
import { readLayout } from './layout.ts';
import { loadingOf, need } from './need.ts';
import { readOpening } from './opening.ts';
import { readStories } from './stories.ts';
import { readSourced, readTexts } from './texts.ts';
import { readViewer } from './viewer.ts';

/** Lenses that show no facts. */
const WITHOUT_FACTS: readonly Lens[] = ['help', 'sign-in', 'account', 'privacy'];

/** The first screen says its sentence before it draws; some lenses need no data at all. */
function draws(state: State): boolean {
  const { lens } = state.view;
  if (state.remote.atlas.step !== 'idle') return true;
  const isSaid = !['idle', 'loading'].includes(loadingOf(state, openingNeed).step);
  return lens === 'home' ? isSaid : !WITHOUT_FACTS.includes(lens);
}

export const atlasNeed = need({
  name: 'atlas',
  key: (state) => (draws(state) ? 'all' : null),
  read: (_, { early }) => readAtlas(early),
  isSame: (before: Atlas, { columns }: Atlas) =>
    before.columns.stamp === columns.stamp && before.complete,
});

/** The layout belongs to the rows of the map: other rows, another layout. */
export const layoutNeed = need({
  name: 'layout',
  key: (state, asked: string | null) => {
    const { atlas, layout } = state.remote;
    if (!draws(state)) return null;
    const stamp = atlas.step === 'ready' ? atlas.value.columns.stamp : null;
    const other = stamp !== null && layout.step === 'ready' && layout.value.stamp !== stamp;
    return other ? stamp : (asked ?? 'first');
  },
  read: (_, { progress }) => readLayout(progress),
  isSame: (before: Layout, { stamp }: Layout) => before.stamp === stamp,
});

export const aboutNeed = need({ name: 'about', key: languageOf, read: readAbout });

/** Who is signed in. Signing in and out load the page anew. */
export const viewerNeed = need({
  name: 'viewer',
  key: () => 'this',
  read: readViewer,
  isSame: (before, now) => same(before, now),
});

/** The cited sentence of the first screen. */
export const openingNeed = need({
  name: 'opening',
  key: (state) => (state.view.lens === 'home' ? languageOf(state) : null),
  read: readOpening,
});

export const storiesNeed = need({
  name: 'stories',
  key: (state) => {
    const { lens, story } = state.view;
    return lens === 'home' || (lens === 'stories' && story === null) ? languageOf(state) : null;
  },
  read: readStories,
});

/** The documents that support facts: a filter lists them, and the first screen names some. */
export const textsNeed = need({
  name: 'texts',
  key: (state) => (isListed(state) || state.view.lens === 'home' ? languageOf(state) : null),
  read: readTexts,
});

/** The ids of what the chosen source supports, or of what the chosen card rests on. */
export const sourcedNeed = need({
  name: 'sourced',
  isForgotten: true,
  key: ({ view }) => view.filters.source,
  read: (id) => (id.startsWith(CARD) ? readCardIds(id.slice(CARD.length)) : readSourced(id)),
});

/** How what is selected is linked to another, each link with who says so. */
export const chainNeed = need({
  name: 'chain',
  isForgotten: true,
  key: (state) => {
    const { selected: from, to } = state.view;
    const { atlas } = state.remote;
    if (from === null || to === null || from === to || atlas.step !== 'ready') return null;
    const known = atlas.value.indexes.has(from) && atlas.value.indexes.has(to);
    return known ? { from, to, language: languageOf(state) } : null;
  },
  read: ({ from, to, language }) => readPaths(from, to, language),
});
