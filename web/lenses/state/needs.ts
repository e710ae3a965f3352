/** The needs of the state of things: its figures, and the largest amounts. */
import { need } from '../../remote/need.ts';
import { languageOf, type State } from '../../state.ts';
import { readFlows } from './remote-flows.ts';

const languageHere = (state: State) => (state.view.lens === 'state' ? languageOf(state) : null);

export const summaryNeed = need({
  name: 'summary',
  key: languageHere,
  read: async (language) => (await import('./remote.ts')).readSummary(language),
});

export const amountsNeed = need({ name: 'amounts', key: languageHere, read: readFlows });
