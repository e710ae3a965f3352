/** The needs of the lens of dependencies: the layers and removals of the selection, and the weak points of the whole. */
import { need } from '../../remote/need.ts';
import { languageOf } from '../../state.ts';

export const dependenciesNeed = need({
  name: 'dependencies',
  key: (state) => {
    if (state.view.lens !== 'dependencies') return null;
    const { selected, own } = state.view;
    const { gone = [], versus = [] } = own;
    return { selected, gone, versus, language: languageOf(state) };
  },
  read: async (key) => (await import('./remote.ts')).readDependencies(key, key.language),
});

export const weaknessNeed = need({
  name: 'weakness',
  key: (state) => (state.view.lens === 'dependencies' ? languageOf(state) : null),
  read: async (language) => (await import('./remote.ts')).readWeakness(language),
});
