/** A list that shows its first part, and goes on when asked: by key as by click, and said aloud. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { reach, say } from '../changes.ts';
import { usePrinting } from '../shared/paged.tsx';
import type { Props } from '../shared/scene.ts';

/** How many more stand in it each time. */
const EACH = 50;

interface ListProps<T> extends Props {
  /** By which more of it is asked for, where there is more than what came. */
  readonly name: string;
  readonly all: readonly T[];
  /** How many there are, here or not yet. */
  readonly total: number;
  readonly keyOf: (one: T) => string;
  readonly each: (one: T) => ComponentChildren;
  readonly kind?: string;
}

export function LongList<T>({ scene, name, all, total, keyOf, each, kind = '' }: ListProps<T>) {
  const [wanted, setWanted] = useState(EACH);
  const element = useRef<HTMLUListElement>(null);
  /** Where the reader goes on, once it is there. */
  const goesOnAt = useRef<number | null>(null);
  const isPrinting = usePrinting();
  const shown = isPrinting ? all : all.slice(0, wanted);
  const left = total - shown.length;
  useLayoutEffect(() => {
    const at = goesOnAt.current;
    if (at === null || shown.length <= at) return;
    goesOnAt.current = null;
    (element.current?.children[at] as HTMLElement | undefined)?.focus();
    scene.change(say(scene.words.lists.nowShown(shown.length, total)));
  }, [shown.length]);
  const more = () => {
    goesOnAt.current = shown.length;
    setWanted(wanted + EACH);
    if (all.length < Math.min(total, wanted + EACH))
      scene.change(reach(name, Math.max(500, 2 * all.length)));
  };
  return (
    <>
      <ul class={`lines ${kind}`} ref={element}>
        {shown.map((one) => (
          <li key={keyOf(one)} tabIndex={-1}>
            {each(one)}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <>
          <button type="button" class="more" onClick={more}>
            {scene.words.lists.showMore(Math.min(EACH, left), left)}
          </button>
          <p class="on-paper">{scene.words.lists.notPrinted(left)}</p>
        </>
      )}
    </>
  );
}
