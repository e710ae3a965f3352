/** Heads that sort, and the cells of a row. */

import { sortBy } from '../../changes.ts';
import { verbOf } from '../../data/verbs.ts';
import { Name } from '../../shared/name.tsx';
import { inWords, type Props, type Scene } from '../../shared/scene.ts';
import { StatusMark, statusLabel } from '../../shared/status.tsx';
import { atlasIn } from '../../state.ts';
import { COLUMNS, type Column } from '../../view.ts';
import { date, number } from '../../words/formats.ts';
import type { EntityRow, LinkRow } from './rows.ts';

/** For links, the columns are read as from, verb, status, to, since. */
export const LINK_COLUMNS: readonly Column[] = ['name', 'kind', 'links', 'status', 'since'];

/** Columns that may be hidden; names and verbs always stay. */
export const optional = (rows: 'entities' | 'links'): readonly Column[] =>
  rows === 'links' ? ['status', 'since'] : ['kind', 'status', 'links', 'since'];

/** The columns that are shown, in their order. */
export function columnsOf({ state }: Scene): readonly Column[] {
  const { rows, without } = state.view;
  const may = optional(rows);
  return (rows === 'links' ? LINK_COLUMNS : COLUMNS).filter(
    (column) => !may.includes(column) || !without.includes(column),
  );
}

export function headOf({ words, state }: Scene, column: Column): string {
  if (state.view.rows === 'entities')
    return column === 'links' ? words.table.shown : words.table[column];
  return {
    name: words.table.from,
    kind: words.table.verb,
    links: words.table.to,
    status: words.table.status,
    since: words.table.since,
  }[column];
}

export function Head({ scene }: Props) {
  const { state, change } = scene;
  const { sort } = state.view;
  return (
    <thead>
      <tr>
        {columnsOf(scene).map((column) => (
          <th
            key={column}
            scope="col"
            class={column}
            aria-sort={sort.by !== column ? undefined : sort.down ? 'descending' : 'ascending'}
          >
            <button type="button" onClick={() => change(sortBy(column))}>
              {headOf(scene, column)}
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}

export function EntityCells({ scene, row }: Props & { row: EntityRow }) {
  const { language, state } = scene;
  const { entity, links } = row;
  const shown = new Set(columnsOf(scene));
  const kind = atlasIn(state)?.vocabulary.kinds.get(entity.kind);
  return (
    <>
      <th scope="row" class="name">
        <Name
          scene={scene}
          id={entity.id}
          kind={entity.kind}
          name={entity.name[language]}
          current={entity.id === state.view.selected}
        />
      </th>
      {shown.has('kind') && <td class="kind">{inWords(kind?.label, scene)}</td>}
      {shown.has('status') && <td class="status">{statusLabel(scene, entity.status)}</td>}
      {shown.has('links') && <td class="links">{number(links, language)}</td>}
      {shown.has('since') && (
        <td class="since">{entity.since === null ? '' : date(entity.since, language)}</td>
      )}
    </>
  );
}

export function LinkCells({ scene, row }: Props & { row: LinkRow }) {
  const { language, state } = scene;
  const { link, from, to } = row;
  const shown = new Set(columnsOf(scene));
  const atlas = atlasIn(state);
  return (
    <>
      <th scope="row" class="name">
        <Name scene={scene} id={from.id} kind={from.kind} name={from.name[language]} />
      </th>
      <td class="verb">
        <em>{inWords(atlas === null ? undefined : verbOf(atlas, link), scene)}</em>
      </td>
      <td class="name">
        <Name scene={scene} id={to.id} kind={to.kind} name={to.name[language]} />
      </td>
      {shown.has('status') && (
        <td class="status">
          <StatusMark scene={scene} status={link.status} />
        </td>
      )}
      {shown.has('since') && (
        <td class="since">{link.since === null ? '' : date(link.since, language)}</td>
      )}
    </>
  );
}
