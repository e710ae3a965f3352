/** The need of the lens of allies: whom the selected one should meet. */
import { need } from '../../remote/need.ts';
import { languageOf } from '../../state.ts';
import { readAllies } from './remote.ts';

export const alliesNeed = need({
  name: 'allies',
  isForgotten: true,
  key: (state) => {
    const { lens, selected: id } = state.view;
    return lens === 'allies' && id !== null ? { id, language: languageOf(state) } : null;
  },
  read: ({ id, language }) => readAllies(id, language),
});
