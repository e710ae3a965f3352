/** The needs of the lens of dependencies: the layers and removals of the selection, and the weak points of the whole. */
import { need } from '../../remote/need.ts';
import { languageOf } from '../../state.ts';
import { goneIn } from './model.ts';

export const dependenciesNeed = need({
  name: 'dependencies',
  key: (state) => {
    const { lens, selected, choices } = state.view;
    if (lens !== 'dependencies') return null;
    const [gone, versus] = [goneIn(choices, 'gone'), goneIn(choices, 'versus')];
    return { selected, gone, versus, language: languageOf(state) };
  },
  read: async (key) => (await import('./remote.ts')).readDependencies(key, key.language),
});

export const weaknessNeed = need({
  name: 'weakness',
  key: (state) => (state.view.lens === 'dependencies' ? languageOf(state) : null),
  read: async (language) => (await import('./remote.ts')).readWeakness(language),
});
