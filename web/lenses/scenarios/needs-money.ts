/** The needs of the pages of public IT money and of pooling. */
import { arrived } from '../../data/loading.ts';
import { loadingOf, need } from '../../remote/need.ts';
import { languageOf, type State } from '../../state.ts';
import { ALL } from './model.ts';
import { type Money, type OneFunction, type Pooling, SHOWN } from './money.ts';
import { scenarioNeed } from './needs.ts';

const calculatedIn = (state: State) => arrived(loadingOf(state, scenarioNeed));

export const moneyNeed = need<
  { readonly buyer: string | null; readonly vendors: number; readonly language: 'fr' | 'en' },
  Money
>({
  name: 'publicMoney',
  key: ({ view, ...state }) =>
    view.lens !== 'scenarios' || view.own.money === undefined
      ? null
      : {
          buyer: view.own.money === ALL ? null : view.own.money,
          vendors: view.own.vendors ?? SHOWN,
          language: languageOf({ view, ...state }),
        },
  read: async ({ buyer, vendors, language }) =>
    (await import('./remote-money.ts')).readMoney(buyer, vendors, language),
  goesOn: (before, key) => before.buyer === key.buyer && before.language === key.language,
});

/** The function of the page of money, or of a scenario of spending. */
export const functionNeed = need<
  { readonly id: string; readonly language: 'fr' | 'en' },
  OneFunction | null
>({
  name: 'softwareFunction',
  key: (state) => {
    const { view } = state;
    if (view.lens !== 'scenarios') return null;
    const id = view.own.function ?? calculatedIn(state)?.function?.id;
    return id === undefined ? null : { id, language: languageOf(state) };
  },
  read: async ({ id, language }) => (await import('./remote-money.ts')).readFunction(id, language),
});

/** Who could pool, and who did: beside every pool. */
export const poolingNeed = need<'fr' | 'en', Pooling>({
  name: 'poolingCandidates',
  key: (state) =>
    state.view.lens === 'scenarios' && calculatedIn(state)?.template === 'POOLING'
      ? languageOf(state)
      : null,
  read: async (language) => (await import('./remote-money.ts')).readPooling(language),
});
