/** The need of the board of gaps: a page of its cards, or one card whole. */
import { usualWhere } from '../../cards/where.ts';
import { need, wantsMore } from '../../remote/need.ts';
import { languageOf, mostOf } from '../../state.ts';

export const gapsNeed = need({
  name: 'gaps',
  key: (state) => {
    if (state.view.lens !== 'gaps') return null;
    const { topic = null, knowledge = null, about = null, page = 1, card = null } = state.view.own;
    const { toComplete = false, stakeholder = null, where = usualWhere(about) } = state.view.own;
    const most = mostOf(state, card);
    const narrowed = { topic, knowledge, about, toComplete, stakeholder, where };
    return { ...narrowed, page, card, most, language: languageOf(state) };
  },
  read: async (key) => (await import('./remote.ts')).readGaps(key, key.language),
  goesOn: wantsMore,
});
