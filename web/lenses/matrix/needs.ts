/** The needs of the matrix: a page of its rows, and the open cell in words. */
import { need, wantsMore } from '../../remote/need.ts';
import { languageOf, mostOf } from '../../state.ts';
import { CARD } from '../../view.ts';
import { readCell, readMatrix } from './remote.ts';

/** Of the filters that lenses share, kinds, source, what is around one and what was gathered narrow the rows. */
export const matrixNeed = need({
  name: 'matrix',
  key: (state) => {
    const { lens, topic, within, about, filters, page } = state.view;
    if (lens !== 'matrix') return null;
    const source = filters.source?.startsWith(CARD) ? null : filters.source;
    const on = about ?? filters.focus;
    return {
      kind: topic,
      kinds: filters.kinds,
      within: within ?? source,
      about: on === null ? filters.only : [on],
      page,
      language: languageOf(state),
    };
  },
  read: (key) => readMatrix(key, key.language),
});

export const cellNeed = need({
  name: 'cell',
  key: (state) => {
    const { lens, card: id, among: stakeholder } = state.view;
    if (lens !== 'matrix' || id === null || stakeholder === null) return null;
    const most = mostOf(state, `${id} ${stakeholder}`);
    return { id, stakeholder, most, language: languageOf(state) };
  },
  read: (key) => readCell(key, key.language),
  goesOn: wantsMore,
});
