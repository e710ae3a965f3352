/** A table that may be wider than the screen, and that can be downloaded as it stands. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { savedTable } from './csv.ts';
import { useOffer } from './offers.ts';
import type { Props } from './scene.ts';
import { Scrolling } from './scrolling.tsx';

interface FrameProps extends Props {
  readonly name: string;
  /** The name of the file, without its extension. */
  readonly file: string;
  readonly children: ComponentChildren;
}

export function TableFrame({ scene, name, file, children }: FrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  const take = () => {
    const table = frame.current?.querySelector('table');
    if (table) savedTable(rowsOf(table), `${file}.csv`, scene.language);
  };
  useOffer(() => ({ name, files: [{ label: scene.words.files.table, take }] }));
  return (
    <div ref={frame}>
      <Scrolling name={name}>{children}</Scrolling>
    </div>
  );
}

const rowsOf = (table: HTMLTableElement): string[][] =>
  [...table.rows].map((row) => [...row.cells].map(textOf));

/** The text of a cell, without buttons and details; lines become words with a space between them. */
function textOf(cell: HTMLTableCellElement): string {
  const copy = cell.cloneNode(true) as HTMLElement;
  for (const one of copy.querySelectorAll('details, button, svg, [aria-hidden="true"]'))
    one.remove();
  const parts = [...copy.childNodes].map((node) => node.textContent?.replace(/\s+/g, ' ').trim());
  return parts.filter(Boolean).join(' ');
}
