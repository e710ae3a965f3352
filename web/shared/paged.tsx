/** A long list that shows its first rows, and more on demand. On paper it shows all of them, or says how many it leaves out. */
import { useEffect, useState } from 'preact/hooks';
import type { Props } from './scene.ts';

/** Rows that are put on paper at most: some forty pages. */
const MOST_ON_PAPER = 2_000;

export interface Paged {
  /** How many of the first rows to show. */
  readonly shown: number;
  readonly total: number;
  /** How many more the button shows. */
  readonly next: number;
  readonly showNext: () => void;
  readonly restart: () => void;
}

/** @param page how many rows are shown at first, and more each time */
export function usePaged(total: number, page: number): Paged {
  const [wanted, setWanted] = useState(page);
  const isPrinting = usePrinting();
  const shown = Math.min(total, isPrinting ? Math.max(wanted, MOST_ON_PAPER) : wanted);
  return {
    shown,
    total,
    next: Math.min(page, total - shown),
    showNext: () => setWanted(wanted + page),
    restart: () => setWanted(page),
  };
}

/** True from the moment that the browser begins to print until it has. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => setPrinting(true);
    const end = () => setPrinting(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}

/** The button for more rows; on paper, how many are left out. Nothing where all are shown. */
export function More({ scene, paged, label }: Props & { paged: Paged; label: string }) {
  const { shown, total, showNext } = paged;
  if (shown >= total) return null;
  return (
    <>
      <button type="button" onClick={showNext}>
        {label}
      </button>
      <p class="on-paper">{scene.words.lists.notPrinted(total - shown)}</p>
    </>
  );
}
