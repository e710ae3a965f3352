/** The timeline as a table to download: dates as sources give them, empty where none does. */

import type { Atlas } from '../../data/atlas.ts';
import { verbOf } from '../../data/verbs.ts';
import { inWords, type Scene } from '../../shared/scene.ts';
import { statusLabel } from '../../shared/status.tsx';
import type { Timeline } from './model.ts';

/** What is dated first, the earliest on top; then what has no date. */
export function timeTable(scene: Scene, atlas: Atlas, { rows, undated }: Timeline): string[][] {
  const { language, state } = scene;
  const indices = [...rows.map(({ index }) => index), ...undated];
  const dates = [scene.words.table.status, scene.words.table.since, scene.words.table.until];
  if (state.view.rows === 'entities') {
    const told = indices.flatMap((index) => {
      const one = atlas.entities[index];
      if (one === undefined) return [];
      const kind = inWords(atlas.vocabulary.kinds.get(one.kind)?.label, scene);
      return [[one.id, one.name[language], kind, ...datesOf(scene, one)]];
    });
    return [['id', scene.words.table.name, scene.words.table.kind, ...dates], ...told];
  }
  const told = indices.flatMap((index) => {
    const one = atlas.links[index];
    if (one === undefined) return [];
    const verb = inWords(verbOf(atlas, one), scene);
    const [from, to] = [atlas.entities[one.from], atlas.entities[one.to]];
    if (from === undefined || to === undefined) return [];
    const ends = [from.id, from.name[language], verb, to.id, to.name[language]];
    return [[one.id, ...ends, ...datesOf(scene, one)]];
  });
  const ends = [
    `id ${scene.words.table.from}`,
    scene.words.table.from,
    scene.words.table.verb,
    `id ${scene.words.table.to}`,
    scene.words.table.to,
  ];
  return [['id', ...ends, ...dates], ...told];
}

interface Dated {
  readonly status: string;
  readonly since: string | null;
  readonly until: string | null;
}

const datesOf = (scene: Scene, { status, since, until }: Dated) => [
  statusLabel(scene, status),
  since ?? '',
  until ?? '',
];
