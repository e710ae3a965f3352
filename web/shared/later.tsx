/** A panel that is fetched when it is first wanted: the first screen does not wait for it. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Props } from './scene.ts';

/** Draws the loaded panel; until then says that it is loading, or that loading failed and how to try again. */
export function later<P extends Props>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let here: ComponentType<P> | null = null;
  return function Later(props: P) {
    const [step, setStep] = useState<'wanted' | 'here' | 'failed'>(
      here === null ? 'wanted' : 'here',
    );
    useEffect(() => {
      if (step !== 'wanted') return;
      load().then(
        (panel) => {
          here = panel;
          setStep('here');
        },
        () => setStep('failed'),
      );
    }, [step]);
    if (step === 'here' && here !== null) {
      const Here = here;
      return <Here {...props} />;
    }
    const { words } = props.scene;
    if (step === 'failed') {
      return (
        <div class="trouble" role="alert">
          <p>{words.failed.offline}</p>
          {/* A browser may remember that a script did not come; the address keeps all that is seen. */}
          <button type="button" onClick={() => location.reload()}>
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
  };
}
