/** Returns the focus when a panel closes: to the element that opened it, or to the one that replaced it. */
import { useEffect, useRef } from 'preact/hooks';

interface FocusTargets {
  /** Takes the focus where opening removed the element that had it. */
  readonly enter?: string;
  /** Replaces the element that opened the panel, once the panel is closed. */
  readonly leave?: (open: string) => string;
}

/** @param open the id of the open panel's subject; null while none is open. */
export function useReturn(open: string | null, { enter, leave }: FocusTargets = {}): void {
  const opener = useRef<Element | null>(null);
  const last = useRef<string | null>(null);
  // Read before the page is drawn again, which may remove the element that opened the panel.
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
