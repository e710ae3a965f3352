/** The needs of the panel of an entity: all that is known of it, and the risk card of a codebase. */
import { arrived } from '../../data/loading.ts';
import { loadingOf, need } from '../../remote/need.ts';
import { languageOf } from '../../state.ts';
import { readSheet } from './remote.ts';

export const sheetNeed = need({
  name: 'sheet',
  isForgotten: true,
  key: (state) => {
    const { selected: id, story } = state.view;
    return id === null || story !== null ? null : { id, language: languageOf(state) };
  },
  read: ({ id, language }) => readSheet(id, language),
});

/** Only a codebase has a risk card: what is selected is known once its sheet is here. */
export const riskNeed = need({
  name: 'risk',
  key: (state) => {
    const found = arrived(loadingOf(state, sheetNeed));
    return found?.kind === 'Codebase' ? { id: found.id, language: languageOf(state) } : null;
  },
  read: async ({ id, language }) => (await import('./remote-risk.ts')).readRisk(id, language),
});
