/** The line under a selection: what one sees in words, and how to share and print it. */
import type { Followed } from '../filters/followed.ts';
import { sentence } from '../filters/sentence.ts';
import type { Props } from '../shared/scene.ts';
import { Share } from './share.tsx';
import { pageWords } from './words.ts';

export function StatusLine({ scene, follows }: Props & { follows: Followed }) {
  const words = pageWords(scene);
  return (
    <footer class={follows === undefined ? 'seen' : 'seen partly'}>
      <p aria-live="polite">{sentence(scene)}</p>
      <p class="out">
        <Share scene={scene} />
        <button type="button" class="quiet" onClick={() => print()}>
          {words.print}
        </button>
      </p>
    </footer>
  );
}
