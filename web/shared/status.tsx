/** How sure a fact is, always in words where it is not simply stated. */
import { STATED } from '../data/vocabulary.ts';
import { atlasIn } from '../state.ts';
import { inWords, type Scene } from './scene.ts';

export function StatusMark({ scene, status }: { scene: Scene; status: string }) {
  if (status === STATED) return null;
  const { atlas } = scene.state.remote;
  const entry = atlas.step === 'ready' ? atlas.value.vocabulary.statuses.get(status) : undefined;
  return (
    <>
      {' '}
      <span class={`status ${status}`} title={inWords(entry?.description, scene)}>
        {inWords(entry?.label, scene) || status}
      </span>{' '}
    </>
  );
}

/** What the ends of a link say of it themselves: that it is so, or that it is not. */
export function EndsSay({ of }: { of: string | null }) {
  return of === null ? null : <span class="ends-say">{of}</span>;
}

/** How sure a fact is, in words; also where it is simply stated. */
export function statusLabel(scene: Scene, status: string): string {
  return inWords(atlasIn(scene.state)?.vocabulary.statuses.get(status)?.label, scene);
}
