/** The needs of the matrix: a page of its rows, and the open cell in words. */
import { need, wantsMore } from '../../remote/need.ts';
import { languageOf, mostOf } from '../../state.ts';
import { ownOf } from '../../view.ts';
import { readCell, readMatrix } from './remote.ts';
import { scopeOf } from './view.ts';

/** Of the filters that lenses share, kinds, source, what is around one and what was gathered narrow the rows. */
export const matrixNeed = need({
  name: 'matrix',
  key: (state) => {
    const { lens, filters } = state.view;
    if (lens !== 'matrix') return null;
    const { kind = null, page = 1 } = ownOf(state.view, 'matrix');
    const { within, about } = scopeOf(state.view);
    return {
      kind,
      kinds: filters.kinds,
      within,
      about: about === null ? filters.only : [about],
      page,
      language: languageOf(state),
    };
  },
  read: (key) => readMatrix(key, key.language),
});

export const cellNeed = need({
  name: 'cell',
  key: (state) => {
    const { theme: id, stakeholder } = ownOf(state.view, 'matrix');
    if (id === undefined || stakeholder === undefined) return null;
    const most = mostOf(state, `${id} ${stakeholder}`);
    return { id, stakeholder, most, language: languageOf(state) };
  },
  read: (key) => readCell(key, key.language),
  goesOn: wantsMore,
});
