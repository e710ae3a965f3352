/** Any table as text: CSV after RFC 4180, or cells with tabs for a spreadsheet; with the ids so that it can be joined again. */
import type { Atlas } from '../data/atlas.ts';
import { entityRows, linkRows } from '../data/rows.ts';
import type { Visible } from '../data/visible.ts';
import type { Column } from '../view.ts';
import { saved } from './save-file.ts';
import { inWords, type Scene } from './scene.ts';
import { columnsOf, statusLabel } from './table-cells.tsx';

export function tableOf(scene: Scene, atlas: Atlas, visible: Visible): readonly string[][] {
  const { words, language, state } = scene;
  const { rows, sort } = state.view;
  const shown = columnsOf(scene);
  const kept = (cells: readonly (readonly [Column | null, string])[]) =>
    cells.flatMap(([column, text]) => (column === null || shown.includes(column) ? [text] : []));
  if (rows === 'entities') {
    return [
      kept([
        [null, 'id'],
        ['name', words.table.name],
        ['kind', words.table.kind],
        ['status', words.table.status],
        ['links', words.table.shown],
        ['since', words.table.since],
      ]),
      ...entityRows(atlas, visible, sort, language).map(({ entity, links }) =>
        kept([
          [null, entity.id],
          ['name', entity.name[language]],
          ['kind', inWords(atlas.vocabulary.kinds.get(entity.kind)?.label, scene)],
          ['status', statusLabel(scene, entity.status)],
          ['links', String(links)],
          ['since', entity.since ?? ''],
        ]),
      ),
    ];
  }
  return [
    kept([
      [null, 'id'],
      [null, `id ${words.table.from}`],
      ['name', words.table.from],
      ['kind', words.table.verb],
      [null, `id ${words.table.to}`],
      ['links', words.table.to],
      ['status', words.table.status],
      ['since', words.table.since],
    ]),
    ...linkRows(atlas, visible, sort, language).map(({ link, from, to }) =>
      kept([
        [null, link.id],
        [null, from.id],
        ['name', from.name[language]],
        ['kind', inWords(atlas.vocabulary.links.get(link.kind)?.label, scene)],
        [null, to.id],
        ['links', to.name[language]],
        ['status', statusLabel(scene, link.status)],
        ['since', link.since ?? ''],
      ]),
    ),
  ];
}

/** A cell that a spreadsheet would run as a formula is given an apostrophe. */
const safe = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

export function csvOf(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) =>
    /[",\r\n]/.test(safe(text)) ? `"${safe(text).replaceAll('"', '""')}"` : safe(text);
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Hands a table to the reader. */
export const savedTable = (rows: readonly (readonly string[])[], name: string): void =>
  saved(new Blob([csvOf(rows)], { type: 'text/csv' }), name);

/** For the clipboard: what would end a cell or a line becomes a space. */
export function tsvOf(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) => row.map((text) => safe(text.replace(/[\t\r\n]+/g, ' '))).join('\t'))
    .join('\n');
}
