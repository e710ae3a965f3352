/** The need of an open card: one of its numbers, opened. */
import { need, wantsMore } from '../remote/need.ts';
import { languageOf, mostOf } from '../state.ts';
import { ownOf } from '../view.ts';
import { readNumber } from './remote-number.ts';

export const openedNumberNeed = need({
  name: 'number',
  isForgotten: true,
  key: (state) => {
    const { card, number: name } = ownOf(state.view, 'convergences');
    if (card === undefined || name === undefined) return null;
    const most = mostOf(state, `${card} ${name}`);
    return { id: card, name, most, language: languageOf(state) };
  },
  read: (key) => readNumber(key, key.language),
  goesOn: wantsMore,
});
