/** The needs of the lens of follow-up, each of one of its parts. */
import { need } from '../../remote/need.ts';
import { languageOf, type State } from '../../state.ts';
import { ownOf } from '../../view.ts';
import type { Part } from './view.ts';

/** What the part needs depends on the language; null while another part is open. */
const within = <Key extends object>(state: State, part: Part, key: Key) =>
  state.view.lens === 'followup' && (ownOf(state.view, 'followup').part ?? 'scorecard') === part
    ? { ...key, language: languageOf(state) }
    : null;

export const scorecardNeed = need({
  name: 'scorecard',
  key: (state) => within(state, 'scorecard', {}),
  read: async ({ language }) => (await import('./remote.ts')).readScorecard(language),
});

export const measureNeed = need({
  name: 'measure',
  isForgotten: true,
  key: (state) => {
    const { measure: id } = ownOf(state.view, 'followup');
    return id === undefined ? null : within(state, 'scorecard', { id });
  },
  read: async ({ id, language }) => (await import('./remote.ts')).readMeasure(id, language),
});
