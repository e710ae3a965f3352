/** The need of the lens of money: the flows that the choices leave, with their sums. */
import { need } from '../../remote/need.ts';
import { languageOf } from '../../state.ts';

export const moneyNeed = need({
  name: 'money',
  key: (state) => {
    if (state.view.lens !== 'flows') return null;
    const { own, filters } = state.view;
    const { year, statuses, only } = filters;
    // Currency and estimates choose among what is here already.
    const { currency: _, estimates: __, ...choices } = own;
    return { choices, shared: { year, statuses, only }, language: languageOf(state) };
  },
  read: async (key) => (await import('./remote.ts')).readMoney(key, key.language),
});
