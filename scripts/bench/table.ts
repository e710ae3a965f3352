/** Tables of figures, for a terminal or for a page in Markdown. */
import type { Spread } from './race.ts';

export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function printed({ title, columns, rows }: Table, markdown: boolean): string {
  const all = [columns, ...rows];
  const widths = columns.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row.map((cell, at) =>
      at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
    );
  if (!markdown) {
    return [title, ...all.map((row) => `  ${line(row).join('  ')}`.trimEnd()), ''].join('\n');
  }
  const rule = columns.map((_, at) => (at === 0 ? '---' : '--:'));
  return [
    `**${title}**`,
    '',
    ...[columns, rule, ...rows].map((row) => `| ${row.join(' | ')} |`),
    '',
  ].join('\n');
}

/** Three significant figures, so that noise does not look like precision. */
export const figure = (value: number): string =>
  !Number.isFinite(value)
    ? '–'
    : Math.abs(value) >= 1000
      ? value.toFixed(0)
      : String(Number(value.toPrecision(3)));

/** The median, and between brackets the lowest and the highest of the rounds. */
export const withSpread = ({ median, low, high }: Spread, unit = ''): string =>
  `${figure(median)}${unit} [${figure(low)}–${figure(high)}]`;
