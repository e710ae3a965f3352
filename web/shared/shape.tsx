/** The small sign of a kind: its shape in its family's colour, beside a word that says the same. */
import { outline } from '../data/shapes.ts';
import type { Scene } from './scene.ts';

export function Shape({ scene, kind }: { scene: Scene; kind: string }) {
  const { atlas } = scene.state.remote;
  const entry = atlas.step === 'ready' ? atlas.value.vocabulary.kinds.get(kind) : undefined;
  const letter = entry?.shape === 'letter' ? (scene.words.letters[kind] ?? '') : '';
  return (
    <svg class={`shape ${entry?.family ?? 'words'}`} viewBox="-1.1 -1.1 2.2 2.2" aria-hidden="true">
      <path d={outline(entry?.shape ?? 'letter')} fill-rule="evenodd" />
      {letter !== '' && (
        <text y=".34" text-anchor="middle">
          {letter}
        </text>
      )}
    </svg>
  );
}
