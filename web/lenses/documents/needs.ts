/** The needs of the lens of documents: all documents with what each supports, and the passages of one. */
import { need } from '../../remote/need.ts';
import { languageOf } from '../../state.ts';
import { ownOf } from '../../view.ts';
import { readPassages, readShelf } from './remote.ts';

export const shelfNeed = need({
  name: 'shelf',
  key: (state) => (state.view.lens === 'documents' ? languageOf(state) : null),
  read: readShelf,
});

export const passagesNeed = need({
  name: 'passages',
  isForgotten: true,
  key: (state) => {
    const { document: id } = ownOf(state.view, 'documents');
    return id === undefined ? null : { id, language: languageOf(state) };
  },
  read: ({ id, language }) => readPassages(id, language),
});
