/** The bar that changes between the lenses on one selection. */
import { turn } from '../changes.ts';
import { LISTED } from '../lenses/lenses.ts';
import { hrefOf, type Props } from '../shared/scene.ts';
import { pageWords } from './words.ts';

export function LensBar({ scene }: Props) {
  const { state } = scene;
  const words = pageWords(scene);
  return (
    <nav class="lenses" aria-label={words.lenses}>
      {LISTED.map((one) => (
        <a
          key={one}
          href={hrefOf(scene, turn(one))}
          aria-current={state.view.lens === one ? 'page' : undefined}
        >
          {scene.labelOf(one)}
        </a>
      ))}
    </nav>
  );
}
