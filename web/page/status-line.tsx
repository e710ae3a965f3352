/** The line under a selection: a sentence that says how much is shown, and the buttons to share and to print. */
import type { Followed } from '../filters/followed.ts';
import { sentence } from '../filters/sentence.ts';
import type { Props } from '../shared/scene.ts';
import { Download } from './download/button.tsx';
import { Share } from './share.tsx';
import { pageWords } from './words.ts';

export function StatusLine({ scene, follows }: Props & { follows: Followed }) {
  const words = pageWords(scene);
  return (
    <footer class={follows === undefined ? 'status-line' : 'status-line partly'}>
      <p aria-live="polite">{sentence(scene)}</p>
      <p class="out">
        <Download scene={scene} />
        <Share scene={scene} />
        <button type="button" class="quiet" onClick={() => print()}>
          {words.print}
        </button>
      </p>
    </footer>
  );
}
