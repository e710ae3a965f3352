/** Any table as CSV after RFC 4180, with the ids so that it can be joined again. */
import type { Atlas } from '../model/atlas.ts';
import { entityRows, linkRows } from '../model/rows.ts';
import type { Visible } from '../model/visible.ts';
import { inWords, type Scene } from './scene.ts';
import { statusLabel } from './table-cells.tsx';

export function tableOf(scene: Scene, atlas: Atlas, visible: Visible): readonly string[][] {
  const { words, language, state } = scene;
  const { table } = words;
  const { rows, sort } = state.view;
  if (rows === 'entities') {
    return [
      ['id', table.name, table.kind, table.status, table.shown, table.since],
      ...entityRows(atlas, visible, sort, language).map(({ entity, links }) => [
        entity.id,
        entity.name[language],
        inWords(atlas.vocabulary.kinds.get(entity.kind)?.label, scene),
        statusLabel(scene, entity.status),
        String(links),
        entity.since ?? '',
      ]),
    ];
  }
  return [
    [
      'id',
      `id ${table.from}`,
      table.from,
      table.verb,
      `id ${table.to}`,
      table.to,
      table.status,
      table.since,
    ],
    ...linkRows(atlas, visible, sort, language).map(({ link, from, to }) => [
      link.id,
      from.id,
      from.name[language],
      inWords(atlas.vocabulary.links.get(link.kind)?.label, scene),
      to.id,
      to.name[language],
      statusLabel(scene, link.status),
      link.since ?? '',
    ]),
  ];
}

/** A cell that a spreadsheet would run as a formula is given an apostrophe. */
export function csvOf(rows: readonly string[][]): string {
  const cell = (text: string) => {
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
