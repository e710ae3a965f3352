/** A quiet way to say more, or otherwise, of one field or link. */
import { turn } from '../../changes.ts';
import { hrefOf, type Props } from '../../shared/scene.ts';
import type { Owns } from '../../view.ts';
import { entityWords } from './words.ts';

interface WayProps extends Props {
  readonly own: Owns['contribute'];
  /** The fact, in words. */
  readonly what: string;
}

export function WayIn({ scene, own, what }: WayProps) {
  const words = entityWords(scene);
  return (
    <a
      class="way faint"
      href={hrefOf(scene, turn('contribute', own))}
      aria-label={words.correctThis(what)}
    >
      {words.correct}
    </a>
  );
}
