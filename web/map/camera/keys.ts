/** What the keyboard does on a map, whatever it shows. */
import { type Direction, directionOf } from './walk.ts';

export interface Keyed {
  readonly walk: (direction: Direction) => void;
  readonly clear: () => void;
  /** Enter: read what is chosen. */
  readonly read: () => void;
  readonly zoom: (step: 1 | -1 | 0) => void;
  /** X: what is chosen, with Shift its neighbours too. */
  readonly gather?: (around: boolean) => void;
}

/** @returns a function that stops listening */
export function listenToKeys(container: HTMLElement, keyed: Keyed): () => void {
  function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = directionOf(event.key);
    if (direction !== null) keyed.walk(direction);
    else if (event.key === 'Escape') keyed.clear();
    else if (event.key === 'Enter') keyed.read();
    else if (event.key === '+' || event.key === '=') keyed.zoom(1);
    else if (event.key === '-') keyed.zoom(-1);
    else if (event.key === '0') keyed.zoom(0);
    else if (keyed.gather && (event.key === 'x' || event.key === 'X')) keyed.gather(event.shiftKey);
    else return;
    event.preventDefault();
  }
  container.addEventListener('keydown', onKey);
  return () => container.removeEventListener('keydown', onKey);
}
