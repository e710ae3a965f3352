/** The need of an open card: one of its numbers, opened. */
import { need, wantsMore } from '../remote/need.ts';
import { languageOf, mostOf } from '../state.ts';
import { readNumber } from './remote-number.ts';

export const openedNumberNeed = need({
  name: 'number',
  isForgotten: true,
  key: (state) => {
    const { lens, card, choices } = state.view;
    const name = choices['number'];
    if (lens !== 'convergences' || card === null || name === undefined) return null;
    const most = mostOf(state, `${card} ${name}`);
    return { id: card, name, most, language: languageOf(state) };
  },
  read: (key) => readNumber(key, key.language),
  goesOn: wantsMore,
});
