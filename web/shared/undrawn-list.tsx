/** Entities or links that a lens cannot draw, because they lack a date or a place: counted, and listed when opened. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { More, usePaged } from './paged.tsx';
import type { Props } from './scene.ts';

const PAGE = 60;

interface ApartProps<T> extends Props {
  readonly said: string;
  readonly note: string;
  readonly all: readonly T[];
  readonly each: (one: T) => ComponentChildren;
}

export function UndrawnList<T>({ scene, said, note, all, each }: ApartProps<T>) {
  const paged = usePaged(all.length, PAGE);
  const [open, setOpen] = useState(false);
  if (all.length === 0) return null;
  return (
    <details class="undrawn" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{said}</summary>
      <p class="faint">{note}</p>
      {open && (
        <ul class="lines">
          {all.slice(0, paged.shown).map((one, index) => (
            <li key={index}>{each(one)}</li>
          ))}
        </ul>
      )}
      {open && <More scene={scene} paged={paged} label={scene.words.lists.more(paged.next)} />}
    </details>
  );
}
