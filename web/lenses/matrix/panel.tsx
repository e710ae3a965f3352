/** The theme matrix: kinds of stakeholder by themes, each cell opening to who says what. */
import type { ComponentChildren } from 'preact';
import type { Section } from '../../cards/board.ts';
import { Sections } from '../../cards/sections.tsx';
import { stakeholders } from '../../cards/stakeholders.ts';
import { Terms } from '../../cards/terms.tsx';
import { ROWS, THEMES } from '../../cards/topics.ts';
import { cardWords } from '../../cards/words.ts';
import { type Change, choose, turn } from '../../changes.ts';
import { Applying } from '../../filters/applying.tsx';
import { loadingOf } from '../../remote/need.ts';
import { Choice } from '../../shared/choice.tsx';
import { savedTable } from '../../shared/csv.ts';
import { nameOf } from '../../shared/name-of.ts';
import { useOffer } from '../../shared/offers.ts';
import { PageLinks } from '../../shared/page-links.tsx';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { Waiting } from '../../shared/waiting.tsx';
import { atlasIn } from '../../state.ts';
import { given, ownOf, type View } from '../../view.ts';
import { byKind, type Cell, columnsOf, emptyColumns, type Grid, type GridRow } from './model.ts';
import { cellNeed, matrixNeed } from './needs.ts';
import { FOLLOWS, scopeOf } from './view.ts';
import { matrixWords } from './words.ts';

export function Matrix({ scene }: Props) {
  const { state, change } = scene;
  const words = matrixWords(scene);
  const said = cardWords(scene);
  return (
    <div class="page board matrix-lens">
      <h1>{scene.labelOf('matrix')}</h1>
      <p class="lead">{words.lead}</p>
      <Terms scene={scene} />
      <div class="choices-row">
        <Choice
          label={said.kind}
          any={said.anyKind}
          all={Object.fromEntries(THEMES.map((one) => [one, said.kinds[one] ?? one]))}
          value={ownOf(state.view, 'matrix').kind ?? null}
          onChoose={(kind) =>
            change(choose('matrix', { kind, theme: null, stakeholder: null, page: null }))
          }
        />
      </div>
      <Scope scene={scene} />
      <Applying scene={scene} follows={FOLLOWS} />
      <Waiting scene={scene} of={loadingOf(state, matrixNeed)}>
        {(grid) => <Table scene={scene} grid={grid} />}
      </Waiting>
    </div>
  );
}

/** By which of the shared filters the matrix is narrowed, said in words. */
function Scope({ scene }: Props) {
  const words = matrixWords(scene);
  const { within, about } = scopeOf(scene.state.view);
  if (within === null && about === null) return null;
  return (
    <p class="faint">
      {within !== null && words.scope(nameOf(scene, within))}{' '}
      {about !== null && words.about(nameOf(scene, about))}
    </p>
  );
}

function Table({ scene, grid }: Props & { grid: Grid }) {
  const words = matrixWords(scene);
  const said = cardWords(scene);
  const names = stakeholders(scene);
  const rows = withStatuses(scene, grid.rows);
  const columns = columnsOf(rows, Object.keys(names));
  const empty = emptyColumns(rows, columns);
  const { page = 1 } = ownOf(scene.state.view, 'matrix');
  const pages = (
    <PageLinks
      scene={scene}
      {...{ page, total: grid.total, shown: grid.rows.length, each: ROWS }}
      to={(next) => choose('matrix', { page: next })}
    />
  );
  useOffer(() => ({
    name: words.csv,
    files: [
      {
        label: scene.words.files.table,
        take: () => savedTable(csvRows(scene, rows, columns), 'lacis-matrix.csv', scene.language),
      },
    ],
  }));
  if (rows.length === 0) return <p>{words.empty}</p>;
  return (
    <>
      {empty.length > 0 && (
        <p class="faint">{words.nobody(empty.map((one) => names[one] ?? one))}</p>
      )}
      {pages}
      <table class="grid" onKeyDown={walk}>
        <thead>
          <tr>
            <th scope="col">{words.theme}</th>
            {columns.map((column) => (
              <th key={column} scope="col" class={empty.includes(column) ? 'faint' : undefined}>
                {names[column]}
              </th>
            ))}
          </tr>
        </thead>
        {byKind(rows).map(([kind, rows]) => (
          <tbody key={kind}>
            <tr class="kind">
              <th scope="rowgroup" colSpan={columns.length + 1}>
                {said.kinds[kind]}
              </th>
            </tr>
            {rows.map((row) => (
              <Row key={row.id} scene={scene} row={row} columns={columns} />
            ))}
          </tbody>
        ))}
      </table>
      {pages}
    </>
  );
}

function Row({ scene, row, columns }: Props & { row: GridRow; columns: readonly string[] }) {
  const { theme, stakeholder } = ownOf(scene.state.view, 'matrix');
  const names = stakeholders(scene);
  const open = theme === row.id && stakeholder !== undefined;
  return (
    <>
      <tr>
        <th scope="row">
          <a href={hrefOf(scene, toCard(scene.state.view, row))}>{row.title}</a>
          {!row.certain && <span class="status">{cardWords(scene).weak}</span>}
        </th>
        {columns.map((column, at) => (
          <td key={column} data-label={names[column]}>
            <Count scene={scene} row={row} column={column} at={at} />
          </td>
        ))}
      </tr>
      {open && (
        <tr class="opened">
          <td colSpan={columns.length + 1}>
            <Opened scene={scene} row={row} />
          </td>
        </tr>
      )}
    </>
  );
}

function Count({ scene, row, column, at }: Props & { row: GridRow; column: string; at: number }) {
  const words = matrixWords(scene);
  const { theme, stakeholder } = ownOf(scene.state.view, 'matrix');
  const cell = row.cells.get(column);
  if (cell === undefined) return null;
  const isOpen = theme === row.id && stakeholder === column;
  const chosen = isOpen ? CLOSED : { theme: row.id, stakeholder: column };
  const unsure = cell.partyCount - cell.countedCount;
  const said: ComponentChildren[] = [cell.countedCount > 0 ? cell.countedCount : ''];
  if (unsure > 0) said.push(<span class="faint">{words.notCounted(unsure)}</span>);
  return (
    <a
      class="count"
      href={hrefOf(scene, choose('matrix', chosen))}
      aria-expanded={isOpen}
      data-at={at}
      data-strength={Math.min(4, cell.countedCount)}
    >
      {said}
      <span class="unseen">
        {' '}
        {words.cell(stakeholders(scene)[column] ?? column, cell.partyCount, row.title)}
      </span>
    </a>
  );
}

const CLOSED = { theme: null, stakeholder: null };

/** To the card of a theme, on the board as the matrix is narrowed. */
function toCard(view: View, { id }: GridRow): Change {
  const { about = null, within = null } = ownOf(view, 'matrix');
  return turn('convergences', given({ card: id, about, within }));
}

/** Who says what in the open cell, in whose words. */
function Opened({ scene, row }: Props & { row: GridRow }) {
  const words = matrixWords(scene);
  const said = cardWords(scene);
  const { stakeholder = '' } = ownOf(scene.state.view, 'matrix');
  return (
    <section
      aria-label={words.cell(
        stakeholders(scene)[stakeholder] ?? '',
        row.cells.get(stakeholder)?.partyCount ?? 0,
        row.title,
      )}
    >
      <Waiting scene={scene} of={loadingOf(scene.state, cellNeed)}>
        {(cell) => (
          <Sections scene={scene} sections={withHidden(cell)} list={`${row.id} ${stakeholder}`} />
        )}
      </Waiting>
      <p class="actions">
        <a href={hrefOf(scene, toCard(scene.state.view, row))}>{words.openCard}</a>
        <a href={hrefOf(scene, choose('matrix', CLOSED))}>{said.close}</a>
      </p>
    </section>
  );
}

/** For each kind of stakeholder two figures: plainly said, and not. */
function csvRows(
  scene: Props['scene'],
  rows: readonly GridRow[],
  columns: readonly string[],
): readonly string[][] {
  const words = matrixWords(scene);
  const said = cardWords(scene);
  const names = stakeholders(scene);
  const named = columns.map((column) => names[column] ?? column);
  const unsure = said.sections['unsure'] ?? '';
  return [
    ['id', said.kind, words.theme, ...named.flatMap((one) => [one, `${one}: ${unsure}`])],
    ...rows.map(({ id, kind, title, cells }) => [
      id,
      said.kindOf[kind] ?? kind,
      title,
      ...columns.flatMap((column) => {
        const { partyCount: parties = 0, countedCount: counted = 0 } = cells.get(column) ?? {};
        return [String(counted), String(parties - counted)];
      }),
    ]),
  ];
}

/** Where only what is a fact is looked at, or only what is none, the other figure of each cell is left out. */
function withStatuses({ state }: Props['scene'], rows: readonly GridRow[]): readonly GridRow[] {
  const { statuses } = state.view.filters;
  const known = atlasIn(state)?.vocabulary.statuses;
  if (statuses === null || known === undefined) return rows;
  const [plain, unsure] = [true, false].map((fact) =>
    statuses.some((status) => known.get(status)?.fact === fact),
  );
  return rows
    .map((row) => {
      const cells = [...row.cells].map(([kind, { partyCount: parties, countedCount: counted }]) => {
        const left = { counted: plain ? counted : 0, rest: unsure ? parties - counted : 0 };
        return [
          kind,
          { countedCount: left.counted, partyCount: left.counted + left.rest },
        ] as const;
      });
      return { ...row, cells: new Map(cells.filter(([, { partyCount }]) => partyCount > 0)) };
    })
    .filter(({ cells }) => cells.size > 0);
}

/** Those not here yet are said under the last of those who are counted. */
function withHidden(cell: Cell | null): readonly Section[] {
  const { sections = [], hidden = 0 } = cell ?? {};
  const at = sections.findLastIndex(({ what }) => what === 'inCell' || what === 'unsure');
  return sections.map((one, place) => (place === at ? { ...one, total: one.total + hidden } : one));
}

/** Arrows go to the nearest figure that way: in the same row, or in the next row that has one. */
function walk(event: KeyboardEvent): void {
  const here = (event.target as Element).closest<HTMLElement>('a.count');
  const [down, right] = STEPS[event.key] ?? [0, 0];
  if (here === null || (down === 0 && right === 0)) return;
  event.preventDefault();
  const table = event.currentTarget as HTMLElement;
  const all = [...table.querySelectorAll<HTMLElement>('a.count')];
  const at = Number(here.dataset['at']);
  const row = here.closest('tr');
  const next =
    right !== 0
      ? all[all.indexOf(here) + right]
      : (down > 0
          ? all.slice(all.indexOf(here) + 1)
          : all.slice(0, all.indexOf(here)).reverse()
        ).find((one) => one.closest('tr') !== row && Number(one.dataset['at']) === at);
  next?.focus();
}

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};
