/** The name of an entity in the reader's language; its id where it is not among those that are here. */
import { entityAt } from '../data/atlas.ts';
import { atlasIn } from '../state.ts';
import type { Scene } from './scene.ts';

export function nameOf({ state, language }: Scene, id: string): string {
  const atlas = atlasIn(state);
  return (atlas && entityAt(atlas, id)?.name[language]) || id;
}
