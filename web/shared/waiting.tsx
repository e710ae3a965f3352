/** Loading, or failed with a way to try again. */
import type { ComponentChildren } from 'preact';
import type { Loading } from '../data/loading.ts';
import type { Scene } from './scene.ts';

interface Props<T> {
  readonly scene: Scene;
  readonly of: Loading<T>;
  readonly children: (value: T) => ComponentChildren;
}

export function Waiting<T>({ scene, of, children }: Props<T>) {
  const { words } = scene;
  if (of.step === 'ready') return <>{children(of.value)}</>;
  if (of.step === 'failed') {
    return (
      <div class="trouble" role="alert">
        <p>{words.failed[of.reason]}</p>
        <button type="button" onClick={scene.retry}>
          {words.failed.retry}
        </button>
      </div>
    );
  }
  return (
    <p class="waiting" role="status">
      {words.loading}
    </p>
  );
}
