/** The need of the board of convergences: a page of its cards, or one card whole. */
import { readMeetings } from '../../cards/remote-meetings.ts';
import { VOTE } from '../../cards/topics.ts';
import { need, wantsMore } from '../../remote/need.ts';
import { languageOf, mostOf } from '../../state.ts';

export const convergencesNeed = need({
  name: 'convergences',
  key: (state) => {
    const { lens, topic, among, about, within, page, card } = state.view;
    if (lens !== 'convergences' || topic === VOTE) return null;
    const most = mostOf(state, card);
    return { kind: topic, among, about, within, page, card, most, language: languageOf(state) };
  },
  read: (key) => readMeetings(key, key.language),
  goesOn: wantsMore,
});
