/** The needs of the lens of follow-up, each of one of its parts. */

import { itemsIn } from '../../data/framework.ts';
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

export const checklistsNeed = need({
  name: 'checklists',
  isForgotten: true,
  key: (state) => {
    const { initiative, other } = ownOf(state.view, 'followup');
    const ids = [initiative, other].filter((id) => id !== undefined);
    return ids.length === 0 ? null : within(state, 'questions', { ids });
  },
  read: async ({ ids, language }) => {
    const { readChecklist } = await import('./remote-founding.ts');
    return Promise.all(ids.map((id) => readChecklist(id, language)));
  },
});

export const precedentsNeed = need({
  name: 'precedents',
  isForgotten: true,
  key: (state) => {
    const { factor = null, ended = false, like = null } = ownOf(state.view, 'followup');
    return within(state, 'precedents', { factor, ended, like });
  },
  read: async (key) => (await import('./remote-founding.ts')).readPrecedents(key, key.language),
});

export const frameworkNeed = need({
  name: 'framework',
  key: (state) => {
    const { items = [] } = ownOf(state.view, 'followup');
    return within(state, 'framework', {
      ids: itemsIn(items)
        .map(({ id }) => id)
        .sort(),
    });
  },
  read: async ({ ids, language }) =>
    (await import('./remote-framework.ts')).readFramework(ids, language),
  // What is chosen or set changes the list; what is shown stays while who assents is read.
  goesOn: (before, key) => before.language === key.language,
});

export const campaignNeed = need({
  name: 'campaign',
  isForgotten: true,
  key: (state) => {
    const { policy: id } = ownOf(state.view, 'followup');
    return id === undefined ? null : within(state, 'campaign', { id });
  },
  read: async ({ id, language }) =>
    (await import('./remote-campaign.ts')).readCampaign(id, language),
});
