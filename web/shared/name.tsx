/** An entity's name as a link that selects it, with the sign of its kind. */
import { open } from '../changes.ts';
import { hrefOf, type Scene } from './scene.ts';
import { Shape } from './shape.tsx';

interface Props {
  readonly scene: Scene;
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly current?: boolean;
}

export function Name({ scene, id, name, kind, current = false }: Props) {
  return (
    <a
      class="name"
      translate={false}
      href={hrefOf(scene, open(id))}
      aria-current={current ? 'true' : undefined}
    >
      <Shape scene={scene} kind={kind} />
      {name || scene.words.unnamed}
    </a>
  );
}
