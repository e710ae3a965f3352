/** The needs of the modes of the map: who shares what, what two share, what is missing. */
import { need } from '../../remote/need.ts';
import { languageOf, type State } from '../../state.ts';
import { ownOf } from '../../view.ts';
import type { Mode } from './view.ts';

const ownIn = (state: State, mode: Mode) => {
  if (state.view.lens !== 'map') return null;
  const own = ownOf(state.view, 'map');
  return own.mode === mode ? own : null;
};

export const convergenceMapNeed = need({
  name: 'convergenceMap',
  key: (state) => {
    const own = ownIn(state, 'convergences');
    if (own === null) return null;
    const { shared = null, among = null, atLeast = 1, where = 'LOCAL' } = own;
    return { shared, among, least: atLeast, where, language: languageOf(state) };
  },
  read: async (key) => (await import('./remote.ts')).readConvergenceMap(key, key.language),
  goesOn: () => true,
});

export const tieNeed = need({
  name: 'tie',
  key: (state) => {
    const own = ownIn(state, 'convergences');
    if (own?.tie === undefined) return null;
    return { between: own.tie, shared: own.shared ?? null, language: languageOf(state) };
  },
  read: async (key) => (await import('./remote.ts')).readTie(key.between, key.shared, key.language),
});

export const gapMapNeed = need({
  name: 'gapMap',
  key: (state) => {
    const own = ownIn(state, 'gaps');
    if (own === null) return null;
    const { lacking = null, among = null, where = 'LOCAL', missing = 'world' as const } = own;
    return { lacking, among, where, missing, language: languageOf(state) };
  },
  read: async (key) => (await import('./remote.ts')).readGapMap(key, key.language),
  goesOn: () => true,
});
