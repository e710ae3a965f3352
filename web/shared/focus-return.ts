/** Where the focus goes when what was opened closes: back to what opened it, or to what stands in its place. */
import { useEffect, useRef } from 'preact/hooks';

interface Stops {
  /** What takes the focus when the opening took its opener away. */
  readonly enter?: string;
  /** What stands where the opener stood, once what it opened is closed. */
  readonly leave?: (open: string) => string;
}

/** @param open what is open, by id; null while nothing is. */
export function useReturn(open: string | null, { enter, leave }: Stops = {}): void {
  const opener = useRef<Element | null>(null);
  const last = useRef<string | null>(null);
  // Read before the new picture is drawn: what opened it may go with the old one.
  if (open !== null && last.current === null) opener.current = document.activeElement;
  useEffect(() => {
    const before = last.current;
    last.current = open;
    if (before === open || !isLost()) return;
    if (open !== null) return void (before === null && enter && focus(at(enter)));
    if (before === null) return;
    const there = leave === undefined ? null : at(leave(CSS.escape(before)));
    focus(there ?? (isHere(opener.current) ? opener.current : at('#content')));
  }, [open]);
}

const at = (selector: string) => document.querySelector(selector);

const isHere = (one: Element | null) => one?.isConnected === true && one !== document.body;

const isLost = () => document.activeElement === null || document.activeElement === document.body;

/** Links in a drawing take the focus as those of a text do. */
const focus = (one: Element | null) => (one as HTMLElement | SVGElement | null)?.focus();
