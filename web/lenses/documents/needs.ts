/** The needs of the lens of documents: all documents with what each supports, and the passages of one. */
import { need } from '../../remote/need.ts';
import { languageOf } from '../../state.ts';
import { ownOf } from '../../view.ts';
import { readDocumentSupport, readPassages } from './remote.ts';

export const documentsNeed = need({
  name: 'documents',
  key: (state) => (state.view.lens === 'documents' ? languageOf(state) : null),
  read: readDocumentSupport,
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
