/** A region that may be wider than the screen: it scrolls on its own, also by keyboard. */
import type { ComponentChildren } from 'preact';

interface Props {
  readonly name: string;
  readonly children: ComponentChildren;
}

export function Scrolling({ name, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it, what scrolls cannot be reached by keyboard.
    <section class="scrolling" aria-label={name} tabIndex={0}>
      {children}
    </section>
  );
}
