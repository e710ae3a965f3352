/** The need of the board of convergences: a page of its cards, or one card whole. */
import { readMeetings } from '../../cards/remote-meetings.ts';
import { VOTE } from '../../cards/topics.ts';
import { usualWhere } from '../../cards/where.ts';
import { need, wantsMore } from '../../remote/need.ts';
import { languageOf, mostOf } from '../../state.ts';

export const convergencesNeed = need({
  name: 'convergences',
  key: (state) => {
    if (state.view.lens !== 'convergences') return null;
    const { own } = state.view;
    const {
      topic: kind = null,
      among = null,
      about = null,
      within = null,
      where = usualWhere(own.about ?? null, own.within ?? null),
    } = own;
    const { card = null, page = 1 } = own;
    if (kind === VOTE) return null;
    const most = mostOf(state, card);
    return { kind, among, where, about, within, page, card, most, language: languageOf(state) };
  },
  read: (key) => readMeetings(key, key.language),
  goesOn: wantsMore,
});
