/** The needs of the panel of an entity: all that is known of it, and the risk card of a codebase. */
import { arrived } from '../../data/loading.ts';
import { loadingOf, need } from '../../remote/need.ts';
import { languageOf } from '../../state.ts';
import { readDetails } from './remote.ts';

export const detailsNeed = need({
  name: 'details',
  isForgotten: true,
  key: (state) => {
    const { selected: id, story } = state.view;
    return id === null || story !== null ? null : { id, language: languageOf(state) };
  },
  read: ({ id, language }) => readDetails(id, language),
});

/** Only a codebase has a risk card: the kind of the selected entity is known once its details are here. */
export const riskNeed = need({
  name: 'risk',
  key: (state) => {
    const found = arrived(loadingOf(state, detailsNeed));
    return found?.kind === 'Codebase' ? { id: found.id, language: languageOf(state) } : null;
  },
  read: async ({ id, language }) => (await import('./remote-risk.ts')).readRisk(id, language),
});
