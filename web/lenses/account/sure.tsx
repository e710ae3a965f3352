/** A button that takes something away: it asks once more, in its own place. */
import { useState } from 'preact/hooks';
import type { Props } from '../../shared/scene.ts';
import { accountWords } from './words.ts';

interface SureProps extends Props {
  readonly label: string;
  /** What is taken away, for who hears the button alone. */
  readonly of: string;
  readonly act: () => unknown;
}

export function Sure({ scene, label, of, act }: SureProps) {
  const words = accountWords(scene);
  const [isAsked, setAsked] = useState(false);
  if (!isAsked)
    return (
      <button type="button" onClick={() => setAsked(true)} aria-label={`${label}, ${of}`}>
        {label}
      </button>
    );
  return (
    <span class="sure">
      {/* biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed */}
      <button type="button" autoFocus onClick={act} aria-label={`${words.yes(label)}, ${of}`}>
        {words.yes(label)}
      </button>
      <button type="button" class="quiet" onClick={() => setAsked(false)}>
        {words.no}
      </button>
    </span>
  );
}
