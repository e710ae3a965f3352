/** The table as it stands, cell by cell, with the ids so that it can be joined again. */

import type { Atlas } from '../../data/atlas.ts';
import { verbOf } from '../../data/verbs.ts';
import type { Visible } from '../../data/visible.ts';
import { inWords, type Scene } from '../../shared/scene.ts';
import { statusLabel } from '../../shared/status.tsx';
import type { Column } from '../../view.ts';
import { columnsOf } from './cells.tsx';
import { entityRows, linkRows } from './rows.ts';

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
        ['kind', inWords(verbOf(atlas, link), scene)],
        [null, to.id],
        ['links', to.name[language]],
        ['status', statusLabel(scene, link.status)],
        ['since', link.since ?? ''],
      ]),
    ),
  ];
}
