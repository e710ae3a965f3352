/** The need of the lens of money: the flows that the choices leave, with their sums. */
import { need } from '../../remote/need.ts';
import { languageOf } from '../../state.ts';

export const moneyNeed = need({
  name: 'money',
  key: (state) => {
    const { lens, choices, filters } = state.view;
    if (lens !== 'flows') return null;
    const { year, statuses, only } = filters;
    return {
      choices: { ...choices, currency: '' },
      shared: { year, statuses, only },
      language: languageOf(state),
    };
  },
  read: async (key) => (await import('./remote.ts')).readMoney(key, key.language),
});
