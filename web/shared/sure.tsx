/** A button that takes something away: it asks once more, in its own place. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface SureProps {
  readonly words: { readonly yes: (label: string) => string; readonly no: string };
  readonly label: string;
  /** What is taken away, for who hears the button alone. */
  readonly of: string;
  readonly act: () => unknown;
}

export function Sure({ words, label, of, act }: SureProps) {
  const [isAsked, setAsked] = useState(false);
  const yes = useRef<HTMLButtonElement>(null);
  // It takes the place of the button that was pressed.
  useLayoutEffect(() => {
    if (isAsked) yes.current?.focus();
  }, [isAsked]);
  if (!isAsked)
    return (
      <button type="button" onClick={() => setAsked(true)} aria-label={`${label}, ${of}`}>
        {label}
      </button>
    );
  return (
    <span class="sure">
      <button type="button" ref={yes} onClick={act} aria-label={`${words.yes(label)}, ${of}`}>
        {words.yes(label)}
      </button>
      <button type="button" class="quiet" onClick={() => setAsked(false)}>
        {words.no}
      </button>
    </span>
  );
}
