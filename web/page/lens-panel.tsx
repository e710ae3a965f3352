/** The panel of the lens in sight; where it reads a selection, once the selection is here. */
import type { Loading } from '../data/loading.ts';
import { LENSES } from '../lenses/lenses.ts';
import type { Props } from '../shared/scene.ts';
import { Waiting } from '../shared/waiting.tsx';
import { isListed } from '../state.ts';

export function LensPanel({ scene }: Props) {
  const { view, remote } = scene.state;
  const Panel = LENSES[view.lens].panel;
  if (!isListed(scene.state)) return <Panel scene={scene} />;
  const { atlas, sourced } = remote;
  const awaited: Loading<unknown> =
    view.filters.source !== null && atlas.step === 'ready' ? sourced : atlas;
  return (
    <Waiting scene={scene} of={awaited}>
      {() => <Panel scene={scene} />}
    </Waiting>
  );
}
